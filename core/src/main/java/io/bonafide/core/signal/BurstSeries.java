package io.bonafide.core.signal;

import java.util.Map;

/**
 * The quantities of one series that bursts are looked for in.
 *
 * @param tail -log10 of the chance of so many orders
 * @param orders how many there are
 * @param expected how many the baseline expects
 * @param chance share of chance among those at least as extreme
 */
record BurstSeries(Quantity tail, Quantity orders, Quantity expected, Quantity chance) {
    /** The part of the orders that is in excess. */
    double excess(LineQuantities line) {
        double seen = line.get(orders);
        return (seen - line.get(expected)) / seen;
    }

    /** The weight of an excess: the tail times the part, since that is the chance that any one of them belongs to it. */
    double weight(LineQuantities line) {
        return Math.min(Facts.MOST_TAIL, line.get(tail)) * excess(line);
    }

    Fact counted(String code, LineQuantities line, Map<String, String> details) {
        return Facts.more(code, line, orders, line.get(expected), details);
    }

    Fact rare(String code, LineQuantities line, double mostChance) {
        return Facts.beyond(code, line, chance, Fact.Operator.AT_MOST, mostChance, Map.of());
    }
}
