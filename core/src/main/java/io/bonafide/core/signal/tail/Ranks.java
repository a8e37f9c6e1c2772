package io.bonafide.core.signal.tail;

import java.util.Arrays;

/**
 * Exact ranks among numbers that keep coming.
 *
 * <p>The logarithmic method of Bentley and Saxe (J. Algorithms 1, 1980): sorted runs, each at least twice as long as the
 * next; a new number is a run of one, and runs are merged until that holds again. A rank is a binary search in each run.
 * Time O(log n) amortised to add, O(log² n) to rank; memory 8 bytes a number, for a moment 16; no error.
 */
final class Ranks {
    private static final int MOST_RUNS = 32;

    private final double[][] runs = new double[MOST_RUNS][];
    private int used;
    private int size;

    /** Nothing yet. */
    Ranks() {}

    /** Takes the numbers of {@code values}; what is missing is left out. */
    static Ranks of(double[] values) {
        Ranks ranks = new Ranks();
        double[] known =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        ranks.push(known);
        return ranks;
    }

    /** Adds a number that is not NaN. */
    void add(double value) {
        push(new double[] {value});
    }

    int size() {
        return size;
    }

    /** How many are less than {@code value}. */
    int below(double value) {
        int count = 0;
        for (int i = 0; i < used; i++) {
            count += firstAt(runs[i], value, false);
        }
        return count;
    }

    /** How many are less than {@code value} or equal to it. */
    int upTo(double value) {
        int count = 0;
        for (int i = 0; i < used; i++) {
            count += firstAt(runs[i], value, true);
        }
        return count;
    }

    private void push(double[] run) {
        Arrays.sort(run);
        size += run.length;
        double[] longest = run;
        while (used > 0 && runs[used - 1].length < 2 * longest.length) {
            longest = merged(runs[--used], longest);
        }
        if (longest.length > 0) {
            runs[used++] = longest;
        }
    }

    private static double[] merged(double[] one, double[] other) {
        double[] both = new double[one.length + other.length];
        int i = 0;
        int j = 0;
        for (int k = 0; k < both.length; k++) {
            boolean first = j == other.length || i < one.length && one[i] <= other[j];
            both[k] = first ? one[i++] : other[j++];
        }
        return both;
    }

    /** Where the first number stands that is greater than {@code value}, or, unless {@code past} is set, equal to it. */
    private static int firstAt(double[] run, double value, boolean past) {
        int from = 0;
        int to = run.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (run[middle] < value || past && run[middle] == value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
