package io.bonafide.exchange.model;

import io.bonafide.core.learn.GateFigures;
import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.learn.Recalibration;
import io.bonafide.core.learn.TreeEnsemble;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads learnt models from their canonical text, and refuses one that any byte was changed of. */
public final class LearntModels {
    private static final String HASH = "sha256 ";
    private static final int NUMBERS = 5;

    private LearntModels() {}

    /**
     * The model of a text.
     *
     * @param name of the text, for errors
     * @throws IllegalArgumentException if the text is no model, or not what {@link LearntModel#canonicalText} wrote
     */
    public static LearntModel parse(String name, String text) {
        ModelText read = ModelText.read(name, text, LearntModel.HEADER, "bonafide learn");
        int last = text.lastIndexOf(HASH);
        if (last < 0 || !text.substring(last).equals(HASH + LearntModel.hash(text.substring(0, last)) + "\n")) {
            throw read.wrong(
                    (int) text.lines().count(), "does not hold the hash of those before it: something was changed");
        }
        Lines lines = new Lines(read, read.lines().iterator());
        LearntModel model = lines.model();
        if (!model.canonicalText().equals(text)) {
            throw read.wrong(1, "begins a text that is not written as a model's is");
        }
        return model;
    }

    /** The lines in the order in which they are written. */
    private static final class Lines {
        private final ModelText text;
        private final Iterator<ModelText.Line> rest;
        private ModelText.Line line;

        Lines(ModelText text, Iterator<ModelText.Line> rest) {
            this.text = text;
            this.rest = rest;
            this.line = rest.next();
        }

        LearntModel model() {
            try {
                LearntModel.Origin origin = origin();
                Instant active = Instant.parse(taken("active").get(1));
                Recalibration hindsight = recalibration("hindsight");
                Recalibration asOf = recalibration("as_of");
                Optional<GateFigures> gate = is("gate") ? Optional.of(gate()) : Optional.empty();
                Optional<TreeEnsemble> trees = is("input") ? Optional.of(trees()) : Optional.empty();
                return new LearntModel(origin, active, hindsight, asOf, trees, gate);
            } catch (DateTimeException | IndexOutOfBoundsException | IllegalArgumentException e) {
                throw text.wrong(line.number(), "is not what belongs there (" + e.getMessage() + ")");
            }
        }

        private LearntModel.Origin origin() {
            String version = taken("version").get(1);
            String evidence = taken("evidence").get(1);
            String shop = taken("shop").get(1);
            List<String> files = new ArrayList<>();
            while (is("file")) {
                files.add(taken("file").get(1));
            }
            List<LearntModel.Labels> labels = new ArrayList<>();
            while (is("labels")) {
                List<String> words = taken("labels");
                labels.add(new LearntModel.Labels(
                        words.get(1), Integer.parseInt(words.get(2)), Integer.parseInt(words.get(3))));
            }
            return new LearntModel.Origin(version, evidence, shop, files, labels, span("teaching"), span("testing"));
        }

        private LearntModel.Span span(String kind) {
            List<String> words = taken(kind);
            return new LearntModel.Span(Instant.parse(words.get(1)), Instant.parse(words.get(2)));
        }

        private Recalibration recalibration(String view) {
            if (!line.words().get(1).equals(view)) {
                throw new IllegalArgumentException("it is not the recalibration " + view);
            }
            List<Double> numbers = numbers("recalibration");
            return new Recalibration(
                    numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(NUMBERS - 1));
        }

        private GateFigures gate() {
            int lines = Integer.parseInt(line.words().get(1));
            int groups = Integer.parseInt(line.words().get(2));
            List<Double> numbers = line.decimals(3);
            taken("gate");
            return new GateFigures(
                    lines,
                    groups,
                    numbers.get(0),
                    numbers.get(1),
                    numbers.get(2),
                    numbers.get(3),
                    numbers.get(NUMBERS - 1));
        }

        private TreeEnsemble trees() {
            StringBuilder ensemble = new StringBuilder(TreeEnsembles.HEADER).append('\n');
            while (is("input") || is("tree")) {
                ensemble.append(String.join(" ", taken(line.words().get(0)))).append('\n');
            }
            return TreeEnsembles.parse(text.name(), ensemble.toString());
        }

        private List<Double> numbers(String kind) {
            List<Double> numbers = line.decimals(2);
            taken(kind);
            return numbers;
        }

        private boolean is(String kind) {
            return line.words().get(0).equals(kind);
        }

        private List<String> taken(String kind) {
            if (!is(kind)) {
                throw new IllegalArgumentException(
                        "it begins with " + line.words().get(0) + ", not with " + kind);
            }
            List<String> words = line.words();
            line = rest.next();
            return words;
        }
    }
}
