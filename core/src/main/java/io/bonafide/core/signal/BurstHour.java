package io.bonafide.core.signal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The line was placed in an hour in which its item, or the shop, has more orders than its own baseline explains. One class
 * for the two, since only the series differs.
 *
 * <p>The weight is the tail times the part of the hour's orders that is in excess, since that is the chance that any one
 * of them belongs to the burst. A campaign accounts for part of an excess. In hindsight the hours are called by
 * Benjamini-Hochberg over the whole history, as of an order by online false discovery control over the hours so far.
 */
final class BurstHour implements Detector {
    private final String code;
    private final BurstSeries series;
    private final Quantity online;
    private final BurstThresholds thresholds;

    private BurstHour(String code, BurstSeries series, Quantity online, BurstThresholds thresholds) {
        this.code = code;
        this.series = series;
        this.online = online;
        this.thresholds = thresholds;
    }

    /** {@code burst.item}. */
    static BurstHour ofItem(BurstThresholds thresholds) {
        return new BurstHour(
                "burst.item",
                new BurstSeries(
                        Quantity.ITEM_BURST,
                        Quantity.ITEM_BURST_ORDERS,
                        Quantity.ITEM_BURST_EXPECTED,
                        Quantity.ITEM_BURST_FDR),
                Quantity.ITEM_BURST_ONLINE_FDR,
                thresholds);
    }

    /** {@code burst.shop}. */
    static BurstHour ofShop(BurstThresholds thresholds) {
        return new BurstHour(
                "burst.shop",
                new BurstSeries(
                        Quantity.SHOP_BURST,
                        Quantity.SHOP_BURST_ORDERS,
                        Quantity.SHOP_BURST_EXPECTED,
                        Quantity.SHOP_BURST_FDR),
                Quantity.SHOP_BURST_ONLINE_FDR,
                thresholds);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Collections.unmodifiableSet(EnumSet.of(
                series.tail(),
                series.orders(),
                series.expected(),
                series.chance(),
                online,
                Quantity.IN_CAMPAIGN,
                Quantity.ITEM_BURST_ORDERS,
                Quantity.SHOP_BURST_ORDERS));
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double surprise = line.get(series.tail());
        if (Double.isNaN(surprise)) {
            return Facts.abstain(line, series.tail());
        }
        if (line.get(series.orders()) < thresholds.leastOrders()) {
            return Opinion.ORDINARY;
        }
        Quantity chance = Double.isNaN(line.get(series.chance())) ? online : series.chance();
        boolean called = line.get(chance) <= thresholds.mostChance();
        if (!called || !(series.excess(line) > 0) || !(surprise > 0)) {
            return Opinion.ORDINARY;
        }
        double campaign = line.get(Quantity.IN_CAMPAIGN) == 1 ? thresholds.campaignPart() : 1;
        return Facts.suspicion(line, series.weight(line) * campaign, () -> facts(line, chance));
    }

    private List<Fact> facts(LineQuantities line, Quantity chance) {
        Map<String, String> details = new TreeMap<>(Facts.words(line, LineQuantities.Word.ITEM));
        double ofShop = line.get(Quantity.ITEM_BURST_ORDERS) / line.get(Quantity.SHOP_BURST_ORDERS);
        if (ofShop <= 1) {
            details.put("item_percent_of_shop", Long.toString(Math.round(100 * ofShop)));
        }
        if (line.get(Quantity.IN_CAMPAIGN) == 1) {
            details.put("in_campaign", "true");
        }
        return List.of(
                series.counted(code, line, details),
                Facts.beyond(code, line, chance, Fact.Operator.AT_MOST, thresholds.mostChance(), Map.of()));
    }
}
