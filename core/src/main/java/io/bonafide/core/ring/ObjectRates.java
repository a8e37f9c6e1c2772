package io.bonafide.core.ring;

import java.util.Arrays;

/**
 * How often each object is acted on outside the window: counts that halve with age, by the object's slot.
 *
 * <p>An action enters when it leaves the window, so that what is being judged is no part of what it is held against. The
 * rate is Gamma-distributed around (count + ½) / (exposure + {@value #PRIOR_STEPS} steps): an object without a past is
 * expected to be quiet, and little weight is put on that.
 */
final class ObjectRates {
    private static final double PRIOR_ACTIONS = .5;
    private static final double PRIOR_STEPS = 30;
    private static final double LN_2 = StrictMath.log(2);

    private final double halfLife;
    private double[] count = new double[16];
    private long[] countedAt = new long[16];
    private long[] first = new long[16];

    ObjectRates(double halfLife) {
        this.halfLife = halfLife;
    }

    /** The object in {@code slot} is seen for the first time. */
    void begin(int slot, long step) {
        if (slot >= count.length) {
            int capacity = Math.max(slot + 1, slot + (slot >> 1));
            count = Arrays.copyOf(count, capacity);
            countedAt = Arrays.copyOf(countedAt, capacity);
            first = Arrays.copyOf(first, capacity);
        }
        count[slot] = 0;
        countedAt[slot] = step;
        first[slot] = step;
    }

    /** An action of step {@code step} leaves the window; steps never go back. */
    void add(int slot, long step) {
        if (step != countedAt[slot]) {
            count[slot] *= kept(step - countedAt[slot]);
            countedAt[slot] = step;
        }
        count[slot]++;
    }

    /** Shape of the distribution of the rate: how many actions are known. */
    double shape(int slot, long windowFrom) {
        return PRIOR_ACTIONS + (count[slot] == 0 ? 0 : count[slot] * kept(windowFrom - countedAt[slot]));
    }

    /** Expected actions a step. */
    double mean(int slot, long windowFrom) {
        long age = Math.max(0, windowFrom - first[slot]);
        double exposure = halfLife / LN_2 * (1 - kept(age));
        return shape(slot, windowFrom) / (exposure + PRIOR_STEPS);
    }

    private double kept(long steps) {
        return StrictMath.exp(-LN_2 / halfLife * Math.max(0, steps));
    }
}
