package io.bonafide.bench.review;

import io.bonafide.core.signal.tail.Side;
import java.util.Arrays;
import java.util.List;

/**
 * ECOD (Li et al., IEEE TKDE 2022), our own implementation: for each quantity −log of the left and of the right empirical
 * tail; summed over quantities from the left, from the right, and from the side to which the quantity is skewed; the
 * greatest of the three sums is the score. {@code told} sums the tails on the sides that {@link Trait} says instead.
 */
record Ecod(boolean told) implements Method {

    @Override
    public String name() {
        return told ? "ECOD, told the directions" : "ECOD";
    }

    @Override
    public double[] scores(List<double[]> rows, View view) {
        double[] left = new double[rows.size()];
        double[] right = new double[rows.size()];
        double[] skewed = new double[rows.size()];
        double[] directed = new double[rows.size()];
        for (int column = 0; column < rows.get(0).length; column++) {
            int c = column;
            double[] values = rows.stream().mapToDouble(row -> row[c]).toArray();
            double[] leftTails = tails(values);
            double[] rightTails =
                    tails(Arrays.stream(values).map(value -> -value).toArray());
            boolean low = TailRanking.SHIPPED.model().quantities().get(c).side() == Side.LOW;
            add(left, leftTails);
            add(right, rightTails);
            add(skewed, skewness(values) < 0 ? leftTails : rightTails);
            add(directed, low ? leftTails : rightTails);
        }
        double[] scores = directed;
        if (!told) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] = Math.max(skewed[i], Math.max(left[i], right[i]));
            }
        }
        return scores;
    }

    /** −log of the share of values at most as great. */
    private static double[] tails(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] tails = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            tails[i] = -Math.log((double) upTo(sorted, values[i]) / values.length);
        }
        return tails;
    }

    private static int upTo(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double skewness(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double cubes =
                Arrays.stream(values).map(value -> Math.pow(value - mean, 3)).sum();
        double squares =
                Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).sum();
        return squares == 0 ? 0 : cubes / values.length / Math.pow(squares / values.length, 1.5);
    }

    private static void add(double[] sums, double[] tails) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += tails[i];
        }
    }
}
