package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.parallel.OrderedTasks;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Quantity;
import io.bonafide.core.signal.burst.BurstCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The values in hindsight: of all that was observed, up to the latest instant. */
public final class HindsightQuantities {
    private final List<Family> families;

    /**
     * Looks at the whole table. Valid until the next event.
     *
     * @param asOf what was kept while the events came in
     * @param now the latest instant
     */
    public HindsightQuantities(LineTable table, AsOfQuantities asOf, int now) {
        asOf.histories().values().forEach(KeyHistory::catchUp);
        Keys keys = new Keys(table);
        UnitPrices prices = new UnitPrices(table);
        Marks marks = new Marks(table, now);
        CountsInHindsight counts = new CountsInHindsight(table, keys);
        Habits habits = new Habits(table, keys, counts, asOf.histories(), () -> now);
        OrderTimes orders = new OrderTimes(table);
        KeyGroups items = new KeyGroups(keys, KeyKind.ITEM, table.lines(), line -> true);
        KeyGroups coupons = new KeyGroups(keys, KeyKind.COUPON, table.lines(), line -> true);
        KeyGroups links = new KeyGroups(keys, KeyKind.SHARE_LINK, table.lines(), line -> true);
        List<Campaign> entered = asOf.context().campaigns();
        List<Campaign> told = CreatorRuns.of(table);
        List<Family> all = new ArrayList<>(List.of(
                counts,
                new TotalsInHindsight(keys, counts),
                habits,
                new Strangers(keys, habits, counts::end, orders),
                new BasketMix(table, keys, counts, orders),
                marks,
                Durations.inHindsight(table),
                new LinePrices(table, prices, asOf.figures(), true),
                new Traces(table, now),
                new Campaigns(table, entered, told)));
        // Looking up a word is for one thread.
        BurstCalendar calendar = BurstCalendar.of(
                asOf.context().zone(),
                Stream.concat(entered.stream(), told.stream()).toList(),
                table.items::find);
        try (OrderedTasks<Family> tasks = new OrderedTasks<>(all::add)) {
            tasks.add(() -> new BurstsInHindsight(table, calendar));
            tasks.add(() -> new Spans(table, calendar));
            tasks.add(() -> new PriceHistory(table, asOf.edits(), prices, asOf.figures(), now));
            tasks.add(() -> new UnpaidOrders(table, keys, marks, items));
            tasks.add(() ->
                    new Shares(table, keys, Quantity.ITEM_REFUND_SHARE_1H, Quantity.ITEM_REFUNDED_ORDERS_1H, items));
            tasks.add(() -> new Shares(
                    table, keys, Quantity.COUPON_REFUND_SHARE_1D, Quantity.COUPON_REFUNDED_ORDERS_1D, coupons));
            tasks.add(() -> new Shares(
                    table, keys, Quantity.SHARE_LINK_REFUND_SHARE_1D, Quantity.SHARE_LINK_REFUNDED_ORDERS_1D, links));
            tasks.add(() -> new Waybills(table));
            tasks.finish();
        }
        this.families = List.copyOf(all);
    }

    public List<Family> families() {
        return families;
    }
}
