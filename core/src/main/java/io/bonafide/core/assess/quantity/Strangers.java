package io.bonafide.core.assess.quantity;

import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
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
    private final Habits habits;
    private final WindowEnds ends;
    private final OrderTimes orders;

    /**
     * @param habits of the same view
     * @param ends when the windows of that view's counts end
     */
    Strangers(Keys keys, Habits habits, WindowEnds ends, OrderTimes orders) {
        this.keys = keys;
        this.habits = habits;
        this.ends = ends;
        this.orders = orders;
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
        double outside = orders.outside(inWindow(OrderCounts.longest(kind), line));
        double share = (habits.outside(kind, line) + 0.5) / (outside + 1.0);
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
