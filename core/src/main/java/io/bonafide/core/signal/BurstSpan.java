package io.bonafide.core.signal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The line was placed within hours to weeks in which its item, or its district, has more orders than the rest of its history
 * explains. One class for the two, since only the series differs.
 *
 * <p>The weight is the tail times the part of the span's orders that is in excess, as of {@link BurstHour}.
 */
final class BurstSpan implements Detector {
    private final String code;
    private final Quantity tail;
    private final Quantity orders;
    private final Quantity expected;
    private final Quantity chance;
    private final Quantity hours;
    private final LineQuantities.Word word;
    private final BurstThresholds thresholds;

    private BurstSpan(
            String code,
            Quantity tail,
            Quantity orders,
            Quantity expected,
            Quantity chance,
            Quantity hours,
            LineQuantities.Word word,
            BurstThresholds thresholds) {
        this.code = code;
        this.tail = tail;
        this.orders = orders;
        this.expected = expected;
        this.chance = chance;
        this.hours = hours;
        this.word = word;
        this.thresholds = thresholds;
    }

    /** {@code burst.span}. */
    static BurstSpan ofItem(BurstThresholds thresholds) {
        return new BurstSpan(
                "burst.span",
                Quantity.ITEM_SPAN,
                Quantity.ITEM_SPAN_ORDERS,
                Quantity.ITEM_SPAN_EXPECTED,
                Quantity.ITEM_SPAN_FDR,
                Quantity.ITEM_SPAN_H,
                LineQuantities.Word.ITEM,
                thresholds);
    }

    /** {@code burst.district}. */
    static BurstSpan ofDistrict(BurstThresholds thresholds) {
        return new BurstSpan(
                "burst.district",
                Quantity.DISTRICT_SPAN,
                Quantity.DISTRICT_SPAN_ORDERS,
                Quantity.DISTRICT_SPAN_EXPECTED,
                Quantity.DISTRICT_SPAN_FDR,
                Quantity.DISTRICT_SPAN_H,
                LineQuantities.Word.REGION,
                thresholds);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Collections.unmodifiableSet(EnumSet.of(tail, orders, expected, chance, hours));
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double surprise = line.get(tail);
        if (Double.isNaN(surprise)) {
            return Facts.abstain(line, tail);
        }
        double seen = line.get(orders);
        double excess = (seen - line.get(expected)) / seen;
        boolean standsOut = seen >= thresholds.leastOrders() && excess > 0 && surprise > 0;
        return standsOut && line.get(chance) <= thresholds.mostChance()
                ? Facts.suspicion(line, Math.min(Facts.MOST_TAIL, surprise) * excess, () -> facts(line))
                : Opinion.ORDINARY;
    }

    private List<Fact> facts(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(Facts.words(line, word));
        if (line.get(hours) > 0) {
            details.put("span_hours", Long.toString(Math.round(line.get(hours))));
        }
        return List.of(
                Facts.more(code, line, orders, line.get(expected), details),
                Facts.beyond(code, line, chance, Fact.Operator.AT_MOST, thresholds.mostChance(), Map.of()));
    }
}
