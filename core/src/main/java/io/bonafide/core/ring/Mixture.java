package io.bonafide.core.ring;

import java.util.Arrays;

/**
 * Who among those who act on a block of objects is a member, and who came by.
 *
 * <p>A pattern is the set of the block's objects that an actor acts on. Members act on object i with probability q(i),
 * each on its own, and are seen only if they act on one at all. Others act on i at its own rate B(i), and on several only
 * as often as actors at large do: the expected number of them with pattern x is ρ^(|x|−1) ∏ B(i). Members' number, q and
 * B are found by expectation and maximisation; B starts from the object's past with the weight of what is known of it,
 * q from ½ with the weight of two members. So an object that nobody else visits makes a member of everybody who acts on
 * it with the others, and an actor with a single act on a busy object stays a passer-by. O(patterns × objects) a round,
 * at most {@value #ROUNDS} rounds.
 */
final class Mixture {
    private static final int ROUNDS = 50;
    private static final double PRECISION = 1e-4;
    private static final double FIRST_GUESS = .1;
    private static final double PRIOR_MEMBERS = 2;
    private static final double PRIOR_Q = .5;
    private static final double LEAST_RATE = 1e-9;

    private final long[] patterns;
    private final int[] counts;
    private final double[] shape;
    private final double[] mean;
    private final double rho;

    private final double[] q;
    private final double[] background;
    private final double[] belongs;
    private double members;

    /**
     * @param patterns different sets of objects, as bits
     * @param counts how many actors show each
     * @param shape by object, how many actions its background rate rests on
     * @param mean by object, actions that its background is expected to bring
     * @param rho chance that an actor of one object acts on another, for each actor of that other
     */
    Mixture(long[] patterns, int[] counts, double[] shape, double[] mean, double rho) {
        this.patterns = patterns;
        this.counts = counts;
        this.shape = shape;
        this.mean = mean;
        this.rho = rho;
        this.q = new double[mean.length];
        this.background = new double[mean.length];
        this.belongs = new double[patterns.length];
        fit();
    }

    /** The probability that an actor with the pattern at {@code index} is a member. */
    double belongs(int index) {
        return belongs[index];
    }

    /** Actions of members on the object at {@code index}, expected. */
    double membersOn(int index) {
        double sum = 0;
        for (int p = 0; p < patterns.length; p++) {
            if ((patterns[p] >> index & 1) != 0) {
                sum += counts[p] * belongs[p];
            }
        }
        return sum;
    }

    private void fit() {
        for (int p = 0; p < patterns.length; p++) {
            belongs[p] = Long.bitCount(patterns[p]) > 1 ? 1 : FIRST_GUESS;
        }
        Arrays.fill(q, PRIOR_Q);
        for (int round = 0; round < ROUNDS; round++) {
            maximise();
            if (expect() < PRECISION) {
                return;
            }
        }
    }

    private void maximise() {
        double seen = 0;
        for (int p = 0; p < patterns.length; p++) {
            seen += counts[p] * belongs[p];
        }
        double idle = 1;
        for (double each : q) {
            idle *= 1 - each;
        }
        members = seen / (1 - idle);
        for (int i = 0; i < q.length; i++) {
            q[i] = (membersOn(i) + PRIOR_Q * PRIOR_MEMBERS) / (members + PRIOR_MEMBERS);
            double passers = 0;
            for (int p = 0; p < patterns.length; p++) {
                if (patterns[p] == 1L << i) {
                    passers += counts[p] * (1 - belongs[p]);
                }
            }
            background[i] = Math.max(LEAST_RATE, (shape[i] + passers) / (shape[i] / mean[i] + 1));
        }
    }

    /** Returns the largest change of a probability. */
    private double expect() {
        double change = 0;
        for (int p = 0; p < patterns.length; p++) {
            double member = members;
            double passer = 1 / rho;
            for (int i = 0; i < q.length; i++) {
                boolean acts = (patterns[p] >> i & 1) != 0;
                member *= acts ? q[i] : 1 - q[i];
                passer *= acts ? rho * background[i] : 1;
            }
            double now = member / (member + passer);
            change = Math.max(change, Math.abs(now - belongs[p]));
            belongs[p] = now;
        }
        return change;
    }
}
