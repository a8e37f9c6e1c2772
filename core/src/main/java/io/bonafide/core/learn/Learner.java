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
 * Recalibration} fades and {@link Teaching} holds fast.
 */
public final class Learner {
    private static final int HEX = 16;

    private final LearningSettings settings;
    private final List<Input> inputs;
    private final @Nullable Trainer trainer;

    /**
     * @param detectors codes, by their place in the evidence
     * @param trainer of trees; null if there is none
     */
    public Learner(LearningSettings settings, List<String> detectors, @Nullable Trainer trainer) {
        this.settings = settings;
        this.inputs = Features.of(detectors);
        this.trainer = trainer;
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
        Fitted hindsight =
                recalibrate(lessons, weights, spans, lesson -> lesson.sight().logOdds());
        Fitted asOf =
                recalibrate(lessons, weights, spans, lesson -> lesson.sight().asOfLogOdds());
        Grown grown = grow(spans, unlabelled, seed(lessons));
        return new Learnt(
                grown.trees.isPresent() ? grown.start : hindsight.recalibration,
                asOf.recalibration,
                grown.trees,
                hindsight.decision,
                asOf.decision,
                grown.decision,
                spans.laterFrom());
    }

    private Fitted recalibrate(List<Lesson> lessons, double[] weights, Spans spans, ToDoubleFunction<Lesson> logOdds) {
        Spans.Part all = Spans.Part.of(lessons, weights);
        if (all.least() == 0) {
            return new Fitted(Recalibration.IDENTITY, new Decision.TooFew(all.count(false), all.count(true), 1));
        }
        Recalibration whole = fit(all, logOdds);
        if (spans.later().least() < settings.testedFrom() || spans.earlier().least() == 0) {
            return new Fitted(whole, new Decision.UsedUntested());
        }
        Recalibration first = fit(spans.earlier(), logOdds);
        Gate gate = new Gate(spans.later().lessons(), spans.later().weights());
        double[] engine = values(spans.later(), logOdds);
        Decision.Scores scores = new Decision.Scores(
                engine.length,
                gate.score(engine),
                gate.score(values(spans.later(), lesson -> first.logOdds(logOdds.applyAsDouble(lesson)))));
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
        return trainer == null
                ? Grown.none(new Decision.NoTrainer())
                : train(spans, before(spans, unlabelled), trainer, seed);
    }

    private Grown train(Spans spans, List<Unlabelled> unlabelled, Trainer by, long seed) {
        Recalibration start = fit(spans.earlier(), lesson -> lesson.sight().logOdds());
        Examples examples = new Teaching(start).of(spans.earlier(), unlabelled, settings.unlabelledWeight(), inputs);
        TreeEnsemble trees = by.train(examples, settings.growth());
        GateFigures figures = new Gate(spans.later().lessons(), spans.later().weights())
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

    private static Recalibration fit(Spans.Part part, ToDoubleFunction<Lesson> logOdds) {
        boolean[] positive = new boolean[part.lessons().size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = part.lessons().get(i).positive();
        }
        return RecalibrationFit.of(values(part, logOdds), positive, part.weights());
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
