package io.bonafide.core.order;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One dated fact of a line's life. The engine reads nothing else of orders.
 *
 * <p>Events come in {@link #SETTLED_ORDER}. Identities inside are {@link Identity.Token}s. {@link Noted} carries what an
 * export does not date: it stands at the line's latest known time and counts in hindsight only.
 */
public sealed interface Event {

    /** By time; ties by platform, shop, order, line, kind, so that any split of the input sorts to the same stream. */
    Comparator<Event> SETTLED_ORDER =
            Comparator.comparing(Event::at).thenComparing(Event::line).thenComparing(Event::kind);

    LineKey line();

    Instant at();

    SourceRef source();

    Kind kind();

    /** The kinds in the order in which they stand when they happen at the same instant. */
    enum Kind {
        PLACED,
        PAID,
        SHIPPED,
        SCANNED,
        DELIVERED,
        CONFIRMED,
        REVIEWED,
        REFUND_REQUESTED,
        REFUNDED,
        CLOSED,
        NOTED
    }

    /** 拍下. Always the first event of a line. */
    record Placed(LineKey line, Instant at, SourceRef source, Purchase purchase) implements Event {
        @Override
        public Kind kind() {
            return Kind.PLACED;
        }
    }

    /** 付款. */
    record Paid(
            LineKey line,
            Instant at,
            SourceRef source,
            @Nullable Money amount,
            @Nullable Identity account) implements Event {
        @Override
        public Kind kind() {
            return Kind.PAID;
        }
    }

    /** 发货: one for each parcel, or one with an empty parcel where only the time is known. */
    record Shipped(LineKey line, Instant at, SourceRef source, Parcel parcel) implements Event {
        @Override
        public Kind kind() {
            return Kind.SHIPPED;
        }
    }

    /** 物流节点. */
    record Scanned(LineKey line, SourceRef source, Scan scan) implements Event {
        @Override
        public Instant at() {
            return scan.at();
        }

        @Override
        public Kind kind() {
            return Kind.SCANNED;
        }
    }

    /** 签收. */
    record Delivered(LineKey line, Instant at, SourceRef source) implements Event {
        @Override
        public Kind kind() {
            return Kind.DELIVERED;
        }
    }

    /** 确认收货. */
    record Confirmed(LineKey line, Instant at, SourceRef source) implements Event {
        @Override
        public Kind kind() {
            return Kind.CONFIRMED;
        }
    }

    /** 评价. */
    record Reviewed(LineKey line, Instant at, SourceRef source, Review review) implements Event {
        @Override
        public Kind kind() {
            return Kind.REVIEWED;
        }
    }

    /** 申请退款. */
    record RefundRequested(LineKey line, Instant at, SourceRef source, Refund refund) implements Event {
        @Override
        public Kind kind() {
            return Kind.REFUND_REQUESTED;
        }
    }

    /** 退款完结. */
    record Refunded(LineKey line, Instant at, SourceRef source, Refund refund) implements Event {
        @Override
        public Kind kind() {
            return Kind.REFUNDED;
        }
    }

    /** 交易关闭. */
    record Closed(LineKey line, Instant at, SourceRef source) implements Event {
        @Override
        public Kind kind() {
            return Kind.CLOSED;
        }
    }

    /**
     * What the export says without a date.
     *
     * @param undatedRefund a refund with neither a request nor a completion time
     * @param undatedParcel a parcel with no shipping time
     */
    record Noted(
            LineKey line,
            Instant at,
            SourceRef source,
            Notes notes,
            @Nullable Refund undatedRefund,
            @Nullable Parcel undatedParcel)
            implements Event {
        @Override
        public Kind kind() {
            return Kind.NOTED;
        }
    }
}
