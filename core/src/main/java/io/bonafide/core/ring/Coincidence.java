package io.bonafide.core.ring;

import io.bonafide.core.signal.burst.NegativeBinomial;
import java.util.Arrays;

/**
 * How surprising it is that the same actors act on several objects of a set within one window.
 *
 * <p>Null hypothesis: everybody's number of objects in the window and every object's number of actors are as they are;
 * who acts on what is chance (the configuration model). A crowd at one object, or at all of them, thus proves nothing;
 * that it is the same crowd does. The statistic is the number x of repeats: acts on the set beyond each actor's first,
 * m − 1 for an actor on m of them. With N ties of actors and objects, s(i) the share of object i in them and e(k) the
 * elementary symmetric polynomial of the shares, an actor of d objects is on k or more of the set with a chance of at
 * most d(d−1)…(d−k+1) e(k). Summed over actors that is c(k), and Chernoff's bound over independent actors is
 *
 * <p>P(repeats ≥ x) ≤ min over z ≥ 1 of z^(−x) exp Σ(k ≥ 2) (z^(k−1) − z^(k−2)) c(k).
 *
 * <p>Actors who share tastes or a neighbourhood repeat together more often than chance without being a ring: c(k) counts
 * with the affinity to the power of k − 1.
 *
 * <p>The candidate is left out of the sums over actors: who repeats counts with what it does elsewhere and one act in the
 * set; one actor with as many acts as the set has objects is added, since no window proves that there is none. The set
 * was chosen among C(M, k) sets of k objects each as busy as its least busy one, so that the bound is multiplied by their
 * number. O(k² + repeaters) time.
 */
final class Coincidence {
    private static final double LEAST_EXPECTED = 1e-12;
    private static final double LN_10 = StrictMath.log(10);
    private static final double MOST_LOG_Z = 60;
    private static final int HALVINGS = 60;

    private final int[] repeats;
    private final int seen;
    private final double[] chances;
    private final double affinity;
    private final double sets;
    private final double strength;

    /**
     * @param repeats by actor, acts on the set beyond the first; in the order in which {@link #without} leaves them out
     * @param chances c(k) at k, from 2
     * @param affinity how many times as often as chance innocent actors act on one more object of the set
     * @param sets log10 C(M, k)
     */
    Coincidence(int[] repeats, double[] chances, double affinity, double sets) {
        this.repeats = repeats;
        this.chances = chances;
        this.affinity = affinity;
        this.sets = sets;
        this.seen = Arrays.stream(repeats).sum();
        this.strength = bound(seen) - sets;
    }

    /** −log10 of the bound of the chance; negative if the bound is above 1. */
    double strength() {
        return strength;
    }

    /** How many actors repeat. */
    int repeaters() {
        return repeats.length;
    }

    /** How many repeats there are. */
    int seen() {
        return seen;
    }

    /** How many there would be by chance, at most. */
    double expected() {
        return chances[2];
    }

    /** The strength if the first {@code fewer} repeaters had not come; what else they change is left as it is. */
    double without(int fewer) {
        int rest = seen;
        for (int i = 0; i < fewer; i++) {
            rest -= repeats[i];
        }
        return bound(rest) - sets;
    }

    /** −log10 of Chernoff's bound, by halving: its logarithm is convex in log z. */
    private double bound(int x) {
        double low = 0;
        double high = MOST_LOG_Z;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(middle) < x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.max(0, (x * low - moment(low)) / LN_10);
    }

    private double moment(double logZ) {
        return sum(logZ, (k, z) -> z - 1);
    }

    /** Derivative of {@link #moment} by log z. */
    private double slope(double logZ) {
        return sum(logZ, (k, z) -> (k - 1) * z - (k - 2));
    }

    /** Over k from 2, c(k) with its affinity times z^(k − 2) times {@code term}. */
    private double sum(double logZ, Term term) {
        double z = StrictMath.exp(logZ);
        double sum = 0;
        double power = 1;
        for (int k = 2; k < chances.length; k++) {
            power *= affinity;
            sum += chances[k] * power * term.of(k, z);
            power *= z;
        }
        return sum;
    }

    private interface Term {
        double of(int k, double z);
    }

    /** Elementary symmetric polynomials of {@code values}, by degree. */
    static double[] symmetric(double[] values) {
        double[] e = new double[values.length + 1];
        e[0] = 1;
        for (int i = 0; i < values.length; i++) {
            for (int k = i + 1; k > 0; k--) {
                e[k] += e[k - 1] * values[i];
            }
        }
        return e;
    }

    /** −log10 of the chance of at least {@code seen} where {@code expected} are expected, after Poisson. */
    static double surprise(int seen, double expected) {
        return NegativeBinomial.tail(seen, Math.max(LEAST_EXPECTED, expected), Double.POSITIVE_INFINITY);
    }

    /** log10 of the number of ways to choose {@code k} of {@code n}. */
    static double logChoices(int n, int k) {
        double log = 0;
        for (int i = 0; i < k; i++) {
            log += StrictMath.log((n - i) / (double) (k - i));
        }
        return log / LN_10;
    }
}
