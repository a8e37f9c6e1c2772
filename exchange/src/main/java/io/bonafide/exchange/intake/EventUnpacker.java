package io.bonafide.exchange.intake;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.RecordCursor;
import io.bonafide.exchange.spill.Unpacker;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads events that an {@link EventPacker} packed. Consecutive events of a line share its key. */
final class EventUnpacker {
    private static final Event.Kind[] KINDS = Event.Kind.values();
    private static final OrderStatus[] STATUSES = OrderStatus.values();
    private static final Scan.Node[] NODES = Scan.Node.values();

    private final List<ShopKey> shops;
    private final Unpacker unpacker = new Unpacker();
    private final IdCode ids = new IdCode();
    private final FieldReader in;
    private final long[] firstLines;
    private long lineNumber = -1;
    private int lineInShop;
    private int number;
    private @Nullable Instant paidAt;
    private @Nullable LineKey line;
    private @Nullable SourceRef source;

    /** @param firstLines the number of each shop's first line */
    EventUnpacker(List<ShopKey> shops, long[] firstLines, Texts texts) {
        this.shops = List.copyOf(shops);
        this.firstLines = firstLines;
        this.in = new FieldReader(unpacker, texts);
    }

    /** The event on which {@code cursor} stands. */
    Event unpack(RecordCursor cursor) {
        unpacker.set(cursor);
        int shop = (int) unpacker.getOrdered(EventPacker.SHOP_BYTES);
        Instant at = Instant.ofEpochSecond(unpacker.getOrdered(EventPacker.TIME_BYTES) - EventPacker.TIME_BIAS);
        int head = unpacker.getByte();
        number = head >> EventPacker.NUMBER_SHIFT & EventPacker.NUMBER_MOST;
        number += number == EventPacker.NUMBER_MOST ? (int) unpacker.getUnsigned() : 0;
        line(shop, (head & EventPacker.SAME_ID) != 0);
        Event.Kind kind = KINDS[head & EventPacker.KIND];
        long paidAfter = kind == Event.Kind.PLACED ? unpacker.getUnsigned() : 0;
        paidAt = paidAfter == 0 ? null : at.plusSeconds(paidAfter - 1);
        return event(kind, Objects.requireNonNull(line), at, Objects.requireNonNull(source));
    }

    /** The number of the last event's line among those of its shop. */
    int lineInShop() {
        return lineInShop;
    }

    /** The last event's number among those of its line and kind, from 0. */
    int number() {
        return number;
    }

    /** When the line will be paid that the last event placed; null if it will not, or if the event was another. */
    @Nullable
    Instant paidAt() {
        return paidAt;
    }

    /** Reads the line and the source, unless they are those of the event before. */
    private void line(int shop, boolean sameId) {
        long number = unpacker.getUnsigned();
        lineInShop = (int) (number - firstLines[shop]);
        if (number == lineNumber) {
            skipLine(sameId);
            return;
        }
        String orderId = ids.read(unpacker);
        line = new LineKey(shops.get(shop), orderId, sameId ? orderId : ids.read(unpacker));
        source = new SourceRef((int) unpacker.getUnsigned(), unpacker.getUnsigned());
        lineNumber = number;
    }

    private void skipLine(boolean sameId) {
        ids.skip(unpacker);
        if (!sameId) {
            ids.skip(unpacker);
        }
        unpacker.getUnsigned();
        unpacker.getUnsigned();
    }

    private Event event(Event.Kind kind, LineKey line, Instant at, SourceRef source) {
        return switch (kind) {
            case PLACED -> new Event.Placed(line, at, source, purchase(at));
            case PAID -> paid(line, at, source);
            case SHIPPED -> shipped(line, at, source);
            case SCANNED -> new Event.Scanned(line, source, scan(at));
            case DELIVERED -> new Event.Delivered(line, at, source);
            case CONFIRMED -> new Event.Confirmed(line, at, source);
            case REVIEWED -> new Event.Reviewed(line, at, source, review(at));
            case REFUND_REQUESTED -> new Event.RefundRequested(line, at, source, refund(at));
            case REFUNDED -> new Event.Refunded(line, at, source, refund(at));
            case CLOSED -> new Event.Closed(line, at, source);
            case NOTED -> noted(line, at, source);
        };
    }

    private Event paid(LineKey line, Instant at, SourceRef source) {
        in.start(1, at);
        return new Event.Paid(line, at, source, in.money(), in.identity());
    }

    private Event shipped(LineKey line, Instant at, SourceRef source) {
        in.start(EventPacker.PARCEL_BYTES, at);
        return new Event.Shipped(line, at, source, parcel());
    }

    private Purchase purchase(Instant at) {
        in.start(EventPacker.PURCHASE_BYTES, at);
        return new Purchase(item(), charge(), buyer(), destination(), in.instant(), in.bool());
    }

    private Item item() {
        return new Item(
                in.text(Field.ITEM_ID),
                in.text(Field.SKU_ID),
                in.text(Field.TITLE),
                in.text(Field.CATEGORY),
                in.money());
    }

    private Charge charge() {
        return new Charge(
                in.number(),
                in.money(),
                in.money(),
                in.money(),
                in.money(),
                in.money(),
                in.money(),
                in.money(),
                in.money(),
                in.money(),
                in.text(Field.COUPON_IDS));
    }

    private Buyer buyer() {
        return new Buyer(
                in.identity(),
                in.instant(),
                in.identity(),
                in.identity(),
                in.text(Field.TRAFFIC_SOURCE),
                in.text(Field.CREATOR_ID),
                in.text(Field.SHARE_LINK_ID));
    }

    private Destination destination() {
        return new Destination(
                in.identity(),
                in.identity(),
                in.text(Field.PHONE_PLACE),
                in.text(Field.PROVINCE),
                in.text(Field.CITY),
                in.text(Field.DISTRICT),
                in.identity());
    }

    private Parcel parcel() {
        return new Parcel(
                in.identity(),
                in.text(Field.CARRIER),
                in.number(),
                in.instant(),
                in.identity(),
                in.identity(),
                in.identity());
    }

    private Scan scan(Instant at) {
        in.start(1, at);
        return new Scan(at, NODES[in.small()], in.text(Field.SCAN_CITY), in.hash());
    }

    private Review review(Instant at) {
        in.start(1, at);
        @Nullable Long stars = in.number();
        return new Review(stars == null ? null : (Integer) stars.intValue(), in.hash(), in.instant());
    }

    private Refund refund(Instant at) {
        in.start(1, at);
        return refundFields();
    }

    private Refund refundFields() {
        return new Refund(in.money(), in.instant(), in.instant(), in.text(Field.REFUND_REASON), in.bool());
    }

    private Event noted(LineKey line, Instant at, SourceRef source) {
        in.start(EventPacker.NOTED_BYTES, at);
        @Nullable Long status = in.number();
        Notes notes = new Notes(
                status == null ? null : STATUSES[status.intValue()],
                in.text(Field.CLOSE_REASON),
                in.text(Field.SELLER_MEMO),
                in.text(Field.SELLER_FLAG),
                in.text(Field.PLATFORM_RISK_MARK),
                in.bool());
        @Nullable Refund refund = Boolean.TRUE.equals(in.bool()) ? refundFields() : null;
        @Nullable Parcel parcel = Boolean.TRUE.equals(in.bool()) ? parcel() : null;
        return new Event.Noted(line, at, source, notes, refund, parcel);
    }
}
