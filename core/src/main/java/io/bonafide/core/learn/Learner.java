package io.bonafide.core.learn;

import io.bonafide.core.order.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Learns from one shop's labels: a {@link Recalibration} first, and trees where labels are many and they prove better.
 *
 * <p>The latest labels by the lines' time test what the others taught. A recalibration that scores worse than the engine
 * there is dropped; one that is kept is fitted again to all labels. Trees are used as they were tested, on top of the
 * recalibration that they were trained with, and only if they beat the engine and the recalibrated engine ({@link Gate}).
 * What tests is what somebody looked at: of lines that nobody looks at the test says nothing, which is why {@link
 * Recalibration} fades, and why lines that nobody judged hold both fast to the engine.
 */
public final class Learner {
    private static final int HEX = 16;

    private final LearningSettings settings;
    private final List<Input> inputs;
    private final @Nullable Trainer trainer;
    private final Doubt doubt;

    /**
     * @param detectors codes, by their place in the evidence
     * @param trainer of trees; null if there is none
     */
    public Learner(LearningSettings settings, List<String> detectors, @Nullable Trainer trainer) {
        this.settings = settings;
        this.inputs = Features.of(detectors);
        this.trainer = trainer;
        this.doubt = new Doubt(settings.labelError());
    }

    /**
     * Learns. The same lessons and lines give the same result.
     *
     * @param given in any order of time; not empty
     * @param unlabelled lines that nobody judged
     */
    public Learnt learn(List<Lesson> given, List<Unlabelled> unlabelled) {
        if (given.isEmpty()) {
            throw new IllegalArgumentException("""
                    There are (0) lessons to learn from.
                    Label lines first; without labels the engine stands as it is.""");
        }
        List<Lesson> lessons =
                given.stream().sorted(Comparator.comparing(Lesson::at)).toList();
        double[] weights = settings.trust().weights(lessons);
        Spans spans = Spans.of(lessons, weights, settings.laterShare());
        List<Unlabelled> before = before(spans, unlabelled);
        Fitted hindsight = recalibrate(Spans.Part.of(lessons, weights), spans, unlabelled, before);
        Grown grown = grow(spans, before, seed(lessons));
        Learnt alone = new Learnt(
                grown.trees.isPresent() ? grown.start : hindsight.recalibration,
                Recalibration.IDENTITY,
                grown.trees,
                hindsight.decision,
                settings.asOf() ? hindsight.decision : new Decision.Off(),
                grown.decision,
                spans.laterFrom());
        return settings.asOf() ? new AsOfFit(alone).fit(unlabelled) : alone;
    }

    private Fitted recalibrate(Spans.Part all, Spans spans, List<Unlabelled> unlabelled, List<Unlabelled> before) {
        if (all.least() == 0) {
            return new Fitted(Recalibration.IDENTITY, new Decision.TooFew(all.count(false), all.count(true), 1));
        }
        Recalibration whole = fit(all, unlabelled);
        if (spans.later().least() < settings.testedFrom() || spans.earlier().least() == 0) {
            return new Fitted(whole, new Decision.UsedUntested());
        }
        Recalibration first = fit(spans.earlier(), before);
        Gate gate = gate(spans.later());
        double[] engine = values(spans.later(), lesson -> lesson.sight().logOdds());
        Decision.Scores scores = new Decision.Scores(
                engine.length,
                gate.score(engine),
                gate.score(values(
                        spans.later(), lesson -> first.logOdds(lesson.sight().logOdds()))));
        return scores.recalibrated() > scores.engine()
                ? new Fitted(Recalibration.IDENTITY, new Decision.Worse(scores))
                : new Fitted(whole, new Decision.Used(scores));
    }

    private Grown grow(Spans spans, List<Unlabelled> unlabelled, long seed) {
        Spans.Part earlier = spans.earlier();
        Spans.Part later = spans.later();
        int genuine = earlier.count(false) + later.count(false);
        int positive = earlier.count(true) + later.count(true);
        if (Math.min(genuine, positive) < settings.treesFrom()) {
            return Grown.none(new Decision.TooFew(genuine, positive, settings.treesFrom()));
        }
        for (Spans.Part part : List.of(earlier, later)) {
            if (part.least() < settings.testedFrom()) {
                return Grown.none(new Decision.TooFewInSpan(
                        part == later, part.count(false), part.count(true), settings.testedFrom()));
            }
        }
        return trainer == null ? Grown.none(new Decision.NoTrainer()) : train(spans, unlabelled, trainer, seed);
    }

    private Grown train(Spans spans, List<Unlabelled> unlabelled, Trainer by, long seed) {
        Recalibration start = fit(spans.earlier(), unlabelled);
        Examples examples =
                new Teaching(start, doubt).of(spans.earlier(), unlabelled, settings.unlabelledWeight(), inputs);
        TreeEnsemble trees = by.train(examples, settings.growth());
        GateFigures figures = gate(spans.later())
                .figures(
                        values(spans.later(), lesson -> lesson.sight().logOdds()),
                        values(
                                spans.later(),
                                lesson -> start.logOdds(lesson.sight().logOdds())),
                        values(spans.later(), lesson -> grown(start, trees, lesson.sight())),
                        seed);
        return figures.better()
                ? new Grown(start, Optional.of(trees), new Decision.Better(figures))
                : Grown.none(new Decision.NotBetter(figures));
    }

    private static double grown(Recalibration start, TreeEnsemble trees, Lesson.Sight sight) {
        return start.logOdds(sight.logOdds()) + trees.logOdds(Features.row(sight.logOdds(), sight.evidence()));
    }

    private static List<Unlabelled> before(Spans spans, List<Unlabelled> unlabelled) {
        return unlabelled.stream()
                .filter(line -> line.at().isBefore(spans.laterFrom()))
                .toList();
    }

    /** By labels, held by the lines that nobody judged to what the engine says of them. */
    private Recalibration fit(Spans.Part part, List<Unlabelled> unlabelled) {
        Evidenced rows = new Evidenced();
        for (int i = 0; i < part.weights().length; i++) {
            Lesson lesson = part.lessons().get(i);
            rows.label(lesson.sight().logOdds(), lesson.positive(), part.weights()[i]);
        }
        for (Unlabelled each : unlabelled) {
            double engine = each.sight().logOdds();
            rows.opinion(engine, Logistic.probability(engine), settings.unlabelledWeight() * each.lines());
        }
        return RecalibrationFit.of(rows, doubt);
    }

    private Gate gate(Spans.Part later) {
        return new Gate(later.lessons(), later.weights(), doubt);
    }

    private static double[] values(Spans.Part part, ToDoubleFunction<Lesson> of) {
        return part.lessons().stream().mapToDouble(of).toArray();
    }

    /** From the lessons alone, so that nobody picks the draws. */
    private static long seed(List<Lesson> lessons) {
        StringBuilder text = new StringBuilder();
        for (Lesson lesson : lessons) {
            text.append(lesson.at()).append(' ').append(lesson.positive()).append(' ');
            text.append(lesson.sight().logOdds()).append('\n');
        }
        String hash = Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(hash.substring(0, HEX), 16);
    }

    private record Fitted(Recalibration recalibration, Decision decision) {}

    private record Grown(Recalibration start, Optional<TreeEnsemble> trees, Decision decision) {

        static Grown none(Decision why) {
            return new Grown(Recalibration.IDENTITY, Optional.empty(), why);
        }
    }
}
