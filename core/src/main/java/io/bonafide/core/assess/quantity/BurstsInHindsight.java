package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.Burst;
import io.bonafide.core.signal.burst.BurstCalendar;
import io.bonafide.core.signal.burst.BurstParameters;
import io.bonafide.core.signal.burst.HindsightBursts;
import io.bonafide.core.signal.burst.Span;
import java.util.Set;

/** Bursts over the whole history. */
final class BurstsInHindsight extends BurstFamily {
    private final HindsightBursts bursts;

    BurstsInHindsight(LineTable table, ShopContext context) {
        super(table);
        this.bursts = fitted(context);
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.ITEM_BURST,
                Quantity.ITEM_BURST_ORDERS,
                Quantity.ITEM_BURST_EXPECTED,
                Quantity.ITEM_BURST_FDR,
                Quantity.ITEM_SPAN,
                Quantity.ITEM_SPAN_ORDERS,
                Quantity.ITEM_SPAN_EXPECTED,
                Quantity.ITEM_SPAN_H,
                Quantity.ITEM_SPAN_FDR,
                Quantity.SHOP_BURST,
                Quantity.SHOP_BURST_ORDERS,
                Quantity.SHOP_BURST_EXPECTED,
                Quantity.SHOP_BURST_FDR);
    }

    @Override
    public double value(Quantity quantity, int line) {
        return switch (quantity) {
            case ITEM_SPAN, ITEM_SPAN_ORDERS, ITEM_SPAN_EXPECTED, ITEM_SPAN_H, ITEM_SPAN_FDR ->
                itemless(line) ? Double.NaN : value(quantity, bursts.span(table.item.get(line), epochHour(line)));
            default -> super.value(quantity, line);
        };
    }

    private static double value(Quantity quantity, Span span) {
        return switch (quantity) {
            case ITEM_SPAN -> span.tail();
            case ITEM_SPAN_ORDERS -> span.orders();
            case ITEM_SPAN_EXPECTED -> span.expected();
            case ITEM_SPAN_H -> span.hours();
            default -> span.fdr();
        };
    }

    @Override
    Burst ofItem(int line) {
        return bursts.item(table.item.get(line), epochHour(line));
    }

    @Override
    Burst ofShop(int line) {
        return bursts.shop(epochHour(line));
    }

    private HindsightBursts fitted(ShopContext context) {
        int[] items = new int[table.lines()];
        int[] hours = new int[table.lines()];
        boolean[] first = new boolean[table.lines()];
        for (int line = 0; line < table.lines(); line++) {
            items[line] = countedItem(line);
            hours[line] = epochHour(line);
            first[line] = firstOfOrder(line);
        }
        BurstCalendar calendar = BurstCalendar.of(context.zone(), context.campaigns(), table.items::find);
        return HindsightBursts.of(items, hours, first, calendar, BurstParameters.defaults());
    }
}
