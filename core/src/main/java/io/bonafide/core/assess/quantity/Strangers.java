package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How many orders strangers were to be expected to bring in a window, whose masked key looks like the line's.
 *
 * <p>That two people who have nothing to do with each other agree in a masked value is as likely as the value is frequent
 * (the u-probability of Fellegi and Sunter, A theory for record linkage, 1969). It is taken from the shop's own orders,
 * those outside the key's longest window, so that what is judged does not speak for itself. The shop's orders of the same
 * window carry it through a sale's day.
 */
final class Strangers implements Family {
    /** With fewer orders outside the window no share is known. */
    private static final int LEAST_ORDERS = 50;

    private static final Map<Quantity, Quantity> COUNTS = Map.of(
            Quantity.BUYER_STRANGERS_1H, Quantity.BUYER_ORDERS_1H,
            Quantity.BUYER_STRANGERS_1D, Quantity.BUYER_ORDERS_1D,
            Quantity.BUYER_STRANGERS_7D, Quantity.BUYER_ORDERS_7D,
            Quantity.RECEIVER_STRANGERS_1D, Quantity.RECEIVER_ORDERS_1D,
            Quantity.RECEIVER_STRANGERS_7D, Quantity.RECEIVER_ORDERS_7D,
            Quantity.PHONE_STRANGERS_1D, Quantity.PHONE_ORDERS_1D,
            Quantity.PHONE_STRANGERS_7D, Quantity.PHONE_ORDERS_7D,
            Quantity.ADDRESS_STRANGERS_1D, Quantity.ADDRESS_ORDERS_1D,
            Quantity.ADDRESS_STRANGERS_7D, Quantity.ADDRESS_ORDERS_7D);

    private final Keys keys;
    private final Family counts;
    private final WindowEnds ends;
    private final Map<KeyKind, KeyHistory> histories;
    private final OrderTimes orders;

    /**
     * @param counts the windowed counts of the same view
     * @param ends when the windows of those counts end
     */
    Strangers(LineTable table, Keys keys, Family counts, WindowEnds ends, Map<KeyKind, KeyHistory> histories) {
        this.keys = keys;
        this.counts = counts;
        this.ends = ends;
        this.histories = new EnumMap<>(histories);
        this.orders = new OrderTimes(table);
    }

    /** The last second of the window in which {@code count} counts for a line. */
    interface WindowEnds {
        int end(Quantity count, int line);
    }

    @Override
    public Set<Quantity> computes() {
        return COUNTS.keySet();
    }

    @Override
    public double value(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        if (!keys.masked(kind, line)) {
            return Double.NaN;
        }
        List<Quantity> ofKind = OrderCounts.of(kind);
        Quantity longest = ofKind.get(ofKind.size() - 1);
        int outside = orders.size() - inWindow(longest, line);
        if (outside < LEAST_ORDERS) {
            return Double.NaN;
        }
        int all = Objects.requireNonNull(histories.get(kind)).orders(keys.key(kind, line));
        double share = (Math.max(0, all - counts.value(longest, line)) + 0.5) / (outside + 1.0);
        return inWindow(Objects.requireNonNull(COUNTS.get(quantity)), line) * share;
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return Missing.history("created_at");
    }

    private int inWindow(Quantity count, int line) {
        int end = ends.end(count, line);
        return orders.between((long) end - OrderCounts.seconds(count), end);
    }
}
