package io.bonafide.bench.engine;

import java.util.Arrays;

/** How long many calls took: their number by steps of 50 ns, and the longest. */
final class Times {
    private static final int STEP = 50;
    private final long[] counts = new long[40_000];
    private long calls;
    private long sum;
    private long longest;

    void add(long nanos) {
        counts[(int) Math.min(counts.length - 1, nanos / STEP)]++;
        calls++;
        sum += nanos;
        longest = Math.max(longest, nanos);
    }

    long calls() {
        return calls;
    }

    /** Calls a second. */
    double rate() {
        return calls * 1e9 / sum;
    }

    double longestMillis() {
        return longest / 1e6;
    }

    /** The microseconds within which that share of the calls was done. */
    double micros(double share) {
        long wanted = (long) Math.ceil(calls * share);
        long seen = 0;
        for (int step = 0; step < counts.length; step++) {
            seen += counts[step];
            if (seen >= wanted) {
                return (step + 1) * STEP / 1e3;
            }
        }
        return longest / 1e3;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
