package io.bonafide.core.learn;

import io.bonafide.core.order.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one shop's labels taught, as an immutable artefact that is named by the SHA-256 of its text. It holds no line, no
 * person and no shop's name. Evaluating it takes O(trees · depth).
 *
 * @param origin where it comes from
 * @param activeFrom lines that are paid from then on have learnt as-of probabilities; what was thought of earlier ones stays
 * @param hindsight corrects log odds in hindsight
 * @param asOf corrects log odds as of payment
 * @param trees added to the corrected log odds in hindsight, if they proved better
 * @param gate how the trees were tested; there if and only if trees are
 */
public record LearntModel(
        Origin origin,
        Instant activeFrom,
        Recalibration hindsight,
        Recalibration asOf,
        Optional<TreeEnsemble> trees,
        Optional<GateFigures> gate) {

    /** The feature that stands for the engine's own word; no detector has that name. */
    public static final String LOG_ODDS = Features.LOG_ODDS;

    /** The first line of its text. */
    public static final String HEADER = "bonafide learnt model 1";

    public LearntModel {
        if (trees.isPresent() != gate.isPresent()
                || gate.filter(figures -> !figures.better()).isPresent()) {
            throw new IllegalArgumentException("""
                    The trees (%s) of the model do not go with the figures (%s) of its test.
                    Learn again; only trees that were tested and proved better are used.""".formatted(trees.isPresent() ? "there" : "none", gate));
        }
        trees.ifPresent(LearntModel::requireRising);
    }

    private static void requireRising(TreeEnsemble trees) {
        List<Input> inputs = trees.inputs();
        boolean rising = inputs.stream().allMatch(input -> input.effect() == Input.Effect.RISING);
        if (!rising || inputs.isEmpty() || !inputs.get(0).name().equals(Features.LOG_ODDS)) {
            throw new IllegalArgumentException("""
                    The inputs (%s) of the model's trees are not all rising, or do not begin with %s.
                    Learn again; a model in which evidence can clear a line cannot be explained.""".formatted(inputs, Features.LOG_ODDS));
        }
    }

    /**
     * Whether it can be used with these detectors: it knows exactly them, in this order, or none at all.
     *
     * @param detectors codes, by their place in the evidence
     */
    public boolean fits(List<String> detectors) {
        return trees.map(ensemble -> ensemble.inputs().equals(Features.of(detectors)))
                .orElse(true);
    }

    /**
     * The learnt log odds in hindsight.
     *
     * @param engine the engine's
     * @param evidence each detector's weight; NaN where it abstained
     */
    public double logOdds(double engine, double[] evidence) {
        double corrected = hindsight.logOdds(engine);
        return trees.isEmpty() ? corrected : corrected + trees.get().logOdds(Features.row(engine, evidence));
    }

    /** The learnt log odds as of payment, given the engine's. */
    public double asOfLogOdds(double engine) {
        return asOf.logOdds(engine);
    }

    /**
     * What moved a line, most first: each detector's evidence by what the trees would take off without it, which is never
     * below 0, and {@code log_odds} for all else that recalibration and trees changed. The sum is what the model changed.
     *
     * @param detectors codes, by their place in the evidence
     */
    public List<Moved> moved(double engine, double[] evidence, List<String> detectors) {
        List<Moved> moved = new ArrayList<>();
        double whole = logOdds(engine, evidence);
        double left = whole - engine;
        for (int i = 0; trees.isPresent() && i < evidence.length; i++) {
            if (evidence[i] > 0) {
                double[] without = evidence.clone();
                without[i] = 0;
                double by = whole - logOdds(engine, without);
                left -= by;
                if (by != 0) {
                    moved.add(new Moved(detectors.get(i), by));
                }
            }
        }
        moved.sort((a, b) -> Double.compare(b.by(), a.by()));
        moved.add(new Moved(Features.LOG_ODDS, left));
        return moved;
    }

    /** The text that holds the whole model; its last line is the hash of all before it. */
    public String canonicalText() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        origin.lines().forEach(line -> text.append(line).append('\n'));
        text.append("active ").append(activeFrom).append('\n');
        append(text, "hindsight", hindsight);
        append(text, "as_of", asOf);
        gate.ifPresent(figures -> text.append("gate ")
                .append(figures.lines())
                .append(' ')
                .append(figures.groups())
                .append(numbers(
                        figures.engine(),
                        figures.recalibrated(),
                        figures.trees(),
                        figures.aboveEngine(),
                        figures.aboveRecalibrated()))
                .append('\n'));
        trees.ifPresent(ensemble -> ensemble.canonicalText()
                .lines()
                .skip(1)
                .forEach(line -> text.append(line).append('\n')));
        return text + "sha256 " + hash(text) + "\n";
    }

    /** The model's name: the hash in the last line of its text. */
    public String name() {
        String text = canonicalText();
        return text.substring(text.lastIndexOf(' ') + 1, text.length() - 1);
    }

    /** The SHA-256 of a text that the last line is to name. */
    public static String hash(CharSequence text) {
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, String view, Recalibration of) {
        text.append("recalibration ").append(view);
        text.append(numbers(of.centre(), of.shift(), of.slope(), of.from(), of.to()))
                .append('\n');
    }

    private static String numbers(double... numbers) {
        StringBuilder text = new StringBuilder();
        for (double number : numbers) {
            text.append(' ').append(number);
        }
        return text.toString();
    }

    /**
     * One feature's part in what the model changed.
     *
     * @param by in log odds
     */
    public record Moved(String feature, double by) {}

    /**
     * Where a model comes from.
     *
     * @param version of Bonafide
     * @param evidenceModel name of the evidence model
     * @param shop the hash of the shop's platform and id
     * @param inputs the hashes of the files that it was learnt from, in order
     * @param labels how many labels of which source and answer
     * @param teaching the span of the lines that taught
     * @param testing the span of those that tested
     */
    public record Origin(
            String version,
            String evidenceModel,
            String shop,
            List<String> inputs,
            List<Labels> labels,
            Span teaching,
            Span testing) {

        public Origin {
            inputs = inputs.stream().sorted().toList();
            labels = List.copyOf(labels);
        }

        Stream<String> lines() {
            return Stream.of(
                            Stream.of("version " + version, "evidence " + evidenceModel, "shop " + shop),
                            inputs.stream().map(input -> "file " + input),
                            labels.stream()
                                    .map(each -> "labels %s %d %d"
                                            .formatted(each.source(), each.genuine(), each.positive())),
                            Stream.of("teaching " + teaching.text(), "testing " + testing.text()))
                    .flatMap(each -> each);
        }
    }

    /**
     * The labels of one source.
     *
     * @param genuine how many say that a line is ordinary
     * @param positive how many say that it is not
     */
    public record Labels(String source, int genuine, int positive) {}

    /**
     * A span of time.
     *
     * @param from the first line's placement
     * @param to the last line's
     */
    public record Span(Instant from, Instant to) {
        private String text() {
            return from + " " + to;
        }
    }
}
