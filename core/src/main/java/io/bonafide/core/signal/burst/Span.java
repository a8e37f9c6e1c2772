package io.bonafide.core.signal.burst;

/**
 * Hours to weeks in which an item sells more than the rest of its history explains.
 *
 * @param fromHour the first epoch hour
 * @param toHour the first epoch hour after it
 * @param orders how many the item has in it
 * @param expected how many its share outside gives to be expected
 * @param tail -log10 of the chance that any of the item's spans is as extreme; 0 of {@link #NONE}, NaN if not tested
 * @param fdr share of chance among items with a span at least as extreme (Benjamini-Hochberg)
 */
public record Span(int fromHour, int toHour, int orders, double expected, double tail, double fdr) {
    /** Nothing stands out. */
    public static final Span NONE = new Span(0, 0, 0, 0, 0, 1);

    /** There is too little to say, or a campaign covers the hour. */
    public static final Span UNTESTED = new Span(0, 0, 0, Double.NaN, Double.NaN, Double.NaN);

    /** How long it is. */
    public int hours() {
        return toHour - fromHour;
    }

    public boolean covers(int epochHour) {
        return epochHour >= fromHour && epochHour < toHour;
    }

    Span withTail(double corrected) {
        return new Span(fromHour, toHour, orders, expected, corrected, fdr);
    }

    Span withFdr(double share) {
        return new Span(fromHour, toHour, orders, expected, tail, share);
    }
}
