package io.bonafide.core.cause;

/** Probabilities in proportion to the exponentials of sums. */
final class Softmax {
    private Softmax() {}

    static double[] of(double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double[] shares = new double[sums.length];
        double all = 0;
        for (int i = 0; i < sums.length; i++) {
            shares[i] = StrictMath.exp(sums[i] - most);
            all += shares[i];
        }
        for (int i = 0; i < sums.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }
}
