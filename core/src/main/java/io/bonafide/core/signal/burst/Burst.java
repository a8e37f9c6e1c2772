package io.bonafide.core.signal.burst;

/**
 * One hour held against its baseline.
 *
 * @param orders how many there were: in hindsight in the whole hour, as of an order so far
 * @param expected how many the baseline expects; NaN unless tested
 * @param tail -log10 of the chance of at least {@code orders}; NaN unless tested
 * @param fdr share of chance among the hours at least as extreme (Benjamini-Hochberg); NaN as of an order, or unless
 *     tested
 */
public record Burst(int orders, double expected, double tail, double fdr, Verdict verdict) {

    /** Whether the hour could be tested. */
    public enum Verdict {
        TESTED,
        /** A campaign of the calendar covers it: it is not held against ordinary hours. */
        IN_CAMPAIGN,
        TOO_LITTLE_HISTORY
    }

    static Burst untested(int orders, Verdict why) {
        return new Burst(orders, Double.NaN, Double.NaN, Double.NaN, why);
    }
}
