package io.bonafide.core.signal.burst;

import io.bonafide.core.state.Packer;
import io.bonafide.core.state.Unpacker;

/**
 * Maps model tails to the shop's own: how often hours are really as extreme as the model says.
 *
 * <p>At each level q = 10^-1, 10^-1.5, … that at least {@value #LEAST_BEYOND} hours should reach, the share F(q) that did
 * is counted, by the non-randomised probability integral transform for counts (Czado, Gneiting, Held, Biometrics 65,
 * 2009): an hour whose tail jumps over q counts by the part of its step below q. Between levels the map is linear in
 * logarithms; beyond the last it goes on with the overall slope, at least {@value #LEAST_SLOPE}, so that attacks in the
 * history cost depth but cannot hide themselves. A tail is never made more extreme than the model's. Since the levels lie
 * in the body of the distribution, a few attacked hours hardly move them.
 */
final class Recalibration {
    private static final double[] QUANTILES = {
        1e-1, StrictMath.pow(10, -1.5), 1e-2, StrictMath.pow(10, -2.5), 1e-3, StrictMath.pow(10, -3.5), 1e-4
    };
    private static final int LEVELS = QUANTILES.length;
    private static final double LEAST_BEYOND = 30;
    private static final double LEAST_SLOPE = 0.25;
    private static final double STEP = 0.5;

    private final double[] reached = new double[LEVELS];
    private int hours;
    private double[] adjusted = {};

    /** Counts an hour: the chance of at least its orders, and of more. */
    void add(double atLeast, double more) {
        hours++;
        for (int level = 0; level < LEVELS; level++) {
            double q = QUANTILES[level];
            if (q <= more) {
                break;
            }
            reached[level] += q >= atLeast ? 1 : (q - more) / (atLeast - more);
        }
    }

    /** Counts an hour of a series of which the empty hours are counted too. */
    void addAny(int count, double mean, double shape) {
        double atLeast = StrictMath.pow(10, -NegativeBinomial.tail(count, mean, shape));
        add(atLeast, StrictMath.pow(10, -NegativeBinomial.tail(count + 1, mean, shape)));
    }

    /** Counts an hour that has any order, by what is left once that is known. */
    void addGivenAny(int count, double mean, double shape) {
        double any = NegativeBinomial.tail(1, mean, shape);
        double atLeast = StrictMath.pow(10, any - NegativeBinomial.tail(count, mean, shape));
        double equal = StrictMath.exp(NegativeBinomial.logProbability(count, mean, shape)) * StrictMath.pow(10, any);
        add(atLeast, Math.max(0, atLeast - equal));
    }

    void fit() {
        int usable = 0;
        while (usable < LEVELS && hours * QUANTILES[usable] >= LEAST_BEYOND) {
            usable++;
        }
        adjusted = new double[usable];
        for (int level = 0; level < usable; level++) {
            double share = Math.max(reached[level], 1) / hours;
            adjusted[level] = Math.min(depth(level), -StrictMath.log10(share));
        }
    }

    /** The adjusted {@code tail}, both -log10; unchanged where there are too few hours to adjust by. */
    double apply(double tail) {
        int last = adjusted.length - 1;
        if (last < 0) {
            return tail;
        }
        if (tail >= depth(last)) {
            return adjusted[last] + slope() * (tail - depth(last));
        }
        if (tail <= depth(0)) {
            return tail * adjusted[0] / depth(0);
        }
        int level = (int) ((tail - depth(0)) / STEP);
        double part = (tail - depth(level)) / STEP;
        return adjusted[level] + part * (adjusted[level + 1] - adjusted[level]);
    }

    /** The adjusted tail of an hour that has any order: the chance of any is taken from the model as it is. */
    double applyGivenAny(int count, double mean, double shape) {
        return NegativeBinomial.tail(1, mean, shape) + applyOnceAny(count, mean, shape);
    }

    /** The adjusted tail among the hours that have any order. */
    double applyOnceAny(int count, double mean, double shape) {
        return apply(NegativeBinomial.tail(count, mean, shape) - NegativeBinomial.tail(1, mean, shape));
    }

    void pack(Packer to) {
        to.put(hours).put(reached, LEVELS).put(adjusted.length).put(adjusted, adjusted.length);
    }

    void unpack(Unpacker from) {
        hours = from.getInt();
        System.arraycopy(from.getDoubles(LEVELS), 0, reached, 0, LEVELS);
        adjusted = from.getDoubles(from.getInt());
    }

    private double slope() {
        int last = adjusted.length - 1;
        double slope = last == 0 ? adjusted[0] / depth(0) : (adjusted[last] - adjusted[0]) / (depth(last) - depth(0));
        return Math.min(1, Math.max(LEAST_SLOPE, slope));
    }

    private static double depth(int level) {
        return 1 + STEP * level;
    }
}
