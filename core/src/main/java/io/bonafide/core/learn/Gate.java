package io.bonafide.core.learn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Compares probabilities of the same labelled lines.
 *
 * <p>The Brier score is proper, and bounded, so that one wrong label cannot decide; it is taken of the
 * probability that a line is called fake ({@link Doubt}), for which it is proper. Its paired differences are summed by group,
 * and groups are drawn with replacement (paired bootstrap, Efron 1979): lines of one incident were judged in one look and
 * are no independent evidence. The bound is the 95 % point of {@value #DRAWS} such means. That the trees must beat two rivals needs no
 * correction, since both must be beaten. O(draws · groups).
 */
final class Gate {
    private static final int DRAWS = 1000;
    private static final double CONFIDENCE = .95;

    private final List<Lesson> lessons;
    private final double[] weights;
    private final Doubt doubt;

    Gate(List<Lesson> lessons, double[] weights, Doubt doubt) {
        this.doubt = doubt;
        this.lessons = lessons;
        this.weights = weights;
    }

    /** @param seed of the draws */
    GateFigures figures(double[] engine, double[] recalibrated, double[] trees, long seed) {
        Map<String, double[]> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            double[] sums = byGroup.computeIfAbsent(lessons.get(i).group(), any -> new double[3]);
            sums[0] += weights[i];
            sums[1] += loss(i, trees) - loss(i, engine);
            sums[2] += loss(i, trees) - loss(i, recalibrated);
        }
        double[][] groups = byGroup.values().toArray(double[][]::new);
        double[][] drawn = draws(groups, seed);
        return new GateFigures(
                weights.length,
                groups.length,
                score(engine),
                score(recalibrated),
                score(trees),
                bound(drawn[0]),
                bound(drawn[1]));
    }

    /** The weighted mean loss of log odds. */
    double score(double[] logOdds) {
        double loss = 0;
        double weight = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += loss(i, logOdds);
            weight += weights[i];
        }
        return loss / weight;
    }

    private double loss(int i, double[] logOdds) {
        double off =
                doubt.called(Logistic.probability(logOdds[i])) - (lessons.get(i).positive() ? 1 : 0);
        return weights[i] * off * off;
    }

    private static double[][] draws(double[][] groups, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] means = new double[2][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] sums = new double[3];
            for (int i = 0; i < groups.length; i++) {
                double[] group = groups[(int) ((random.nextLong() >>> 32) * groups.length >>> 32)];
                sums[0] += group[0];
                sums[1] += group[1];
                sums[2] += group[2];
            }
            means[0][draw] = sums[1] / sums[0];
            means[1][draw] = sums[2] / sums[0];
        }
        return means;
    }

    private static double bound(double[] means) {
        Arrays.sort(means);
        return means[(int) (CONFIDENCE * DRAWS)];
    }
}
