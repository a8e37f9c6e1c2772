package io.bonafide.core.signal.burst;

/**
 * A slow growth of one series, by the cumulative sum of its days' evidence for a level {@code factor} times as high (Page,
 * Biometrika 41, 1954; for negative-binomial counts with a changing mean Höhle and Paul, Comput. Stat. Data Anal. 52,
 * 2008).
 *
 * <p>S grows by the logarithm of the likelihood ratio and never falls below 0. While it stands above 0 days are held against
 * the share at which it left 0, so that a ramp does not become its own baseline. The likelihood ratio of one day has
 * mean 1 if nothing grows; the chance that S stands at s or beyond is therefore at most e^-s (Lundberg's bound), whatever
 * the means. After {@code longest} days above 0 the level is taken for granted. O(1) a day.
 */
final class Ramp {
    private static final double LN_10 = StrictMath.log(10);

    private final double factor;
    private final int longest;
    private double sum;
    private double level;
    private int days;

    Ramp(double factor, int longest) {
        this.factor = factor;
        this.longest = longest;
    }

    /**
     * Adds a day.
     *
     * @param share the level as it is known before the day
     * @param exposure what the share is of
     */
    void add(double orders, double share, double exposure, double shape) {
        if (sum == 0) {
            level = share;
            days = 0;
        }
        sum = Math.max(0, sum + NegativeBinomial.logRatio(orders, level * exposure, shape, factor));
        days++;
        if (days > longest) {
            sum = 0;
        }
    }

    /** -log10 of the bound on the chance of such a sum. */
    double tail() {
        return sum / LN_10;
    }
}
