package io.bonafide.core.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one line's lifecycle columns into its events, in settled order. */
public final class Lifecycle {
    /** {@link Event#SETTLED_ORDER} of events of one line. */
    private static final Comparator<Event> OF_A_LINE =
            Comparator.comparing(Event::at).thenComparing(Event::kind);

    private Lifecycle() {}

    /**
     * The events of {@code line}. A line without a creation time is placed at its earliest known time, since it was
     * placed by then; a line without any time has no events.
     */
    public static List<Event> events(OrderLine line) {
        @Nullable Instant placedAt = line.createdAt() != null ? line.createdAt() : earliest(line);
        if (placedAt == null) {
            return List.of();
        }
        List<Event> events = new ArrayList<>(8);
        LineKey key = line.key();
        SourceRef source = line.source();
        events.add(new Event.Placed(key, placedAt, source, line.purchase()));
        if (line.paidAt() != null) {
            events.add(new Event.Paid(key, line.paidAt(), source, line.paid(), line.paymentAccount()));
        }
        @Nullable Parcel undatedParcel = addParcels(line, events);
        for (Scan scan : line.scans()) {
            events.add(new Event.Scanned(key, source, scan));
        }
        if (line.deliveredAt() != null) {
            events.add(new Event.Delivered(key, line.deliveredAt(), source));
        }
        if (line.confirmedAt() != null) {
            events.add(new Event.Confirmed(key, line.confirmedAt(), source));
        }
        for (Review review : line.reviews()) {
            if (review.at() != null) {
                events.add(new Event.Reviewed(key, review.at(), source, review));
            }
        }
        @Nullable Refund undatedRefund = addRefunds(line, events);
        if (line.closedAt() != null) {
            events.add(new Event.Closed(key, line.closedAt(), source));
        }
        if (!line.notes().equals(Notes.NONE) || undatedRefund != null || undatedParcel != null) {
            Instant last = latest(events, placedAt);
            events.add(new Event.Noted(key, last, source, line.notes(), undatedRefund, undatedParcel));
        }
        events.sort(OF_A_LINE);
        return events;
    }

    private static Instant latest(List<Event> events, Instant placedAt) {
        Instant latest = placedAt;
        for (Event event : events) {
            latest = event.at().isAfter(latest) ? event.at() : latest;
        }
        return latest;
    }

    private static @Nullable Parcel addParcels(OrderLine line, List<Event> events) {
        @Nullable Parcel undated = null;
        for (Parcel parcel : line.parcels()) {
            @Nullable Instant at = parcel.uploadedAt() != null ? parcel.uploadedAt() : line.shippedAt();
            if (at != null) {
                events.add(new Event.Shipped(line.key(), at, line.source(), parcel));
            } else {
                undated = parcel;
            }
        }
        if (line.parcels().isEmpty() && line.shippedAt() != null) {
            Parcel unknown = new Parcel(null, null, null, null, null, null, null);
            events.add(new Event.Shipped(line.key(), line.shippedAt(), line.source(), unknown));
        }
        return undated;
    }

    private static @Nullable Refund addRefunds(OrderLine line, List<Event> events) {
        @Nullable Refund undated = null;
        for (Refund refund : line.refunds()) {
            if (refund.requestedAt() != null) {
                events.add(new Event.RefundRequested(line.key(), refund.requestedAt(), line.source(), refund));
            }
            if (refund.refundedAt() != null) {
                events.add(new Event.Refunded(line.key(), refund.refundedAt(), line.source(), refund));
            }
            if (refund.requestedAt() == null && refund.refundedAt() == null) {
                undated = refund;
            }
        }
        return undated;
    }

    private static @Nullable Instant earliest(OrderLine line) {
        Stream<@Nullable Instant> times =
                Stream.of(line.paidAt(), line.shippedAt(), line.deliveredAt(), line.confirmedAt(), line.closedAt());
        return times.filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }
}
