package io.bonafide.bench.review;

import io.bonafide.app.learn.LightGbm;
import io.bonafide.core.learn.Examples;
import io.bonafide.core.learn.Growth;
import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.LabelFrequency;
import io.bonafide.core.learn.TreeEnsemble;
import io.bonafide.core.signal.tail.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Learns from the labels of the first 60 % of the reviews, chooses how to grow by the next 20 %, and leaves the last 20 % to
 * report on. Reads the traits as they were known when a review was written.
 */
final class TimeSplit {
    private static final int[] LEAVES = {4, 8, 15};
    private static final int[] LEAST_ROWS = {100, 400};
    private static final int MOST_TREES = 300;
    private static final int STEP = 20;
    private static final double RATE = .05;

    private final Ranked ranked;
    private final int validation;
    private final int report;

    TimeSplit(Ranked asOf) {
        ranked = asOf;
        validation = dayBorder(.6);
        report = dayBorder(.8);
    }

    /** The ensemble that ranks the validation time best, and how it was grown. */
    Learnt learn() {
        return learn(ranked.reviews().stream().map(Review::filtered).toList());
    }

    /** What is left of it if only so many of the labels of fakes were ever given. */
    Hidden learnWithout(double hidden, long seed) {
        Random random = new Random(seed);
        List<Boolean> labels = ranked.reviews().stream()
                .map(review -> review.filtered() && random.nextDouble() >= hidden)
                .toList();
        Learnt learnt = learn(labels);
        List<Double> ofLabelled = new ArrayList<>();
        for (int i = validation; i < report; i++) {
            if (labels.get(i)) {
                ofLabelled.add(learnt.ensemble().probability(row(i)));
            }
        }
        LabelFrequency frequency = LabelFrequency.estimate(ofLabelled);
        double plain = 0;
        double corrected = 0;
        for (int i = report; i < ranked.reviews().size(); i++) {
            double probability = learnt.ensemble().probability(row(i));
            plain += probability;
            corrected += frequency.probability(probability);
        }
        long real = later().stream().filter(Review::filtered).count();
        return new Hidden(
                new Auc(
                                later(),
                                scores(
                                        learnt.ensemble(),
                                        report,
                                        ranked.reviews().size()))
                        .all(),
                frequency.frequency(),
                plain / real,
                corrected / real);
    }

    /** The reviews to report on. */
    List<Review> later() {
        return ranked.reviews().subList(report, ranked.reviews().size());
    }

    /** The area of a learnt model on them. */
    Auc auc(TreeEnsemble ensemble) {
        return new Auc(later(), scores(ensemble, report, ranked.reviews().size()));
    }

    /** The area of a method that reads no label on them. */
    Auc auc(Method method) {
        double[] scores = method.scores(TailRanking.SHIPPED.columns(ranked.traits()), View.AS_OF);
        return new Auc(later(), java.util.Arrays.copyOfRange(scores, report, scores.length));
    }

    int trained() {
        return validation;
    }

    int validated() {
        return report - validation;
    }

    private Learnt learn(List<Boolean> labels) {
        Examples examples = new Examples(inputs(), rows(0, validation), labels.subList(0, validation));
        Learnt best = null;
        for (int leaves : LEAVES) {
            for (int leastRows : LEAST_ROWS) {
                TreeEnsemble all = new LightGbm().train(examples, new Growth(MOST_TREES, leaves, leastRows, RATE, 1));
                for (int trees = STEP; trees <= all.trees().size(); trees += STEP) {
                    Learnt learnt =
                            validated(all.first(trees), new Growth(trees, leaves, leastRows, RATE, 1), labels::get);
                    best = best == null || learnt.validated() > best.validated() ? learnt : best;
                }
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private Learnt validated(TreeEnsemble ensemble, Growth growth, IntPredicate label) {
        List<Review> judged = new ArrayList<>();
        for (int i = validation; i < report; i++) {
            Review review = ranked.reviews().get(i);
            judged.add(new Review(review.user(), review.product(), review.day(), review.stars(), label.test(i)));
        }
        return new Learnt(ensemble, growth, new Auc(judged, scores(ensemble, validation, report)).all());
    }

    private double[] scores(TreeEnsemble ensemble, int from, int to) {
        return rows(from, to).stream().mapToDouble(ensemble::logOdds).toArray();
    }

    private List<double[]> rows(int from, int to) {
        return ranked.traits().subList(from, to);
    }

    private double[] row(int i) {
        return ranked.traits().get(i);
    }

    private int dayBorder(double share) {
        int place = (int) (share * ranked.reviews().size());
        int day = ranked.reviews().get(place).day();
        while (ranked.reviews().get(place).day() == day) {
            place++;
        }
        return place;
    }

    static List<Input> inputs() {
        return Stream.of(Trait.values())
                .map(trait ->
                        new Input(trait.code(), trait.side() == Side.HIGH ? Input.Effect.RISING : Input.Effect.FALLING))
                .toList();
    }

    /** @param validated the area on the validation time */
    record Learnt(TreeEnsemble ensemble, Growth growth, double validated) {}

    /**
     * What comes of hiding labels of fakes.
     *
     * @param area on the later time, by the true labels
     * @param frequency estimated
     * @param plain fakes that the probabilities count there, by the real number
     * @param corrected the same after the correction
     */
    record Hidden(double area, double frequency, double plain, double corrected) {}
}
