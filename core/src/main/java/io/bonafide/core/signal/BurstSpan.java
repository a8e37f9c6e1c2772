package io.bonafide.core.signal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The line was placed within hours to weeks in which its item, its district, or a sign that it has, has more orders than the rest
 * of the history explains. One class for the three, since only the series differs.
 *
 * <p>The weight is the tail times the part of the span's orders that is in excess, as of {@link BurstHour}.
 */
final class BurstSpan implements Detector {
    private final String code;
    private final BurstSeries series;
    private final Quantity hours;
    private final LineQuantities.Word word;
    private final int leastOrders;
    private final double mostChance;

    private BurstSpan(
            String code,
            BurstSeries series,
            Quantity hours,
            LineQuantities.Word word,
            int leastOrders,
            double mostChance) {
        this.code = code;
        this.series = series;
        this.hours = hours;
        this.word = word;
        this.leastOrders = leastOrders;
        this.mostChance = mostChance;
    }

    /** {@code burst.span}. */
    static BurstSpan ofItem(BurstThresholds thresholds) {
        return new BurstSpan(
                "burst.span",
                new BurstSeries(
                        Quantity.ITEM_SPAN,
                        Quantity.ITEM_SPAN_ORDERS,
                        Quantity.ITEM_SPAN_EXPECTED,
                        Quantity.ITEM_SPAN_FDR),
                Quantity.ITEM_SPAN_H,
                LineQuantities.Word.ITEM,
                thresholds.leastOrders(),
                thresholds.mostChance());
    }

    /** {@code burst.district}. */
    static BurstSpan ofDistrict(BurstThresholds thresholds) {
        return new BurstSpan(
                "burst.district",
                new BurstSeries(
                        Quantity.DISTRICT_SPAN,
                        Quantity.DISTRICT_SPAN_ORDERS,
                        Quantity.DISTRICT_SPAN_EXPECTED,
                        Quantity.DISTRICT_SPAN_FDR),
                Quantity.DISTRICT_SPAN_H,
                LineQuantities.Word.REGION,
                thresholds.leastDistrictOrders(),
                thresholds.mostChance());
    }

    /** {@code burst.sign}. */
    static BurstSpan ofSign(BurstThresholds thresholds) {
        return new BurstSpan(
                "burst.sign",
                new BurstSeries(
                        Quantity.SIGN_SPAN,
                        Quantity.SIGN_SPAN_ORDERS,
                        Quantity.SIGN_SPAN_EXPECTED,
                        Quantity.SIGN_SPAN_FDR),
                Quantity.SIGN_SPAN_H,
                LineQuantities.Word.SIGN,
                thresholds.leastOrders(),
                thresholds.mostChance());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Collections.unmodifiableSet(
                EnumSet.of(series.tail(), series.orders(), series.expected(), series.chance(), hours));
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double surprise = line.get(series.tail());
        if (Double.isNaN(surprise)) {
            return Facts.abstain(line, series.tail());
        }
        boolean standsOut = line.get(series.orders()) >= leastOrders && series.excess(line) > 0 && surprise > 0;
        return standsOut && line.get(series.chance()) <= mostChance
                ? Facts.suspicion(line, series.weight(line), () -> facts(line))
                : Opinion.ORDINARY;
    }

    private List<Fact> facts(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(Facts.words(line, word));
        if (line.get(hours) > 0) {
            details.put("span_hours", Long.toString(Math.round(line.get(hours))));
        }
        return List.of(series.counted(code, line, details), series.rare(code, line, mostChance));
    }
}
