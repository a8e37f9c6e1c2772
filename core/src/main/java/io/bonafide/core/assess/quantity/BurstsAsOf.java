package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Words;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.Burst;
import io.bonafide.core.signal.burst.Burst.Verdict;
import io.bonafide.core.signal.burst.BurstBaseline;
import io.bonafide.core.signal.burst.BurstCalendar;
import io.bonafide.core.signal.burst.BurstParameters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bursts as of the latest instant. A line is held against its own hour while that is open; afterwards it has no value. */
final class BurstsAsOf extends BurstFamily {
    private static final Burst OVER = new Burst(0, Double.NaN, Double.NaN, Double.NaN, Verdict.TOO_LITTLE_HISTORY);

    private final BurstBaseline baseline;
    private int openHour = Integer.MIN_VALUE;
    /** What was said last of an item and of the shop, until the next line is placed. */
    private @Nullable Burst lastOfItem;

    private @Nullable Burst lastOfShop;
    private int lastItem = Words.NONE;

    BurstsAsOf(LineTable table, ShopContext context) {
        super(table);
        BurstCalendar calendar = BurstCalendar.of(context.zone(), context.campaigns(), table.items::code);
        baseline = new BurstBaseline(calendar, BurstParameters.defaults());
    }

    void placed(int line) {
        openHour = epochHour(line);
        baseline.observe(countedItem(table, line), firstOfOrder(table, line), epochSecond(line));
        lastOfItem = null;
        lastOfShop = null;
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
        return epochHour(line) == openHour ? ofItemNow(table.item.get(line)) : OVER;
    }

    @Override
    Burst ofShop(int line) {
        return epochHour(line) == openHour ? ofShopNow() : OVER;
    }

    private Burst ofItemNow(int item) {
        @Nullable Burst last = lastOfItem;
        if (last == null || lastItem != item) {
            last = baseline.item(item);
            lastOfItem = last;
            lastItem = item;
        }
        return last;
    }

    private Burst ofShopNow() {
        @Nullable Burst last = lastOfShop;
        if (last == null) {
            last = baseline.shop();
            lastOfShop = last;
        }
        return last;
    }
}
