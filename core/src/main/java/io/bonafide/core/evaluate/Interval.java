package io.bonafide.core.evaluate;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A confidence interval of a share.
 *
 * @param low 0 to 1
 * @param high {@code low} to 1
 */
public record Interval(double low, double high) {

    /**
     * The exact interval of Clopper and Pearson (Biometrika 1934): it holds the true share at least as often as it says.
     *
     * @param hits of {@code trials}
     * @param confidence such as 0.95
     */
    public static Interval clopperPearson(long hits, long trials, double confidence) {
        require(hits, trials, confidence);
        double tail = (1 - confidence) / 2;
        double low =
                hits == 0 ? 0 : BetaDistribution.of(hits, trials - hits + 1.0).inverseCumulativeProbability(tail);
        double high = hits == trials
                ? 1
                : BetaDistribution.of(hits + 1.0, trials - hits).inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }

    /** The score interval of Wilson (JASA 1927): shorter, and right on average. */
    public static Interval wilson(long hits, long trials, double confidence) {
        require(hits, trials, confidence);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double share = (double) hits / trials;
        double z2 = z * z / trials;
        double centre = share + z2 / 2;
        double half = z * StrictMath.sqrt(share * (1 - share) / trials + z2 / (4 * trials));
        return new Interval(Math.max(0, (centre - half) / (1 + z2)), Math.min(1, (centre + half) / (1 + z2)));
    }

    private static void require(long hits, long trials, double confidence) {
        if (trials < 1 || hits < 0 || hits > trials || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("""
                    There is no interval for %d of %d at confidence %s.
                    Give 0 to n hits of n, n at least 1, and a confidence between 0 and 1.""".formatted(hits, trials, confidence));
        }
    }
}
