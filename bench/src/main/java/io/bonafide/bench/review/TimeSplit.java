package io.bonafide.bench.review;

import io.bonafide.app.learn.LightGbm;
import io.bonafide.core.learn.Examples;
import io.bonafide.core.learn.Growth;
import io.bonafide.core.learn.Input;
import io.bonafide.core.learn.LabelFrequency;
import io.bonafide.core.learn.TreeEnsemble;
import io.bonafide.core.signal.tail.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final List<double[]> rows;
    private final int validation;
    private final int report;

    TimeSplit(Ranked asOf) {
        ranked = asOf;
        rows = asOf.traits();
        validation = dayBorder(.6);
        report = dayBorder(.8);
    }

    /** The ensemble that ranks the validation time best, and how it was grown. */
    Learnt learn() {
        return learn(ranked.reviews().stream().map(Review::filtered).toList());
    }

    /** What is left of it if so many of the fakes had never been labelled. */
    Hidden learnWithout(double hidden, long seed) {
        Random random = new Random(seed);
        List<Boolean> labels = ranked.reviews().stream()
                .map(review -> review.filtered() && random.nextDouble() >= hidden)
                .toList();
        TreeEnsemble ensemble = new LightGbm()
                .train(new Examples(inputs(), rows(0, validation), labels.subList(0, validation)), learn().growth());
        List<Double> ofLabelled = IntStream.range(validation, report)
                .filter(labels::get)
                .mapToObj(i -> ensemble.probability(rows.get(i)))
                .toList();
        return new Hidden(
                auc(ensemble).all(),
                LabelFrequency.estimate(ofLabelled).frequency(),
                counted(ensemble, new LabelFrequency(1)),
                counted(ensemble, LabelFrequency.estimate(ofLabelled)),
                counted(ensemble, LabelFrequency.fromPrior(1 - hidden, 1)));
    }

    /** Fakes that the probabilities count in the later time, by their real number. */
    private double counted(TreeEnsemble ensemble, LabelFrequency frequency) {
        double sum = 0;
        for (double[] row : rows(report, rows.size())) {
            sum += frequency.probability(ensemble.probability(row));
        }
        return sum / later().stream().filter(Review::filtered).count();
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
        return new Auc(later(), Arrays.copyOfRange(scores, report, scores.length));
    }

    int trained() {
        return validation;
    }

    int validated() {
        return report - validation;
    }

    private Learnt learn(List<Boolean> labels) {
        Examples examples = new Examples(inputs(), rows(0, validation), labels.subList(0, validation));
        @Nullable Learnt best = null;
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
        return Objects.requireNonNull(best).again(new Examples(inputs(), rows(0, report), labels.subList(0, report)));
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
        return rows.subList(from, to);
    }

    private int dayBorder(double share) {
        int place = (int) (share * ranked.reviews().size());
        int day = ranked.reviews().get(place).day();
        while (ranked.reviews().get(place).day() == day) {
            place++;
        }
        return place;
    }

    private static List<Input> inputs() {
        return Stream.of(Trait.values())
                .map(trait ->
                        new Input(trait.code(), trait.side() == Side.HIGH ? Input.Effect.RISING : Input.Effect.FALLING))
                .toList();
    }

    /** @param validated the area on the validation time */
    record Learnt(TreeEnsemble ensemble, Growth growth, double validated) {

        /** Grown in the same way from more examples. */
        Learnt again(Examples more) {
            return new Learnt(new LightGbm().train(more, growth), growth, validated);
        }
    }

    /**
     * What comes of hiding labels of fakes.
     *
     * @param area on the later time, by the true labels
     * @param frequency as Elkan and Noto estimate it
     * @param plain fakes that the probabilities count there, by the real number
     * @param estimated the same, corrected by the estimate
     * @param known the same, corrected by the true frequency
     */
    record Hidden(double area, double frequency, double plain, double estimated, double known) {}
}
