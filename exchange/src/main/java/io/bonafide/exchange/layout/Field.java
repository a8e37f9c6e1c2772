package io.bonafide.exchange.layout;

import static io.bonafide.exchange.layout.Field.Type.BOOLEAN;
import static io.bonafide.exchange.layout.Field.Type.IDENTITY;
import static io.bonafide.exchange.layout.Field.Type.INSTANT;
import static io.bonafide.exchange.layout.Field.Type.MONEY;
import static io.bonafide.exchange.layout.Field.Type.NUMBER;
import static io.bonafide.exchange.layout.Field.Type.TEXT;

import io.bonafide.core.order.IdentityKind;
import java.util.Locale;

/**
 * Everything that a row of orders, or of the files keyed like orders, can say. The name in lower case is the canonical
 * column. A layout maps its own columns to these.
 */
public enum Field {
    PLATFORM(TEXT),
    SHOP_ID(TEXT),
    ORDER_ID(TEXT),
    LINE_ID(TEXT),
    ITEM_ID(TEXT),
    SKU_ID(TEXT),
    TITLE(TEXT),
    CATEGORY(TEXT),
    QUANTITY(NUMBER),
    LIST_PRICE(MONEY),
    UNIT_PRICE(MONEY),
    PAID_AMOUNT(MONEY),
    DISCOUNT_AMOUNT(MONEY),
    SHIPPING_FEE(MONEY),
    CURRENCY(TEXT),
    SHOP_DISCOUNT(MONEY),
    ITEM_DISCOUNT(MONEY),
    COINS_DISCOUNT(MONEY),
    PLATFORM_SUBSIDY(MONEY),
    RED_PACKET(MONEY),
    SHIP_BY(INSTANT),
    COUPON_IDS(TEXT),
    BUYER_ID(IDENTITY),
    BUYER_REGISTERED_AT(INSTANT),
    RECEIVER_NAME(IDENTITY),
    PHONE(IDENTITY),
    PROVINCE(TEXT),
    CITY(TEXT),
    DISTRICT(TEXT),
    ADDRESS(IDENTITY),
    /** Taobao's token of the receiver. */
    OAID(IDENTITY),
    DEVICE_ID(IDENTITY),
    IP(IDENTITY),
    PAYMENT_ACCOUNT(IDENTITY),
    TRAFFIC_SOURCE(TEXT),
    CREATOR_ID(TEXT),
    SHARE_LINK_ID(TEXT),
    CREATED_AT(INSTANT),
    PAID_AT(INSTANT),
    SHIPPED_AT(INSTANT),
    DELIVERED_AT(INSTANT),
    CONFIRMED_AT(INSTANT),
    CLOSED_AT(INSTANT),
    STATUS(TEXT),
    CLOSE_REASON(TEXT),
    CARRIER(TEXT),
    TRACKING_NO(IDENTITY),
    PARCEL_WEIGHT_G(NUMBER),
    REFUND_AMOUNT(MONEY),
    REFUND_REQUESTED_AT(INSTANT),
    REFUNDED_AT(INSTANT),
    REFUND_REASON(TEXT),
    RETURNED(BOOLEAN),
    BUYER_MESSAGE(BOOLEAN),
    SELLER_MEMO(TEXT),
    SELLER_FLAG(TEXT),
    PLATFORM_RISK_MARK(TEXT),
    ADDRESS_CHANGED(BOOLEAN),
    /** What is to be paid for the whole order, where the layout has no amount of the line. Allocated to its lines. */
    ORDER_AMOUNT(MONEY),
    /** Where numbers like the phone's are given out, as a column says or else the phone's first digits. */
    PHONE_PLACE(TEXT),
    /** When the waybill was uploaded, of {@code parcels.csv}. */
    UPLOADED_AT(INSTANT),
    /** One node of {@code tracking.csv}. */
    SCAN_AT(INSTANT),
    SCAN_NODE(TEXT),
    SCAN_CITY(TEXT),
    SCAN_MESSAGE(NUMBER),
    /** One review of {@code reviews.csv}; the text only as a hash. */
    REVIEW_STARS(NUMBER),
    REVIEW_TEXT(NUMBER),
    REVIEW_AT(INSTANT);

    /** How many there are. */
    public static final int SIZE = values().length;

    private static final Field[] ALL = values();

    private final Type type;
    private final String column = name().toLowerCase(Locale.ROOT);

    Field(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /** The canonical column's name. */
    public String column() {
        return column;
    }

    /** The field of an ordinal, without copying the array of all. */
    public static Field of(int ordinal) {
        return ALL[ordinal];
    }

    /** What an identity is of. */
    public IdentityKind identityKind() {
        return switch (this) {
            case BUYER_ID -> IdentityKind.BUYER;
            case RECEIVER_NAME -> IdentityKind.RECEIVER;
            case PHONE -> IdentityKind.PHONE;
            case ADDRESS -> IdentityKind.ADDRESS;
            case OAID -> IdentityKind.OAID;
            case DEVICE_ID -> IdentityKind.DEVICE;
            case IP -> IdentityKind.IP;
            case PAYMENT_ACCOUNT -> IdentityKind.PAYMENT_ACCOUNT;
            case TRACKING_NO -> IdentityKind.WAYBILL;
            default -> throw new IllegalStateException("""
                    The field (%s) is no identity.
                    Give it a kind here.""".formatted(this));
        };
    }

    /** How a field's value is held in a {@link Draft}. */
    public enum Type {
        /** As a string. */
        TEXT,
        /** As a long. */
        NUMBER,
        /** As minor units in the row's currency. */
        MONEY,
        /** As seconds since 1970-01-01T00:00:00Z. */
        INSTANT,
        /** As 0 or 1. */
        BOOLEAN,
        /** As the 64 bits of a token, with the mask bit apart. */
        IDENTITY
    }
}
