package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * How many orders a day each key usually has: those outside its longest counted window, over the days outside that window
 * since the shop's first line. As of an event the window is the last one, and in hindsight the fullest one around the
 * line, so that both come from the same count of all orders less the window's.
 */
final class Habits implements Family {
    private static final double DAY = 86_400;
    private static final double LEAST_DAYS = 7;
    private static final Set<Quantity> COMPUTES = Set.of(
            Quantity.BUYER_USUAL_1D,
            Quantity.RECEIVER_USUAL_1D,
            Quantity.PHONE_USUAL_1D,
            Quantity.ADDRESS_USUAL_1D,
            Quantity.DEVICE_USUAL_1D,
            Quantity.IP_USUAL_1D,
            Quantity.COUPON_USUAL_1D,
            Quantity.SHARE_LINK_USUAL_1D);

    private final LineTable table;
    private final Keys keys;
    private final Family counts;
    private final Map<KeyKind, KeyHistory> histories;
    private final IntSupplier now;

    /**
     * @param counts the windowed counts of the same view
     * @param now until when the history goes
     */
    Habits(LineTable table, Keys keys, Family counts, Map<KeyKind, KeyHistory> histories, IntSupplier now) {
        this.table = table;
        this.keys = keys;
        this.counts = counts;
        this.histories = histories;
        this.now = now;
    }

    /** The histories of all kinds that have a habit, for both views. */
    static Map<KeyKind, KeyHistory> histories(LineTable table, Keys keys) {
        Map<KeyKind, KeyHistory> histories = new EnumMap<>(KeyKind.class);
        COMPUTES.forEach(quantity -> {
            KeyKind kind = OrderCounts.kind(quantity);
            histories.put(kind, new KeyHistory(table, keys, kind));
        });
        return histories;
    }

    @Override
    public Set<Quantity> computes() {
        return COMPUTES;
    }

    @Override
    public double value(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        int longest = OrderCounts.seconds(OrderCounts.longest(kind));
        double days = ((double) now.getAsInt() - table.placed.get(0) - longest) / DAY;
        return keys.key(kind, line) == Keys.NONE || days < LEAST_DAYS ? Double.NaN : outside(kind, line) / days;
    }

    /** The orders of the line's key outside its longest counted window. */
    double outside(KeyKind kind, int line) {
        int orders = Objects.requireNonNull(histories.get(kind)).orders(keys.key(kind, line));
        return Math.max(0, orders - counts.value(OrderCounts.longest(kind), line));
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        KeyKind kind = OrderCounts.kind(quantity);
        boolean keyless = keys.key(kind, line) == Keys.NONE;
        return keyless ? Missing.column(kind.column()) : Missing.history("created_at");
    }

    @Override
    public boolean masked(Quantity quantity, int line) {
        return keys.masked(OrderCounts.kind(quantity), line);
    }
}
