package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.Burst;
import io.bonafide.core.signal.burst.BurstCalendar;
import io.bonafide.core.signal.burst.BurstParameters;
import io.bonafide.core.signal.burst.HindsightBursts;
import java.util.Set;

/** Bursts over the whole history. */
final class BurstsInHindsight extends BurstFamily {
    private final HindsightBursts bursts;

    BurstsInHindsight(LineTable table, BurstCalendar calendar) {
        super(table);
        this.bursts = fitted(calendar);
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.ITEM_BURST,
                Quantity.ITEM_BURST_ORDERS,
                Quantity.ITEM_BURST_EXPECTED,
                Quantity.ITEM_BURST_FDR,
                Quantity.SHOP_BURST,
                Quantity.SHOP_BURST_ORDERS,
                Quantity.SHOP_BURST_EXPECTED,
                Quantity.SHOP_BURST_FDR);
    }

    @Override
    Burst ofItem(int line) {
        return bursts.item(table.item.get(line), epochHour(line));
    }

    @Override
    Burst ofShop(int line) {
        return bursts.shop(epochHour(line));
    }

    private HindsightBursts fitted(BurstCalendar calendar) {
        int[] items = new int[table.lines()];
        int[] hours = new int[table.lines()];
        boolean[] first = new boolean[table.lines()];
        for (int line = 0; line < table.lines(); line++) {
            items[line] = countedItem(table, line);
            hours[line] = epochHour(line);
            first[line] = firstOfOrder(table, line);
        }
        return HindsightBursts.of(items, hours, first, calendar, BurstParameters.defaults());
    }
}
