package io.bonafide.exchange.intake;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.exchange.layout.Field;
import io.bonafide.exchange.spill.Packer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Packs events: the shop and the time, which are the key; the kind; the line, with its number in {@link LineKey} order; the source;
 * for a placement how many seconds later the line was paid; and what the kind adds. {@link EventUnpacker} reads it back.
 */
final class EventPacker {
    static final int SHOP_BYTES = 3;
    static final int TIME_BYTES = 5;
    static final int KEY_BYTES = SHOP_BYTES + TIME_BYTES;
    static final long TIME_BIAS = 1L << 8 * TIME_BYTES - 1;
    static final int SAME_ID = 0x80;
    static final int KIND = 0x0f;
    /** Three bits for an event's number among those of its kind; the highest says that more follows. */
    static final int NUMBER_SHIFT = 4;

    static final int NUMBER_MOST = 7;
    static final int PURCHASE_BYTES = 6;
    static final int PARCEL_BYTES = 2;
    static final int NOTED_BYTES = 4;

    private final Packer packer = new Packer();
    private final Packer head = new Packer();
    private final IdCode ids = new IdCode();
    private final FieldWriter out;
    private int shop;
    private boolean sameId;
    private @Nullable Instant paidAt;

    EventPacker(Texts texts) {
        out = new FieldWriter(packer, texts);
    }

    /**
     * Starts the events of a line.
     *
     * @param ofShop the shop's number
     * @param number the line's number
     * @param firstPaidAt when its first payment is, if it has one
     */
    void start(OrderLine line, int ofShop, long number, @Nullable Instant firstPaidAt) {
        shop = ofShop;
        paidAt = firstPaidAt;
        LineKey key = line.key();
        sameId = key.lineId().equals(key.orderId());
        head.reset().putUnsigned(number);
        ids.write(head, key.orderId());
        if (!sameId) {
            ids.write(head, key.lineId());
        }
        head.putUnsigned(line.source().file());
        head.putUnsigned(line.source().row());
    }

    /**
     * Packs an event of the line that was started; the result is valid until the next call.
     *
     * @param number among the line's events of its kind, from 0
     */
    Packer pack(Event event, int number) {
        packer.reset().putOrdered(shop, SHOP_BYTES);
        packer.putOrdered(event.at().getEpochSecond() + TIME_BIAS, TIME_BYTES);
        int shown = Math.min(number, NUMBER_MOST);
        packer.putByte(event.kind().ordinal() | shown << NUMBER_SHIFT | (sameId ? SAME_ID : 0));
        if (shown == NUMBER_MOST) {
            packer.putUnsigned(number - NUMBER_MOST);
        }
        packer.put(head.array(), 0, head.size());
        if (event instanceof Event.Placed placed) {
            packer.putUnsigned(paidAfter(placed.at()));
        }
        packRest(event);
        return packer;
    }

    /** What the keys of all events of the shop begin with. */
    static byte[] keyOf(int shop) {
        Packer key = new Packer();
        key.putOrdered(shop, SHOP_BYTES);
        return Arrays.copyOf(key.array(), key.size());
    }

    /** In seconds and one more; 0 if the line was not paid. */
    private long paidAfter(Instant placed) {
        return paidAt == null ? 0 : Math.max(0, paidAt.getEpochSecond() - placed.getEpochSecond()) + 1;
    }

    private void packRest(Event event) {
        if (event instanceof Event.Placed placed) {
            purchase(placed.purchase(), placed.at());
        } else if (event instanceof Event.Paid paid) {
            out.start(1, paid.at());
            out.money(paid.amount());
            out.identity(paid.account());
            out.end();
        } else if (event instanceof Event.Shipped shipped) {
            out.start(PARCEL_BYTES, shipped.at());
            parcel(shipped.parcel());
            out.end();
        } else if (event instanceof Event.Scanned scanned) {
            scan(scanned.scan());
        } else if (event instanceof Event.Reviewed reviewed) {
            review(reviewed.review(), reviewed.at());
        } else if (event instanceof Event.RefundRequested requested) {
            refund(requested.refund(), requested.at());
        } else if (event instanceof Event.Refunded refunded) {
            refund(refunded.refund(), refunded.at());
        } else if (event instanceof Event.Noted noted) {
            noted(noted);
        }
    }

