package io.bonafide.core.simulate;

import java.util.Arrays;

/** Draws one of n with given weights: a binary search in the running sums. */
final class Shares {
    private final double[] sums;

    Shares(double... weights) {
        sums = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            sums[i] = sum;
        }
    }

    /** Zipf's law: the weight of the k-th is 1 / k^exponent. */
    static Shares zipf(int n, double exponent) {
        double[] weights = new double[n];
        for (int k = 0; k < n; k++) {
            weights[k] = StrictMath.pow(k + 1, -exponent);
        }
        return new Shares(weights);
    }

    int draw(Dice dice) {
        int found = Arrays.binarySearch(sums, dice.unit() * total());
        return Math.min(found < 0 ? -found - 1 : found + 1, sums.length - 1);
    }

    /** The share of all weight that lies before the middle of the i-th. */
    double middle(int i) {
        double before = i == 0 ? 0 : sums[i - 1];
        return (before + sums[i]) / 2 / total();
    }

    private double total() {
        return sums[sums.length - 1];
    }
}
