package io.bonafide.exchange.intake;

import io.bonafide.core.order.Buyer;
import io.bonafide.core.order.Charge;
import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Destination;
import io.bonafide.core.order.Identity;
import io.bonafide.core.order.Item;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Notes;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.OrderStatus;
import io.bonafide.core.order.Parcel;
import io.bonafide.core.order.Purchase;
import io.bonafide.core.order.Refund;
import io.bonafide.core.order.Review;
import io.bonafide.core.order.Scan;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the order model's records of rows that {@link DraftCheck} let pass. */
final class LineAssembler {
    private static final Map<String, OrderStatus> STATUSES =
            Arrays.stream(OrderStatus.values()).collect(Collectors.toMap(OrderStatus::code, Function.identity()));
    private static final Map<String, Scan.Node> NODES =
            Arrays.stream(Scan.Node.values()).collect(Collectors.toMap(DraftCheck::code, Function.identity()));

    private final Map<String, CurrencyCode> currencies = new HashMap<>();
    private final CurrencyCode usual;

    /** @param usual the currency of rows that do not give one */
    LineAssembler(CurrencyCode usual) {
        this.usual = usual;
    }

    OrderLine line(ShopKey shop, String orderId, JoinedLine joined) {
        Draft draft = joined.draft();
        return line(new LineKey(shop, orderId, joined.lineId()), new SourceRef(draft.file(), draft.row()), joined);
    }

    OrderLine line(LineKey key, SourceRef source, JoinedLine joined) {
        Draft draft = joined.draft();
        return new OrderLine(
                key,
                source,
                purchase(draft),
                instant(draft, Field.CREATED_AT),
                instant(draft, Field.PAID_AT),
                money(draft, Field.PAID_AMOUNT),
                identity(draft, Field.PAYMENT_ACCOUNT),
                instant(draft, Field.SHIPPED_AT),
                joined.parcels,
                joined.scans,
                instant(draft, Field.DELIVERED_AT),
                instant(draft, Field.CONFIRMED_AT),
                instant(draft, Field.CLOSED_AT),
                joined.refunds,
                joined.reviews,
                notes(draft));
    }

    private Purchase purchase(Draft draft) {
        return new Purchase(
                item(draft),
                charge(draft),
                buyer(draft),
                destination(draft),
                instant(draft, Field.SHIP_BY),
                bool(draft, Field.BUYER_MESSAGE));
    }

    private Item item(Draft draft) {
        return new Item(
                draft.text(Field.ITEM_ID),
                draft.text(Field.SKU_ID),
                draft.text(Field.TITLE),
                draft.text(Field.CATEGORY),
                money(draft, Field.LIST_PRICE));
    }

    private Charge charge(Draft draft) {
        return new Charge(
                number(draft, Field.QUANTITY),
                money(draft, Field.UNIT_PRICE),
                money(draft, Field.PAID_AMOUNT),
                money(draft, Field.DISCOUNT_AMOUNT),
                money(draft, Field.SHIPPING_FEE),
                money(draft, Field.SHOP_DISCOUNT),
                money(draft, Field.ITEM_DISCOUNT),
                money(draft, Field.COINS_DISCOUNT),
                money(draft, Field.PLATFORM_SUBSIDY),
                money(draft, Field.RED_PACKET),
                draft.text(Field.COUPON_IDS));
    }

    private static Buyer buyer(Draft draft) {
        return new Buyer(
                identity(draft, Field.BUYER_ID),
                instant(draft, Field.BUYER_REGISTERED_AT),
                identity(draft, Field.DEVICE_ID),
                identity(draft, Field.IP),
                draft.text(Field.TRAFFIC_SOURCE),
                draft.text(Field.CREATOR_ID),
                draft.text(Field.SHARE_LINK_ID));
    }

    private static Destination destination(Draft draft) {
        return new Destination(
                identity(draft, Field.RECEIVER_NAME),
                identity(draft, Field.PHONE),
                draft.text(Field.PHONE_PLACE),
                draft.text(Field.PROVINCE),
                draft.text(Field.CITY),
                draft.text(Field.DISTRICT),
                identity(draft, Field.ADDRESS));
    }

    private static Notes notes(Draft draft) {
        @Nullable String status = draft.text(Field.STATUS);
        Notes notes = new Notes(
                status == null ? null : STATUSES.get(status),
                draft.text(Field.CLOSE_REASON),
                draft.text(Field.SELLER_MEMO),
                draft.text(Field.SELLER_FLAG),
                draft.text(Field.PLATFORM_RISK_MARK),
                bool(draft, Field.ADDRESS_CHANGED));
        return notes.equals(Notes.NONE) ? Notes.NONE : notes;
    }

    /** The parcel that a line's own row names; the receiver there is the order's, not the waybill's. */
    static Parcel ownParcel(Draft line) {
        return new Parcel(
                identity(line, Field.TRACKING_NO),
                line.text(Field.CARRIER),
                number(line, Field.PARCEL_WEIGHT_G),
                instant(line, Field.UPLOADED_AT),
                null,
                null,
                null);
    }

    static Parcel parcel(Draft row) {
        return new Parcel(
                identity(row, Field.TRACKING_NO),
                row.text(Field.CARRIER),
                number(row, Field.PARCEL_WEIGHT_G),
                instant(row, Field.UPLOADED_AT),
                identity(row, Field.RECEIVER_NAME),
                identity(row, Field.PHONE),
                identity(row, Field.ADDRESS));
    }

    static Scan scan(Draft row) {
        @Nullable String node = row.text(Field.SCAN_NODE);
        return new Scan(
                Instant.ofEpochSecond(row.number(Field.SCAN_AT)),
                node == null ? Scan.Node.OTHER : NODES.getOrDefault(node, Scan.Node.OTHER),
                row.text(Field.SCAN_CITY),
                number(row, Field.SCAN_MESSAGE));
    }

    /** @param amount the part of the refund that concerns the line, in minor units; null if the row gives none */
    Refund refund(Draft row, @Nullable Long amount) {
        return new Refund(
                amount == null ? null : new Money(amount, currency(row)),
                instant(row, Field.REFUND_REQUESTED_AT),
                instant(row, Field.REFUNDED_AT),
                row.text(Field.REFUND_REASON),
                bool(row, Field.RETURNED));
    }

    static Review review(Draft row) {
        @Nullable Long stars = number(row, Field.REVIEW_STARS);
        return new Review(
                stars == null ? null : stars.intValue(), number(row, Field.REVIEW_TEXT), instant(row, Field.REVIEW_AT));
    }

    private @Nullable Money money(Draft draft, Field field) {
        return draft.has(field) ? new Money(draft.number(field), currency(draft)) : null;
    }

    private CurrencyCode currency(Draft draft) {
        @Nullable String code = draft.text(Field.CURRENCY);
        return code == null ? usual : currencies.computeIfAbsent(code, CurrencyCode::new);
    }

    private static @Nullable Instant instant(Draft draft, Field field) {
        return draft.has(field) ? Instant.ofEpochSecond(draft.number(field)) : null;
    }

    static @Nullable Long number(Draft draft, Field field) {
        return draft.has(field) ? (Long) draft.number(field) : null;
    }

    private static @Nullable Boolean bool(Draft draft, Field field) {
        return draft.has(field) ? (Boolean) (draft.number(field) != 0) : null;
    }

    private static @Nullable Identity identity(Draft draft, Field field) {
        return draft.has(field) ? new Identity.Token(draft.number(field), draft.masked(field)) : null;
    }
}
