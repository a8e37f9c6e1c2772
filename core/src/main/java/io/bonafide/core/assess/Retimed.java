package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.Scan;
import java.time.Instant;

/** Events as if they had happened at another time. */
final class Retimed {
    private Retimed() {}

    static Event to(Instant at, Event event) {
        if (event.at().equals(at)) {
            return event;
        }
        return switch (event.kind()) {
            case PLACED -> placed(at, (Event.Placed) event);
            case PAID -> paid(at, (Event.Paid) event);
            case SHIPPED -> new Event.Shipped(event.line(), at, event.source(), ((Event.Shipped) event).parcel());
            case SCANNED -> scanned(at, (Event.Scanned) event);
            case DELIVERED -> new Event.Delivered(event.line(), at, event.source());
            case CONFIRMED -> new Event.Confirmed(event.line(), at, event.source());
            case REVIEWED -> new Event.Reviewed(event.line(), at, event.source(), ((Event.Reviewed) event).review());
            case REFUND_REQUESTED ->
                new Event.RefundRequested(event.line(), at, event.source(), ((Event.RefundRequested) event).refund());
            case REFUNDED -> new Event.Refunded(event.line(), at, event.source(), ((Event.Refunded) event).refund());
            case CLOSED -> new Event.Closed(event.line(), at, event.source());
            case NOTED -> noted(at, (Event.Noted) event);
        };
    }

    private static Event placed(Instant at, Event.Placed event) {
        return new Event.Placed(event.line(), at, event.source(), event.purchase());
    }

    private static Event paid(Instant at, Event.Paid event) {
        return new Event.Paid(event.line(), at, event.source(), event.amount(), event.account());
    }

    private static Event scanned(Instant at, Event.Scanned event) {
        Scan scan = event.scan();
        return new Event.Scanned(event.line(), event.source(), new Scan(at, scan.node(), scan.city(), scan.message()));
    }

    private static Event noted(Instant at, Event.Noted event) {
        return new Event.Noted(
                event.line(), at, event.source(), event.notes(), event.undatedRefund(), event.undatedParcel());
    }
}
