package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.Burst;
import io.bonafide.core.signal.burst.Burst.Verdict;
import io.bonafide.core.signal.burst.BurstBaseline;
import io.bonafide.core.signal.burst.BurstCalendar;
import io.bonafide.core.signal.burst.BurstParameters;
import java.util.Set;

/** Bursts as of the latest instant. A line is held against its own hour while that is open; afterwards it has no value. */
final class BurstsAsOf extends BurstFamily {
    private static final Burst OVER = new Burst(0, Double.NaN, Double.NaN, Double.NaN, Verdict.TOO_LITTLE_HISTORY);

    private final BurstBaseline baseline;
    private int openHour = Integer.MIN_VALUE;

    BurstsAsOf(LineTable table, ShopContext context) {
        super(table);
        BurstCalendar calendar = BurstCalendar.of(context.zone(), context.campaigns(), table.items::code);
        baseline = new BurstBaseline(calendar, BurstParameters.defaults());
    }

    void placed(int line) {
        openHour = epochHour(line);
        baseline.observe(countedItem(line), firstOfOrder(line), epochSecond(line));
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.ITEM_BURST,
                Quantity.ITEM_BURST_ORDERS,
                Quantity.ITEM_BURST_EXPECTED,
                Quantity.SHOP_BURST,
                Quantity.SHOP_BURST_ORDERS,
                Quantity.SHOP_BURST_EXPECTED);
    }

    @Override
    Burst ofItem(int line) {
        return epochHour(line) == openHour ? baseline.item(table.item.get(line)) : OVER;
    }

    @Override
    Burst ofShop(int line) {
        return epochHour(line) == openHour ? baseline.shop() : OVER;
    }
}
