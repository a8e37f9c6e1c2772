package io.bonafide.core.signal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code burst.span}: the line was placed within hours to weeks in which its item has more orders than the rest of its
 * history explains.
 *
 * <p>The weight is the tail times the part of the span's orders that is in excess, as of {@link BurstHour}.
 */
final class BurstSpan implements Detector {
    private final BurstThresholds thresholds;

    BurstSpan(BurstThresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public String code() {
        return "burst.span";
    }

    @Override
    public Set<Quantity> reads() {
        return Collections.unmodifiableSet(EnumSet.of(
                Quantity.ITEM_SPAN,
                Quantity.ITEM_SPAN_ORDERS,
                Quantity.ITEM_SPAN_EXPECTED,
                Quantity.ITEM_SPAN_FDR,
                Quantity.ITEM_SPAN_H));
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double tail = line.get(Quantity.ITEM_SPAN);
        if (Double.isNaN(tail)) {
            return Facts.abstain(line, Quantity.ITEM_SPAN);
        }
        double orders = line.get(Quantity.ITEM_SPAN_ORDERS);
        double excess = (orders - line.get(Quantity.ITEM_SPAN_EXPECTED)) / orders;
        double chance = line.get(Quantity.ITEM_SPAN_FDR);
        boolean standsOut = orders >= thresholds.leastOrders() && excess > 0 && tail > 0;
        return standsOut && chance <= thresholds.mostChance()
                ? Facts.suspicion(line, Math.min(Facts.MOST_TAIL, tail) * excess, () -> facts(line))
                : Opinion.ORDINARY;
    }

    private List<Fact> facts(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(Facts.words(line, LineQuantities.Word.ITEM));
        double hours = line.get(Quantity.ITEM_SPAN_H);
        if (hours > 0) {
            details.put("span_hours", Long.toString(Math.round(hours)));
        }
        double expected = line.get(Quantity.ITEM_SPAN_EXPECTED);
        return List.of(
                Facts.more(code(), line, Quantity.ITEM_SPAN_ORDERS, expected, details),
                Facts.beyond(
                        code(),
                        line,
                        Quantity.ITEM_SPAN_FDR,
                        Fact.Operator.AT_MOST,
                        thresholds.mostChance(),
                        Map.of()));
    }
}
