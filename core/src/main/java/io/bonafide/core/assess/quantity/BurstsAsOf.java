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
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bursts as of the latest instant. A line is held against its own hour while that is open; afterwards it has no value. */
final class BurstsAsOf extends BurstFamily implements Kept {
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

    /** An item whose order is not counted is looked at all the same, so that no later look moves it into the hour. */
    void placed(int line) {
        openHour = epochHour(line);
        int counted = countedItem(table, line);
        baseline.observe(counted, firstOfOrder(table, line), epochSecond(line));
        lastOfItem = null;
        lastOfShop = null;
        if (counted == Words.NONE && table.item.get(line) != Words.NONE) {
            baseline.item(table.item.get(line));
        }
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(
                Quantity.ITEM_BURST,
                Quantity.ITEM_BURST_ORDERS,
                Quantity.ITEM_BURST_EXPECTED,
                Quantity.ITEM_BURST_ONLINE_FDR,
                Quantity.SHOP_BURST,
                Quantity.SHOP_BURST_ORDERS,
                Quantity.SHOP_BURST_EXPECTED,
                Quantity.SHOP_BURST_ONLINE_FDR);
    }

    @Override
    Burst ofItem(int line) {
        return epochHour(line) == openHour ? ofItemNow(table.item.get(line)) : OVER;
    }

    @Override
    Burst ofShop(int line) {
        return epochHour(line) == openHour ? ofShopNow() : OVER;
    }

    @Override
    double itemCalledAt(int line) {
        return ofItem(line).verdict() == Verdict.TESTED ? baseline.itemCalledAt(table.item.get(line)) : Double.NaN;
    }

    @Override
    double shopCalledAt(int line) {
        return ofShop(line).verdict() == Verdict.TESTED ? baseline.shopCalledAt() : Double.NaN;
    }

    @Override
    public void save(StateWriter out) {
        out.pack("open_hour", to -> to.put(openHour));
        out.keep("baseline", baseline);
    }

    @Override
    public void load(StateReader in) {
        in.unpack("open_hour", from -> openHour = from.getInt());
        in.restore("baseline", baseline);
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
