package io.bonafide.exchange.intake;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.exchange.layout.Field;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An event of an import as an event that is given by itself: the columns that identify nobody as text, and what stands for the rest, as
 * {@link GivenEvent#stands} has it. {@link GivenEvents#restore} makes the same event of the two.
 */
final class EventCells {
    private final SortedMap<String, String> open = new TreeMap<>();
    private final SortedMap<String, String> stands = new TreeMap<>();

    private EventCells(Event event) {
        put(GivenEvents.TYPE, GivenType.of(event.kind()).code());
        put(GivenEvents.AT, event.at());
        put(GivenEvents.ORDER, event.line().orderId());
        if (!event.line().lineId().equals(event.line().orderId())) {
            put(GivenEvents.LINE, event.line().lineId());
        }
    }

    static EventCells of(Event event) {
        EventCells cells = new EventCells(event);
        if (event instanceof Event.Placed placed) {
            cells.purchase(placed.purchase());
        } else if (event instanceof Event.Paid paid) {
            cells.money(Field.PAID_AMOUNT, paid.amount());
            cells.identity(Field.PAYMENT_ACCOUNT, paid.account());
        } else if (event instanceof Event.Shipped shipped) {
            cells.parcel(shipped.parcel());
        } else if (event instanceof Event.Scanned scanned) {
            cells.scan(scanned.scan());
        } else if (event instanceof Event.Reviewed reviewed) {
            cells.review(reviewed.review());
        } else if (event instanceof Event.RefundRequested requested) {
            cells.refund(requested.refund());
        } else if (event instanceof Event.Refunded refunded) {
            cells.refund(refunded.refund());
        } else if (event instanceof Event.Noted noted) {
            cells.noted(noted);
        }
        return cells;
    }

    /** What identifies nobody, by column. */
    SortedMap<String, String> open() {
        return open;
    }

    /** What stands for the rest, by column. */
    SortedMap<String, String> stands() {
        return stands;
    }

    private void purchase(Purchase purchase) {
        item(purchase.item());
        charge(purchase.charge());
        buyer(purchase.buyer());
        destination(purchase.destination());
        put(Field.SHIP_BY, purchase.shipBy());
        if (Objects.equals(purchase.buyerMessage(), true)) {
            put(Field.BUYER_MESSAGE, "true");
        }
    }

    private void item(Item item) {
        put(Field.ITEM_ID, item.itemId());
        put(Field.SKU_ID, item.skuId());
        put(Field.TITLE, item.title());
        put(Field.CATEGORY, item.category());
        money(Field.LIST_PRICE, item.listPrice());
    }

    private void charge(Charge charge) {
        put(Field.QUANTITY, charge.quantity());
        money(Field.UNIT_PRICE, charge.unitPrice());
        money(Field.PAID_AMOUNT, charge.payable());
        money(Field.DISCOUNT_AMOUNT, charge.discount());
        money(Field.SHIPPING_FEE, charge.shippingFee());
        money(Field.SHOP_DISCOUNT, charge.shopDiscount());
        money(Field.ITEM_DISCOUNT, charge.itemDiscount());
        money(Field.COINS_DISCOUNT, charge.coinsDiscount());
        money(Field.PLATFORM_SUBSIDY, charge.platformSubsidy());
        money(Field.RED_PACKET, charge.redPacket());
        put(Field.COUPON_IDS, charge.coupons());
    }

    private void buyer(Buyer buyer) {
        identity(Field.BUYER_ID, buyer.id());
        put(Field.BUYER_REGISTERED_AT, buyer.registeredAt());
        identity(Field.DEVICE_ID, buyer.device());
        identity(Field.IP, buyer.ip());
        put(Field.TRAFFIC_SOURCE, buyer.trafficSource());
        put(Field.CREATOR_ID, buyer.creatorId());
        put(Field.SHARE_LINK_ID, buyer.shareLinkId());
    }

    private void destination(Destination destination) {
        identity(Field.RECEIVER_NAME, destination.receiver());
        identity(Field.PHONE, destination.phone());
        stand(Field.PHONE_PLACE, destination.phonePlace());
        put(Field.PROVINCE, destination.province());
        put(Field.CITY, destination.city());
        put(Field.DISTRICT, destination.district());
        identity(Field.ADDRESS, destination.address());
    }

    private void parcel(Parcel parcel) {
        identity(Field.TRACKING_NO, parcel.waybill());
        put(Field.CARRIER, parcel.carrier());
        put(Field.PARCEL_WEIGHT_G, parcel.weightG());
        stand(Field.UPLOADED_AT, seconds(parcel.uploadedAt()));
        identity(Field.RECEIVER_NAME, parcel.receiver());
        identity(Field.PHONE, parcel.phone());
        identity(Field.ADDRESS, parcel.address());
    }

    private void scan(Scan scan) {
        put("node", DraftCheck.code(scan.node()));
        put("city", scan.city());
        stand(Field.SCAN_MESSAGE, scan.message());
    }

    private void review(Review review) {
        put("stars", review.stars());
        stand(Field.REVIEW_TEXT, review.text());
    }

    private void refund(Refund refund) {
        money(Field.REFUND_AMOUNT, refund.amount());
        put(Field.REFUND_REASON, refund.reason());
        put(Field.RETURNED, refund.returned());
    }

    private void noted(Event.Noted noted) {
        Notes notes = noted.notes();
        put(Field.STATUS, notes.status() == null ? null : notes.status().code());
        put(Field.CLOSE_REASON, notes.closeReason());
        put(Field.SELLER_MEMO, notes.sellerMemo());
        put(Field.SELLER_FLAG, notes.sellerFlag());
        put(Field.PLATFORM_RISK_MARK, notes.platformRiskMark());
        if (notes.addressChanged() != null) {
            stand(Field.ADDRESS_CHANGED, notes.addressChanged() ? 1L : 0L);
        }
        if (noted.undatedRefund() != null) {
            refund(noted.undatedRefund());
        }
        if (noted.undatedParcel() != null) {
            parcel(noted.undatedParcel());
        }
    }

    private void money(Field field, @Nullable Money money) {
        if (money != null) {
            put(field, money.amount().toPlainString());
            put(Field.CURRENCY, money.currency().code());
        }
    }

    private void identity(Field field, @Nullable Identity identity) {
        if (identity instanceof Identity.Token token) {
            stands.put(field.column(), GivenEvent.stand(token.hash(), token.masked()));
        }
    }

    private void stand(Field field, @Nullable Object value) {
        if (value != null) {
            stands.put(field.column(), value.toString());
        }
    }

    private static @Nullable Long seconds(@Nullable Instant at) {
        return at == null ? null : (Long) at.getEpochSecond();
    }

    private void put(Field field, @Nullable Object value) {
        put(field.column(), value);
    }

    private void put(String column, @Nullable Object value) {
        if (value != null) {
            open.put(column, value.toString());
        }
    }
}