    private void purchase(Purchase purchase, Instant at) {
        out.start(PURCHASE_BYTES, at);
        item(purchase.item());
        charge(purchase.charge());
        buyer(purchase.buyer());
        destination(purchase.destination());
        out.instant(purchase.shipBy());
        out.bool(purchase.buyerMessage());
        out.end();
    }

    private void item(Item item) {
        out.text(Field.ITEM_ID, item.itemId());
        out.text(Field.SKU_ID, item.skuId());
        out.text(Field.TITLE, item.title());
        out.text(Field.CATEGORY, item.category());
        out.money(item.listPrice());
    }

    private void charge(Charge charge) {
        out.number(charge.quantity());
        out.money(charge.unitPrice());
        out.money(charge.payable());
        out.money(charge.discount());
        out.money(charge.shippingFee());
        out.money(charge.shopDiscount());
        out.money(charge.itemDiscount());
        out.money(charge.coinsDiscount());
        out.money(charge.platformSubsidy());
        out.money(charge.redPacket());
        out.text(Field.COUPON_IDS, charge.coupons());
    }

    private void buyer(Buyer buyer) {
        out.identity(buyer.id());
        out.instant(buyer.registeredAt());
        out.identity(buyer.device());
        out.identity(buyer.ip());
        out.text(Field.TRAFFIC_SOURCE, buyer.trafficSource());
        out.text(Field.CREATOR_ID, buyer.creatorId());
        out.text(Field.SHARE_LINK_ID, buyer.shareLinkId());
    }

    private void destination(Destination destination) {
        out.identity(destination.receiver());
        out.identity(destination.phone());
        out.text(Field.PHONE_PLACE, destination.phonePlace());
        out.text(Field.PROVINCE, destination.province());
        out.text(Field.CITY, destination.city());
        out.text(Field.DISTRICT, destination.district());
        out.identity(destination.address());
    }

    private void parcel(Parcel parcel) {
        out.identity(parcel.waybill());
        out.text(Field.CARRIER, parcel.carrier());
        out.number(parcel.weightG());
        out.instant(parcel.uploadedAt());
        out.identity(parcel.receiver());
        out.identity(parcel.phone());
        out.identity(parcel.address());
    }

    private void scan(Scan scan) {
        out.start(1, scan.at());
        out.small(scan.node().ordinal());
        out.text(Field.SCAN_CITY, scan.city());
        out.hash(scan.message());
        out.end();
    }

    private void review(Review review, Instant at) {
        out.start(1, at);
        @Nullable Integer stars = review.stars();
        out.number(stars == null ? null : (Long) stars.longValue());
        out.hash(review.text());
        out.instant(review.at());
        out.end();
    }

    private void refund(Refund refund, Instant at) {
        out.start(1, at);
        refundFields(refund);
        out.end();
    }

    private void refundFields(Refund refund) {
        out.money(refund.amount());
        out.instant(refund.requestedAt());
        out.instant(refund.refundedAt());
        out.text(Field.REFUND_REASON, refund.reason());
        out.bool(refund.returned());
    }

    private void noted(Event.Noted noted) {
        out.start(NOTED_BYTES, noted.at());
        Notes notes = noted.notes();
        out.number(notes.status() == null ? null : (Long) (long) notes.status().ordinal());
        out.text(Field.CLOSE_REASON, notes.closeReason());
        out.text(Field.SELLER_MEMO, notes.sellerMemo());
        out.text(Field.SELLER_FLAG, notes.sellerFlag());
        out.text(Field.PLATFORM_RISK_MARK, notes.platformRiskMark());
        out.bool(notes.addressChanged());
        out.bool(noted.undatedRefund() != null);
        if (noted.undatedRefund() != null) {
            refundFields(noted.undatedRefund());
        }
        out.bool(noted.undatedParcel() != null);
        if (noted.undatedParcel() != null) {
            parcel(noted.undatedParcel());
        }
        out.end();
    }
}
