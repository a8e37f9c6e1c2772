package io.bonafide.bench.unseen;

import java.util.List;

/**
 * Predicted numbers of fakes against true ones.
 *
 * @param close shops whose predicted number is within a fifth of the true one
 */
record Counting(int shops, int close, double predicted, long actual) {
    private static final double TOLERANCE = .2;
    private static final double ROUNDING = 1e-9;

    static Counting of(List<Scored> shops) {
        int close = 0;
        double predicted = 0;
        long actual = 0;
        for (Scored shop : shops) {
            double promised = shop.predicted();
            int there = shop.positives().length;
            close += isClose(promised, there) ? 1 : 0;
            predicted += promised;
            actual += there;
        }
        return new Counting(shops.size(), close, predicted, actual);
    }

    static boolean isClose(double predicted, int actual) {
        return Math.abs(predicted - actual) <= TOLERANCE * actual + ROUNDING;
    }
}
