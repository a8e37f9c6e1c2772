package io.bonafide.core.signal.burst;

import java.util.List;

/**
 * Settings of the scan for spans. All defaults are our own choice.
 *
 * @param lengths of spans, in slots of {@value SpanScan#SLOT_HOURS} hours, ascending
 * @param leastOrders fewer make no span
 * @param leastTail -log10 of the chance, corrected for the spans looked at of the item, from which on one is kept
 * @param outsideHours hours of the item's life that must lie outside a span
 * @param outsidePart exposure outside a span, as a part of that inside, below which there is nothing to hold it against
 * @param ordersForDispersion orders that an item needs to have a dispersion of its own
 * @param dispersionPseudoWeeks weight, in weeks, of the dispersion that is typical of items against its own
 * @param leastDispersion floor of any dispersion
 */
public record SpanParameters(
        List<Integer> lengths,
        int leastOrders,
        double leastTail,
        int outsideHours,
        double outsidePart,
        int ordersForDispersion,
        double dispersionPseudoWeeks,
        double leastDispersion) {

    public SpanParameters {
        lengths = List.copyOf(lengths);
        BurstParameters.positive("leastOrders", leastOrders);
        BurstParameters.positive("leastTail", leastTail);
        BurstParameters.positive("outsideHours", outsideHours);
        BurstParameters.positive("outsidePart", outsidePart);
        BurstParameters.positive("ordersForDispersion", ordersForDispersion);
        BurstParameters.positive("dispersionPseudoWeeks", dispersionPseudoWeeks);
        BurstParameters.positive("leastDispersion", leastDispersion);
        for (int i = 0; i < lengths.size(); i++) {
            if (lengths.get(i) <= (i == 0 ? 0 : lengths.get(i - 1))) {
                throw new IllegalArgumentException("""
                        The lengths of spans (%s) are not positive and ascending.
                        Give them like 1, 2, 4, 8.""".formatted(lengths));
            }
        }
    }

    /** Six hours to four weeks, in steps of about a third. */
    public static SpanParameters defaults() {
        return new SpanParameters(
                List.of(1, 2, 3, 4, 6, 8, 12, 16, 20, 28, 40, 56, 80, 112), 5, 1, 168, 0.5, 50, 8, 0.02);
    }
}
