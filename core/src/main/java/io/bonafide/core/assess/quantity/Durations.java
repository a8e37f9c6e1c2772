package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.IntColumn;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.assess.table.Seconds;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Times from one event of a line's life to another. If the second has not happened, although the shop's records show
 * such events of other lines, the time is infinite.
 */
final class Durations implements Family {
    private static final double HOUR = 3600;

    private final Map<Quantity, Span> spans = new EnumMap<>(Quantity.class);

    private Durations() {}

    /** All of them. */
    static Durations inHindsight(LineTable table) {
        Durations all = asOf(table);
        Moment paid = new Moment(table.paid, "paid_at");
        Moment confirmed = new Moment(table.confirmed, "confirmed_at");
        all.spans.put(Quantity.PAY_TO_CONFIRM_H, new Span(paid, confirmed, HOUR));
        all.spans.put(Quantity.SHIP_TO_CONFIRM_H, new Span(new Moment(table.shipped, "shipped_at"), confirmed, HOUR));
        all.spans.put(
                Quantity.DELIVER_TO_CONFIRM_H, new Span(new Moment(table.delivered, "delivered_at"), confirmed, HOUR));
        all.spans.put(
                Quantity.PAY_TO_REFUND_REQUEST_S,
                new Span(paid, new Moment(table.refundRequested, "refund_requested_at"), 1));
        all.spans.put(
                Quantity.PLACE_TO_CLOSE_S,
                new Span(new Moment(table.placed, "created_at"), new Moment(table.closed, "closed_at"), 1));
        return all;
    }

    /** The one that is known when a line is paid. */
    static Durations asOf(LineTable table) {
        Durations one = new Durations();
        Moment placed = new Moment(table.placed, "created_at");
        one.spans.put(Quantity.PLACE_TO_PAY_S, new Span(placed, new Moment(table.paid, "paid_at"), 1));
        return one;
    }

    @Override
    public Set<Quantity> computes() {
        return Set.copyOf(spans.keySet());
    }

    @Override
    public double value(Quantity quantity, int line) {
        return span(quantity).value(line);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        return Missing.column(span(quantity).lacking(line));
    }

    private Span span(Quantity quantity) {
        return Objects.requireNonNull(spans.get(quantity));
    }

    private record Moment(IntColumn times, String column) {}

    private record Span(Moment from, Moment to, double unit) {
        double value(int line) {
            int start = from.times.get(line);
            int end = to.times.get(line);
            if (start == Seconds.NONE || end == Seconds.NONE) {
                boolean hasNotHappened = start != Seconds.NONE && to.times.used();
                return hasNotHappened ? Double.POSITIVE_INFINITY : Double.NaN;
            }
            return ((double) end - start) / unit;
        }

        String lacking(int line) {
            return from.times.get(line) == Seconds.NONE ? from.column : to.column;
        }
    }
}
