package io.bonafide.core.cause;

import static io.bonafide.core.cause.Figure.Unit.COUNT;
import static io.bonafide.core.cause.Figure.Unit.HOURS;
import static io.bonafide.core.cause.Figure.Unit.SHARE;
import static io.bonafide.core.cause.Figure.Unit.TIMES;
import static io.bonafide.core.cause.Figure.Unit.YES_NO;

import java.util.Locale;

/**
 * The registry of what is known of one incident, each declared once. A share is of the incident's lines, or of its orders
 * where that is said; lines of which it cannot be told are left out of it.
 */
public enum Figure {
    /** How many orders. */
    ORDERS(COUNT, "order_id"),
    LINES_PER_ORDER(TIMES, "line_id"),
    /** The median line's pieces. */
    PIECES(TIMES, "quantity"),
    /** From the first line to the last. */
    SPAN(HOURS, "created_at"),
    /** Share of the orders in their fullest hour. */
    DENSEST_HOUR(SHARE, "created_at"),
    /** Share of the orders in one hour of the clock, where they are of three days or more. */
    CLOCK_HOUR(SHARE, "created_at"),
    /** Share placed from one to six in the morning. */
    NIGHT(SHARE, "created_at"),
    /** Of all lines of the same items between the first and the last of them, the share that are in the incident. */
    PART_OF_SALES(SHARE, "item_id"),
    /** How often the same items were ordered meanwhile, against the two weeks before. */
    SURGE(TIMES, "item_id"),
    /** Share whose buyer has ordered at another time too. */
    KNOWN_BUYERS(SHARE, "buyer_id"),
    /** The median age of the buyers' accounts when they ordered, in days. */
    ACCOUNT_AGE(TIMES, "buyer_registered_at"),
    /** Different buyers for each order; and so on. */
    BUYERS(SHARE, "buyer_id"),
    /** Receivers told apart by whatever is known of name, telephone and address, be it masked. */
    RECEIVERS(SHARE, "receiver_name"),
    ADDRESSES(SHARE, "address"),
    DEVICES(SHARE, "device_id"),
    NETWORKS(SHARE, "ip"),
    PAYERS(SHARE, "payment_account"),
    /** Share that goes to the commonest district. */
    ONE_REGION(SHARE, "district"),
    /** Share of the commonest item. */
    ONE_ITEM(SHARE, "item_id"),
    /** Of that item's lines in the whole shop, the share that are in the incident; and so on. */
    ITEM_NOWHERE_ELSE(SHARE, "item_id"),
    COUPON(SHARE, "coupon_ids"),
    ONE_COUPON(SHARE, "coupon_ids"),
    COUPON_NOWHERE_ELSE(SHARE, "coupon_ids"),
    /** Has more than one coupon. */
    STACKED_COUPONS(SHARE, "coupon_ids"),
    SHARE_LINK(SHARE, "share_link_id"),
    ONE_LINK(SHARE, "share_link_id"),
    LINK_NOWHERE_ELSE(SHARE, "share_link_id"),
    UNPAID(SHARE, "paid_at"),
    /** Paid within 40 seconds. */
    PAID_AT_ONCE(SHARE, "paid_at"),
    /** Closed within half an hour. */
    CLOSED_SOON(SHARE, "closed_at"),
    REFUNDED(SHARE, "refund_requested_at"),
    /** Refund asked for within an hour of payment. */
    REFUND_SOON(SHARE, "refund_requested_at"),
    /** Share of the refunds in their fullest six hours. */
    REFUNDS_TOGETHER(SHARE, "refund_requested_at"),
    /** The median from payment to the request. */
    REFUND_DELAY(HOURS, "refund_requested_at"),
    /** What went back of what had been paid for a line, where something did; the median. */
    REFUND_PART(TIMES, "refund_amount"),
    /** What was paid for a piece, against what the same item fetches in lines of no incident; the median. */
    PRICE(TIMES, "paid_amount"),
    PAID_TO_LIST(TIMES, "list_price"),
    /** At most one yuan for a piece. */
    NEAR_ZERO(SHARE, "paid_amount"),
    BELOW_COST(SHARE, "items.csv cost"),
    /** The highest later list price of the listing against the line's own; the median. */
    LATER_PRICE(TIMES, "list_price"),
    /** The price of the order itself was altered. */
    PRICE_ALTERED(SHARE, "changes.csv"),
    MEMO_CODE(SHARE, "seller_memo"),
    PARCEL_WEIGHT(TIMES, "parcel_weight_g"),
    REUSED_WAYBILL(SHARE, "tracking_no"),
    SEVERAL_WAYBILLS(SHARE, "tracking_no"),
    /** Has a waybill that no courier ever scanned. */
    NEVER_SCANNED(SHARE, "tracking.csv"),
    SCANNED_BEFORE_PAID(SHARE, "tracking.csv"),
    RECALLED(SHARE, "tracking.csv"),
    WAYBILL_MISMATCH(SHARE, "parcels.csv"),
    /** Sent, it is said, but without a waybill. */
    NO_WAYBILL(SHARE, "tracking_no"),
    /** Sent within a quarter of an hour of payment. */
    SHIPPED_AT_ONCE(SHARE, "shipped_at"),
    /** Confirmed before delivery or within two hours of it. */
    QUICK_CONFIRM(SHARE, "confirmed_at"),
    /** Confirmed within a day of payment. */
    CONFIRMED_IN_A_DAY(SHARE, "confirmed_at"),
    /** Has a conversation with customer service. */
    CHATTED(SHARE, "chats.csv"),
    /** The conversation speaks of bought orders or of praise that is paid for. */
    CHAT_TERM(SHARE, "chats.csv"),
    REVIEWED(SHARE, "reviews.csv"),
    /** Share of the reviews that give five stars; and one or two. */
    FULL_MARKS(SHARE, "reviews.csv"),
    BAD_MARKS(SHARE, "reviews.csv"),
    /** How often the items' visitors bought on those days, against other days. */
    CONVERSION(TIMES, "traffic.csv"),
    /** While a live stream, a creator, advertising or a platform's event spoke of the item. */
    IN_STREAM(SHARE, "campaigns.csv"),
    IN_PROMOTION(SHARE, "campaigns.csv"),
    /** Whether a coupon or price that it rests on was edited within a day before its start. */
    EDIT_BEFORE(YES_NO, "changes.csv"),
    /** The same from an hour before its end to a day after it. */
    EDIT_AT_END(YES_NO, "changes.csv"),
    /** Share of which another order has second, items, pieces, amount and receiver in common. */
    TWINS(SHARE, "created_at"),
    PLATFORM_MARK(SHARE, "platform_risk_mark");

    private final Unit unit;
    private final String column;

    Figure(Unit unit, String column) {
        this.unit = unit;
        this.column = column;
    }

    /** Such as {@code one_item}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    /** The column or side file without which there is no value. */
    public String column() {
        return column;
    }

    /** The figure of a code. */
    public static Figure ofCode(String code) {
        for (Figure figure : values()) {
            if (figure.code().equals(code)) {
                return figure;
            }
        }
        throw new IllegalArgumentException("""
                The figure (%s) is not known.
                Use one of the registry's codes.""".formatted(code));
    }

    /** What a value is measured in, and so how it is held against what is usual. */
    public enum Unit {
        COUNT,
        /** 0 to 1; against the usual share by their difference. */
        SHARE,
        /** Against the usual by their ratio. */
        TIMES,
        HOURS,
        /** 0 or 1. */
        YES_NO
    }
}
