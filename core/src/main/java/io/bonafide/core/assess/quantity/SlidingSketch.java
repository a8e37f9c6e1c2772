package io.bonafide.core.assess.quantity;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many different members a sliding window has, estimated: an UltraLogLog (Ertl, VLDB 17, 2024) that forgets.
 *
 * <p>An UltraLogLog is told by which ranks each of its 2^{@value #PRECISION} registers has met. Here each rank of each register has the time at which it
 * was met last, so that for any window the sketch can be had that only met that window's members, as sliding HyperLogLog
 * (Chabchoub, Hébrail, 2010) does for another sketch. Its standard error is that of any UltraLogLog of this precision, {@value #PERCENT} %.
 *
 * <p>Time O(1) to add, O(registers × ranks) for an estimate, some 100 µs; memory 16 KiB a rank, 12 ranks and log2 of members to
 * register, however many members there are.
 */
final class SlidingSketch {
    static final int PRECISION = 12;
    /** The standard error in percent: 0.782 / √(registers) of the estimator used. */
    static final double PERCENT = 1.2;

    private static final int REGISTERS = 1 << PRECISION;
    private static final int MOST_RANKS = Long.SIZE - PRECISION;
    /** A register tells of its highest rank and of whether it has met the two below. */
    private static final int TOLD_BELOW = 2;

    private static final int NEVER = Integer.MIN_VALUE;

    /** By rank, when each register met it last. */
    private final List<int[]> met = new ArrayList<>();

    /**
     * Adds a member that was there at a time not before any other.
     *
     * @param hash the member's, of 64 even bits
     */
    void add(long hash, int at) {
        int rank = Math.min(MOST_RANKS - 1, Long.numberOfLeadingZeros(hash << PRECISION));
        while (met.size() <= rank) {
            int[] registers = new int[REGISTERS];
            Arrays.fill(registers, NEVER);
            met.add(registers);
        }
        met.get(rank)[(int) (hash >>> MOST_RANKS)] = at;
    }

    /** About how many members were there after {@code since}. */
    long estimate(long since) {
        UltraLogLog sketch = UltraLogLog.create(PRECISION);
        for (int register = 0; register < REGISTERS; register++) {
            int highest = met.size() - 1;
            while (highest >= 0 && !metAfter(since, highest, register)) {
                highest--;
            }
            for (int rank = highest; rank >= Math.max(0, highest - TOLD_BELOW); rank--) {
                if (metAfter(since, rank, register)) {
                    sketch.add((long) register << MOST_RANKS | 1L << MOST_RANKS - 1 - rank);
                }
            }
        }
        return Math.round(sketch.getDistinctCountEstimate());
    }

    private boolean metAfter(long since, int rank, int register) {
        int at = met.get(rank)[register];
        return at != NEVER && at > since;
    }
}
