package io.bonafide.bench.burst;

import java.util.stream.IntStream;

/**
 * The tail beyond which a method flags a day.
 *
 * @param fresh whether a day counts only if the open day before it was not beyond
 */
record Threshold(double tail, boolean fresh) {
    private static final double MOST = 400;
    private static final int HALVINGS = 50;

    /** The least, by bisection, that flags no more than {@code rate} of the half's judged days. */
    static Threshold at(double rate, boolean fresh, double[][] tails, DaySeries series, Half half) {
        double below = 0;
        double above = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (new Threshold(middle, fresh).rate(tails, series, half) > rate) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return new Threshold(above, fresh);
    }

    /** The part of the half's judged days that is flagged. */
    double rate(double[][] tails, DaySeries series, Half half) {
        boolean[][] judged = series.judged();
        long flagged = 0;
        long all = 0;
        for (int day = 0; day < tails.length; day++) {
            for (int item = 0; item < tails[day].length; item++) {
                if (half.has(item) && judged[day][item]) {
                    all++;
                    flagged += flags(tails, series, day, item) ? 1 : 0;
                }
            }
        }
        return (double) flagged / all;
    }

    /** Whether any day of the attack is flagged. */
    boolean finds(Attack attack, double[][] tails, DaySeries series) {
        return IntStream.range(attack.day(), attack.day() + attack.length())
                .anyMatch(day -> series.open(day) && flags(tails, series, day, attack.item()));
    }

    private boolean flags(double[][] tails, DaySeries series, int day, int item) {
        if (tails[day][item] <= tail) {
            return false;
        }
        int before = day - 1;
        while (fresh && before >= 0 && !series.open(before)) {
            before--;
        }
        return !fresh || before < 0 || tails[before][item] <= tail;
    }
}
