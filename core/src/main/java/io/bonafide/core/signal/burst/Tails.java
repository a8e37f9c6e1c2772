package io.bonafide.core.signal.burst;

import io.bonafide.core.signal.burst.Burst.Verdict;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * The figures of many hours, by the index at which they are stored: recalibrated tails and the false discovery share at
 * which each would be called. Hours with a tail below {@value #LEAST_RANKED} have share 1.
 */
final class Tails {
    private static final double LEAST_RANKED = 1;

    private final float[] expected;
    private final float[] any;
    private final float[] tail;
    private final float[] fdr;

    Tails(int size) {
        expected = new float[size];
        any = new float[size];
        tail = new float[size];
        fdr = new float[size];
        Arrays.fill(tail, Float.NaN);
    }

    void set(int at, double mean, double anyTail, double tailGivenAny) {
        expected[at] = (float) mean;
        any[at] = (float) anyTail;
        tail[at] = (float) tailGivenAny;
    }

    int tested() {
        int tested = 0;
        for (float value : tail) {
            tested += Float.isNaN(value) ? 0 : 1;
        }
        return tested;
    }

    /** Recalibrates every tail and ranks them among {@code tests}. */
    void finish(Recalibration map, long tests) {
        map.fit();
        long[] ranked = new long[tail.length];
        int size = 0;
        for (int at = 0; at < tail.length; at++) {
            if (!Float.isNaN(tail[at])) {
                tail[at] = (float) (any[at] + map.apply(tail[at]));
                fdr[at] = 1;
                if (tail[at] >= LEAST_RANKED) {
                    ranked[size++] = (long) Float.floatToIntBits(tail[at]) << 32 | at;
                }
            }
        }
        LongArrays.radixSort(ranked, 0, size);
        double least = 1;
        for (int k = 0; k < size; k++) {
            int at = (int) ranked[k];
            int rank = size - k;
            least = Math.min(least, StrictMath.pow(10, -tail[at]) * tests / rank);
            fdr[at] = (float) least;
        }
    }

    Burst burst(int at, int orders, boolean inCampaign) {
        if (inCampaign) {
            return Burst.untested(orders, Verdict.IN_CAMPAIGN);
        }
        if (Float.isNaN(tail[at])) {
            return Burst.untested(orders, Verdict.TOO_LITTLE_HISTORY);
        }
        return new Burst(orders, expected[at], tail[at], fdr[at], Verdict.TESTED);
    }
}
