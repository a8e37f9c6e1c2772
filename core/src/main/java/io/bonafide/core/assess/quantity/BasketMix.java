package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many orders of the line's basket were to be expected in its fullest hour: the shop's orders of that hour, whatever
 * their basket, times the basket's share of all the shop's other orders. A shop that sells one thing only thus expects
 * nothing else.
 */
final class BasketMix implements Family {
    private static final int HOUR = OrderCounts.seconds(Quantity.BASKET_EXPECTED_1H);

    private final LineTable table;
    private final Keys keys;
    private final CountsInHindsight counts;
    private final OrderTimes orders;
    private volatile @Nullable Long2IntOpenHashMap ofBasket;

    BasketMix(LineTable table, Keys keys, CountsInHindsight counts, OrderTimes orders) {
        this.table = table;
        this.keys = keys;
        this.counts = counts;
        this.orders = orders;
    }

    @Override
    public Set<Quantity> computes() {
        return Set.of(Quantity.BASKET_EXPECTED_1H);
    }

    @Override
    public double value(Quantity quantity, int line) {
        long basket = keys.key(KeyKind.BASKET, line);
        if (basket == Keys.NONE) {
            return Double.NaN;
        }
        int end = counts.end(Quantity.BASKET_ORDERS_1H, line);
        int inHour = orders.between((long) end - HOUR, end);
        double same = total(basket) - counts.value(Quantity.BASKET_ORDERS_1H, line);
        return inHour * (same + 0.5) / (orders.outside(inHour) + 1.0);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        boolean unknown = keys.key(KeyKind.BASKET, line) == Keys.NONE;
        return unknown ? Missing.column(quantity.column()) : Missing.history("created_at");
    }

    private int total(long basket) {
        @Nullable Long2IntOpenHashMap counted = ofBasket;
        return (counted != null ? counted : counted()).get(basket);
    }

    /** Counted when first asked for, since most shops have no line that asks. */
    private synchronized Long2IntOpenHashMap counted() {
        @Nullable Long2IntOpenHashMap already = ofBasket;
        if (already != null) {
            return already;
        }
        Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
        for (int order = 0; order < table.orders(); order++) {
            counts.addTo(keys.key(KeyKind.BASKET, table.firstOfOrder(order)), 1);
        }
        ofBasket = counts;
        return counts;
    }
}
