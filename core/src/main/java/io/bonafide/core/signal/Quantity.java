package io.bonafide.core.signal;

import static io.bonafide.core.signal.Quantity.Scope.AS_OF_AND_HINDSIGHT;
import static io.bonafide.core.signal.Quantity.Scope.AS_OF_ONLY;
import static io.bonafide.core.signal.Quantity.Scope.HINDSIGHT_ONLY;
import static io.bonafide.core.signal.Quantity.Unit.COUNT;
import static io.bonafide.core.signal.Quantity.Unit.HOURS;
import static io.bonafide.core.signal.Quantity.Unit.LOG10_TAIL;
import static io.bonafide.core.signal.Quantity.Unit.MINOR_MONEY;
import static io.bonafide.core.signal.Quantity.Unit.RATIO;
import static io.bonafide.core.signal.Quantity.Unit.SECONDS;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The registry of quantities: every windowed or derived value of a line, declared once. Detectors, facts and the model
 * read nothing else.
 *
 * <p>A windowed count counts <em>orders</em>, not lines, that share the line's key, the line's own order included. As of
 * an event the window is the time up to and including it: (t - window, t]. In hindsight it is the fullest window of that
 * length that contains the line. A line without the key has no value there, and a detector abstains.
 *
 * <p>A duration to something that has not happened, though its column was read, is positive infinity; NaN means that the
 * column is not there. A {@code usual} count is the key's own habit: its orders a day over the shop's history outside the
 * key's longest counted window around the line (as of an event: before it), 0 for a new key, NaN where less than seven
 * days of history remain.
 *
 * <p>A {@code strangers} count says how many orders of the same window were to be expected of others whose key looks the
 * same because it is masked: the shop's orders in that window times the masked value's share of the orders outside the
 * key's longest one. NaN where the key is not masked, or fewer than 50 orders lie outside.
 */
public enum Quantity {
    BUYER_ORDERS_1H("buyer.orders.1h", COUNT, KeyKind.BUYER, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "buyer_id"),
    BUYER_ORDERS_1D("buyer.orders.1d", COUNT, KeyKind.BUYER, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "buyer_id"),
    BUYER_ORDERS_7D("buyer.orders.7d", COUNT, KeyKind.BUYER, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "buyer_id"),
    BUYER_USUAL_1D("buyer.usual.1d", COUNT, KeyKind.BUYER, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "buyer_id"),
    BUYER_ITEM_ORDERS_1D(
            "buyer_item.orders.1d", COUNT, KeyKind.BUYER_ITEM, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "buyer_id"),
    BUYER_ITEM_ORDERS_7D(
            "buyer_item.orders.7d", COUNT, KeyKind.BUYER_ITEM, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "buyer_id"),
    RECEIVER_ORDERS_1D(
            "receiver.orders.1d", COUNT, KeyKind.RECEIVER, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "receiver_name"),
    RECEIVER_ORDERS_7D(
            "receiver.orders.7d", COUNT, KeyKind.RECEIVER, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "receiver_name"),
    RECEIVER_USUAL_1D(
            "receiver.usual.1d", COUNT, KeyKind.RECEIVER, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "receiver_name"),
    PHONE_ORDERS_1D("phone.orders.1d", COUNT, KeyKind.PHONE, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "phone"),
    PHONE_ORDERS_7D("phone.orders.7d", COUNT, KeyKind.PHONE, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "phone"),
    PHONE_USUAL_1D("phone.usual.1d", COUNT, KeyKind.PHONE, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "phone"),
    ADDRESS_ORDERS_1D("address.orders.1d", COUNT, KeyKind.ADDRESS, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "address"),
    ADDRESS_ORDERS_7D("address.orders.7d", COUNT, KeyKind.ADDRESS, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "address"),
    ADDRESS_USUAL_1D("address.usual.1d", COUNT, KeyKind.ADDRESS, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "address"),
    DEVICE_ORDERS_1D("device.orders.1d", COUNT, KeyKind.DEVICE, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "device_id"),
    DEVICE_USUAL_1D("device.usual.1d", COUNT, KeyKind.DEVICE, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "device_id"),
    IP_ORDERS_1H("ip.orders.1h", COUNT, KeyKind.IP, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "ip"),
    IP_ORDERS_1D("ip.orders.1d", COUNT, KeyKind.IP, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "ip"),
    IP_USUAL_1D("ip.usual.1d", COUNT, KeyKind.IP, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "ip"),
    PAYMENT_ACCOUNT_ORDERS_1D(
            "payment_account.orders.1d",
            COUNT,
            KeyKind.PAYMENT_ACCOUNT,
            Duration.ofDays(1),
            AS_OF_AND_HINDSIGHT,
            "payment_account"),
    COUPON_ORDERS_1H("coupon.orders.1h", COUNT, KeyKind.COUPON, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "coupon_ids"),
    COUPON_USUAL_1D("coupon.usual.1d", COUNT, KeyKind.COUPON, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "coupon_ids"),
    SHARE_LINK_ORDERS_1D(
            "share_link.orders.1d",
            COUNT,
            KeyKind.SHARE_LINK,
            Duration.ofDays(1),
            AS_OF_AND_HINDSIGHT,
            "share_link_id"),
    SHARE_LINK_USUAL_1D(
            "share_link.usual.1d", COUNT, KeyKind.SHARE_LINK, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "share_link_id"),
    BUYER_STRANGERS_1H(
            "buyer.strangers.1h", COUNT, KeyKind.BUYER, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "buyer_id"),
    BUYER_STRANGERS_1D("buyer.strangers.1d", COUNT, KeyKind.BUYER, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "buyer_id"),
    BUYER_STRANGERS_7D("buyer.strangers.7d", COUNT, KeyKind.BUYER, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "buyer_id"),
    RECEIVER_STRANGERS_1D(
            "receiver.strangers.1d", COUNT, KeyKind.RECEIVER, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "receiver_name"),
    RECEIVER_STRANGERS_7D(
            "receiver.strangers.7d", COUNT, KeyKind.RECEIVER, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "receiver_name"),
    PHONE_STRANGERS_1D("phone.strangers.1d", COUNT, KeyKind.PHONE, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "phone"),
    PHONE_STRANGERS_7D("phone.strangers.7d", COUNT, KeyKind.PHONE, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "phone"),
    ADDRESS_STRANGERS_1D(
            "address.strangers.1d", COUNT, KeyKind.ADDRESS, Duration.ofDays(1), AS_OF_AND_HINDSIGHT, "address"),
    ADDRESS_STRANGERS_7D(
            "address.strangers.7d", COUNT, KeyKind.ADDRESS, Duration.ofDays(7), AS_OF_AND_HINDSIGHT, "address"),
    BASKET_ORDERS_1H("basket.orders.1h", COUNT, KeyKind.BASKET, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "sku_id"),
    /**
     * How many different buyers the orders of {@code receiver.orders.1d} have, and likewise below. Where the window has more than 2,048 orders it
     * may be an estimate of 1.2 % standard error. NaN where an order of the window has no buyer, or a masked one.
     */
    RECEIVER_BUYERS_1D("receiver.buyers.1d", COUNT, KeyKind.RECEIVER, Duration.ofDays(1), HINDSIGHT_ONLY, "buyer_id"),
    RECEIVER_BUYERS_7D("receiver.buyers.7d", COUNT, KeyKind.RECEIVER, Duration.ofDays(7), HINDSIGHT_ONLY, "buyer_id"),
    PHONE_BUYERS_1D("phone.buyers.1d", COUNT, KeyKind.PHONE, Duration.ofDays(1), HINDSIGHT_ONLY, "buyer_id"),
    PHONE_BUYERS_7D("phone.buyers.7d", COUNT, KeyKind.PHONE, Duration.ofDays(7), HINDSIGHT_ONLY, "buyer_id"),
    ADDRESS_BUYERS_1D("address.buyers.1d", COUNT, KeyKind.ADDRESS, Duration.ofDays(1), HINDSIGHT_ONLY, "buyer_id"),
    ADDRESS_BUYERS_7D("address.buyers.7d", COUNT, KeyKind.ADDRESS, Duration.ofDays(7), HINDSIGHT_ONLY, "buyer_id"),
    DEVICE_BUYERS_1D("device.buyers.1d", COUNT, KeyKind.DEVICE, Duration.ofDays(1), HINDSIGHT_ONLY, "buyer_id"),
    IP_BUYERS_1H("ip.buyers.1h", COUNT, KeyKind.IP, Duration.ofHours(1), HINDSIGHT_ONLY, "buyer_id"),
    IP_BUYERS_1D("ip.buyers.1d", COUNT, KeyKind.IP, Duration.ofDays(1), HINDSIGHT_ONLY, "buyer_id"),
    PAYMENT_ACCOUNT_BUYERS_1D(
            "payment_account.buyers.1d",
            COUNT,
            KeyKind.PAYMENT_ACCOUNT,
            Duration.ofDays(1),
            HINDSIGHT_ONLY,
            "buyer_id"),
    COUPON_BUYERS_1H("coupon.buyers.1h", COUNT, KeyKind.COUPON, Duration.ofHours(1), HINDSIGHT_ONLY, "buyer_id"),
    SHARE_LINK_BUYERS_1D(
            "share_link.buyers.1d", COUNT, KeyKind.SHARE_LINK, Duration.ofDays(1), HINDSIGHT_ONLY, "buyer_id"),
    /** What was paid for the orders of {@code buyer.orders.1h} in all, and likewise below; those never paid add nothing. */
    BUYER_PAID_1H("buyer.paid.1h", MINOR_MONEY, KeyKind.BUYER, Duration.ofHours(1), HINDSIGHT_ONLY, "paid_amount"),
    BUYER_PAID_1D("buyer.paid.1d", MINOR_MONEY, KeyKind.BUYER, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    BUYER_PAID_7D("buyer.paid.7d", MINOR_MONEY, KeyKind.BUYER, Duration.ofDays(7), HINDSIGHT_ONLY, "paid_amount"),
    BUYER_ITEM_PAID_1D(
            "buyer_item.paid.1d", MINOR_MONEY, KeyKind.BUYER_ITEM, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    BUYER_ITEM_PAID_7D(
            "buyer_item.paid.7d", MINOR_MONEY, KeyKind.BUYER_ITEM, Duration.ofDays(7), HINDSIGHT_ONLY, "paid_amount"),
    RECEIVER_PAID_1D(
            "receiver.paid.1d", MINOR_MONEY, KeyKind.RECEIVER, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    RECEIVER_PAID_7D(
            "receiver.paid.7d", MINOR_MONEY, KeyKind.RECEIVER, Duration.ofDays(7), HINDSIGHT_ONLY, "paid_amount"),
    PHONE_PAID_1D("phone.paid.1d", MINOR_MONEY, KeyKind.PHONE, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    PHONE_PAID_7D("phone.paid.7d", MINOR_MONEY, KeyKind.PHONE, Duration.ofDays(7), HINDSIGHT_ONLY, "paid_amount"),
    ADDRESS_PAID_1D("address.paid.1d", MINOR_MONEY, KeyKind.ADDRESS, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    ADDRESS_PAID_7D("address.paid.7d", MINOR_MONEY, KeyKind.ADDRESS, Duration.ofDays(7), HINDSIGHT_ONLY, "paid_amount"),
    DEVICE_PAID_1D("device.paid.1d", MINOR_MONEY, KeyKind.DEVICE, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    IP_PAID_1H("ip.paid.1h", MINOR_MONEY, KeyKind.IP, Duration.ofHours(1), HINDSIGHT_ONLY, "paid_amount"),
    IP_PAID_1D("ip.paid.1d", MINOR_MONEY, KeyKind.IP, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    PAYMENT_ACCOUNT_PAID_1D(
            "payment_account.paid.1d",
            MINOR_MONEY,
            KeyKind.PAYMENT_ACCOUNT,
            Duration.ofDays(1),
            HINDSIGHT_ONLY,
            "paid_amount"),
    COUPON_PAID_1H("coupon.paid.1h", MINOR_MONEY, KeyKind.COUPON, Duration.ofHours(1), HINDSIGHT_ONLY, "paid_amount"),
    SHARE_LINK_PAID_1D(
            "share_link.paid.1d", MINOR_MONEY, KeyKind.SHARE_LINK, Duration.ofDays(1), HINDSIGHT_ONLY, "paid_amount"),
    /** How many {@link #BASKET_ORDERS_1H} were to be expected from the shop's own mix and rate. */
    BASKET_EXPECTED_1H("basket.expected.1h", COUNT, KeyKind.BASKET, Duration.ofHours(1), HINDSIGHT_ONLY, "sku_id"),
    MEMO_CODE_ORDERS_30D(
            "memo_code.orders.30d", COUNT, KeyKind.MEMO_CODE, Duration.ofDays(30), HINDSIGHT_ONLY, "seller_memo"),
    /** Orders to which the same small sum went back after their review. */
    REWARD_ORDERS_30D("reward.orders.30d", COUNT, KeyKind.REWARD, Duration.ofDays(30), HINDSIGHT_ONLY, "reviews.csv"),
    PARCEL_WEIGHT_ORDERS_1D(
            "parcel_weight.orders.1d",
            COUNT,
            KeyKind.PARCEL_WEIGHT,
            Duration.ofDays(1),
            HINDSIGHT_ONLY,
            "parcel_weight_g"),
    /** The weighed grams of the line's parcel. */
    PARCEL_WEIGHT_G("parcel_weight.g", COUNT, null, null, HINDSIGHT_ONLY, "parcel_weight_g"),

    /** Share of the coupon's paid orders of the last day that were refunded. */
    COUPON_REFUND_SHARE_1D(
            "coupon.refund_share.1d", RATIO, KeyKind.COUPON, Duration.ofDays(1), HINDSIGHT_ONLY, "coupon_ids"),
    SHARE_LINK_REFUND_SHARE_1D(
            "share_link.refund_share.1d",
            RATIO,
            KeyKind.SHARE_LINK,
            Duration.ofDays(1),
            HINDSIGHT_ONLY,
            "share_link_id"),
    /** Share of the item's orders placed within the line's hour that were refunded. */
    ITEM_REFUND_SHARE_1H(
            "item.refund_share.1h", RATIO, KeyKind.ITEM, Duration.ofHours(1), HINDSIGHT_ONLY, "refunded_at"),
    /** The refunded orders of which {@link #COUPON_REFUND_SHARE_1D} is the share. */
    COUPON_REFUNDED_ORDERS_1D(
            "coupon.refunded_orders.1d", COUNT, KeyKind.COUPON, Duration.ofDays(1), HINDSIGHT_ONLY, "coupon_ids"),
    /** The refunded orders of which {@link #SHARE_LINK_REFUND_SHARE_1D} is the share. */
    SHARE_LINK_REFUNDED_ORDERS_1D(
            "share_link.refunded_orders.1d",
            COUNT,
            KeyKind.SHARE_LINK,
            Duration.ofDays(1),
            HINDSIGHT_ONLY,
            "share_link_id"),
    /** The refunded orders of which {@link #ITEM_REFUND_SHARE_1H} is the share. */
    ITEM_REFUNDED_ORDERS_1H(
            "item.refunded_orders.1h", COUNT, KeyKind.ITEM, Duration.ofHours(1), HINDSIGHT_ONLY, "refunded_at"),
    /** Orders of the same item within the fullest hour around the line that were never paid. */
    ITEM_UNPAID_ORDERS_1H("item.unpaid_orders.1h", COUNT, KeyKind.ITEM, Duration.ofHours(1), HINDSIGHT_ONLY, "paid_at"),
    /** How many {@link #ITEM_UNPAID_ORDERS_1H} were to be expected. */
    ITEM_UNPAID_EXPECTED_1H(
            "item.unpaid_expected.1h", COUNT, KeyKind.ITEM, Duration.ofHours(1), HINDSIGHT_ONLY, "paid_at"),
    /** 1 if the line was never paid, else 0. */
    UNPAID("unpaid", COUNT, null, null, HINDSIGHT_ONLY, "paid_at"),

    PAY_TO_CONFIRM_H("pay_to_confirm", HOURS, null, null, HINDSIGHT_ONLY, "confirmed_at"),
    SHIP_TO_CONFIRM_H("ship_to_confirm", HOURS, null, null, HINDSIGHT_ONLY, "confirmed_at"),
    /** Negative if confirmed before the trace says delivered. */
    DELIVER_TO_CONFIRM_H("deliver_to_confirm", HOURS, null, null, HINDSIGHT_ONLY, "delivered_at"),
    PAY_TO_REFUND_REQUEST_S("pay_to_refund_request", SECONDS, null, null, HINDSIGHT_ONLY, "refund_requested_at"),
    PLACE_TO_CLOSE_S("place_to_close", SECONDS, null, null, HINDSIGHT_ONLY, "closed_at"),
    PLACE_TO_PAY_S("place_to_pay", SECONDS, null, null, AS_OF_AND_HINDSIGHT, "paid_at"),

    /** Paid per piece by the platform's own formula: without postage, shop coupon, coins, item discount. */
    UNIT_PAID("unit_paid", MINOR_MONEY, null, null, AS_OF_AND_HINDSIGHT, "paid_amount"),
    UNIT_LIST("unit_list", MINOR_MONEY, null, null, AS_OF_AND_HINDSIGHT, "list_price"),
    UNIT_PAID_TO_LIST("unit_paid_to_list", RATIO, null, null, AS_OF_AND_HINDSIGHT, "list_price"),
    /** 1 if {@code items.csv} says that the item is delivered without a parcel, else 0. */
    VIRTUAL("virtual", COUNT, null, null, AS_OF_AND_HINDSIGHT, "items.csv virtual"),
    /** The item's cost for one piece, from {@code items.csv}. */
    UNIT_COST("unit_cost", MINOR_MONEY, null, null, AS_OF_AND_HINDSIGHT, "items.csv cost"),
    /** Lowest unit price paid for the SKU in the 30 days before its newest price. */
    SKU_LOWEST_PAID_30D("sku.lowest_paid.30d", MINOR_MONEY, null, Duration.ofDays(30), AS_OF_AND_HINDSIGHT, "sku_id"),
    /** Highest list price of the SKU within the 30 days after the line was placed; its own list price if never edited. */
    SKU_NEXT_PRICE_30D("sku.next_price.30d", MINOR_MONEY, null, Duration.ofDays(30), HINDSIGHT_ONLY, "list_price"),
    /** Highest list price that any SKU of the listing was edited to later; the line's own if never edited. */
    ITEM_NEXT_PRICE("item.next_price", MINOR_MONEY, null, null, HINDSIGHT_ONLY, "list_price"),

    /** Orders with the same waybill, the line's own included. */
    WAYBILL_ORDERS("waybill.orders", COUNT, null, null, HINDSIGHT_ONLY, "tracking_no"),
    /** Different destinations among them. */
    WAYBILL_DESTINATIONS("waybill.destinations", COUNT, null, null, HINDSIGHT_ONLY, "tracking_no"),
    /** Waybills on the line. */
    LINE_WAYBILLS("line.waybills", COUNT, null, null, HINDSIGHT_ONLY, "tracking_no"),
    /** Seconds from payment to the first scan; negative if scanned before it was paid. */
    PAY_TO_FIRST_SCAN_S("pay_to_first_scan", SECONDS, null, null, HINDSIGHT_ONLY, "tracking.csv"),
    /** Hours from the waybill's upload to its pickup, or so far without one. */
    UPLOAD_TO_PICKUP_H("upload_to_pickup", HOURS, null, null, HINDSIGHT_ONLY, "tracking.csv"),
    /** Hours from pickup to the first hub, or so far without one. */
    PICKUP_TO_HUB_H("pickup_to_hub", HOURS, null, null, HINDSIGHT_ONLY, "tracking.csv"),
    REPEATED_SCAN_MESSAGES("repeated_scan_messages", COUNT, null, null, HINDSIGHT_ONLY, "tracking.csv"),
    /** 1 if the parcel was recalled or terminated, else 0. */
    RECALLED("recalled", COUNT, null, null, HINDSIGHT_ONLY, "tracking.csv"),
    /** 1 if the waybill's receiver or address is not the order's, else 0. */
    WAYBILL_MISMATCH("waybill.mismatch", COUNT, null, null, HINDSIGHT_ONLY, "parcels.csv"),
    /** Hours that the line was shipped after its latest time to ship; negative if before. */
    SHIP_LATE_H("ship_late", HOURS, null, null, HINDSIGHT_ONLY, "ship_by"),

    /**
     * -log10 of the chance that the item's hour of the clock has so many orders; negative-binomial. As of an event, of
     * the hour so far; NaN once that hour is over.
     */
    ITEM_BURST("item.burst", LOG10_TAIL, KeyKind.ITEM, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "item_id"),
    ITEM_BURST_ORDERS("item.burst.orders", COUNT, KeyKind.ITEM, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "item_id"),
    ITEM_BURST_EXPECTED(
            "item.burst.expected", COUNT, KeyKind.ITEM, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "item_id"),
    SHOP_BURST("shop.burst", LOG10_TAIL, null, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "created_at"),
    SHOP_BURST_ORDERS("shop.burst.orders", COUNT, null, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "created_at"),
    SHOP_BURST_EXPECTED("shop.burst.expected", COUNT, null, Duration.ofHours(1), AS_OF_AND_HINDSIGHT, "created_at"),
    /**
     * Share of chance among the item-hours that are at least as extreme as this one: Benjamini-Hochberg over all hours
     * tested.
     */
    ITEM_BURST_FDR("item.burst.fdr", RATIO, KeyKind.ITEM, Duration.ofHours(1), HINDSIGHT_ONLY, "item_id"),
    /** The same of the shop's hours. */
    SHOP_BURST_FDR("shop.burst.fdr", RATIO, null, Duration.ofHours(1), HINDSIGHT_ONLY, "created_at"),
    /**
     * The share of chance to be expected among all item-hours called a burst so far, if this one is: online, over every
     * hour tested so far. 1 if it is not called; NaN once that hour is over.
     */
    ITEM_BURST_ONLINE_FDR("item.burst.online_fdr", RATIO, KeyKind.ITEM, Duration.ofHours(1), AS_OF_ONLY, "item_id"),
    /** The same of the shop's hours. */
    SHOP_BURST_ONLINE_FDR("shop.burst.online_fdr", RATIO, null, Duration.ofHours(1), AS_OF_ONLY, "created_at"),
    /**
     * -log10 of the chance that any span of hours to weeks of the item has so many orders as the most extreme one that
     * covers the line; 0 where none stands out.
     */
    ITEM_SPAN("item.span", LOG10_TAIL, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** Orders of the item in that span. */
    ITEM_SPAN_ORDERS("item.span.orders", COUNT, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** How many the item's share outside the span gives to be expected in it. */
    ITEM_SPAN_EXPECTED("item.span.expected", COUNT, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** How long that span is. */
    ITEM_SPAN_H("item.span.hours", HOURS, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** Share of chance among items with a span at least as extreme: Benjamini-Hochberg over all items tested. */
    ITEM_SPAN_FDR("item.span.fdr", RATIO, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** The same of the line's district. */
    DISTRICT_SPAN("district.span", LOG10_TAIL, null, null, HINDSIGHT_ONLY, "district"),
    DISTRICT_SPAN_ORDERS("district.span.orders", COUNT, null, null, HINDSIGHT_ONLY, "district"),
    DISTRICT_SPAN_EXPECTED("district.span.expected", COUNT, null, null, HINDSIGHT_ONLY, "district"),
    DISTRICT_SPAN_H("district.span.hours", HOURS, null, null, HINDSIGHT_ONLY, "district"),
    DISTRICT_SPAN_FDR("district.span.fdr", RATIO, null, null, HINDSIGHT_ONLY, "district"),
    /** The same of the sign of the line that stands out most: what another detector found, on any item or on the line's. */
    SIGN_SPAN("sign.span", LOG10_TAIL, null, null, HINDSIGHT_ONLY, "created_at"),
    SIGN_SPAN_ORDERS("sign.span.orders", COUNT, null, null, HINDSIGHT_ONLY, "created_at"),
    SIGN_SPAN_EXPECTED("sign.span.expected", COUNT, null, null, HINDSIGHT_ONLY, "created_at"),
    SIGN_SPAN_H("sign.span.hours", HOURS, null, null, HINDSIGHT_ONLY, "created_at"),
    SIGN_SPAN_FDR("sign.span.fdr", RATIO, null, null, HINDSIGHT_ONLY, "created_at"),
    /** Of the other lines of the item in a span of one of its signs: the part that has the sign beyond the usual. */
    COMPANY_PART("company.part", RATIO, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    COMPANY_LINES("company.lines", COUNT, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** How many of them have the sign. */
    COMPANY_SIGNED("company.signed", COUNT, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** How many of them were expected to have it. */
    COMPANY_EXPECTED("company.expected", COUNT, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    COMPANY_H("company.hours", HOURS, KeyKind.ITEM, null, HINDSIGHT_ONLY, "item_id"),
    /** 1 if a campaign of the calendar covers the line's item and time, else 0. */
    IN_CAMPAIGN("in_campaign", COUNT, null, null, AS_OF_AND_HINDSIGHT, "campaigns.csv"),
    /** The same of live streams, creators, advertising and the platform's events. */
    IN_STREAM("in_stream", COUNT, null, null, AS_OF_AND_HINDSIGHT, "campaigns.csv"),
    /** The same of promotions. */
    IN_PROMOTION("in_promotion", COUNT, null, null, AS_OF_AND_HINDSIGHT, "campaigns.csv"),

    /** −log10 of the chance of the strongest ring that the line is in; 0 in none. */
    RING_STRENGTH("ring.strength", LOG10_TAIL, null, null, HINDSIGHT_ONLY, "address"),
    /** Orders of that ring. */
    RING_ORDERS("ring.orders", COUNT, null, null, HINDSIGHT_ONLY, "address"),
    /** Uses of that ring's keys beyond each buyer's first. */
    RING_REPEATS("ring.repeats", COUNT, null, null, HINDSIGHT_ONLY, "address"),
    /** How many of them chance brings at most. */
    RING_EXPECTED_REPEATS("ring.expected_repeats", COUNT, null, null, HINDSIGHT_ONLY, "address"),
    /** 1 if the seller's memo speaks of bought orders or bought praise, else 0. */
    MEMO_TERM("memo_term", COUNT, null, null, HINDSIGHT_ONLY, "seller_memo"),
    /** 1 if the platform itself marked the order, else 0. */
    PLATFORM_RISK_MARK("platform_risk_mark", COUNT, null, null, HINDSIGHT_ONLY, "platform_risk_mark");

    /** How many there are; the length of an array indexed by ordinal. */
    public static final int SIZE = values().length;

    private final String code;
    private final Unit unit;
    private final @Nullable KeyKind key;
    private final @Nullable Duration window;
    private final Scope scope;
    private final String column;

    Quantity(String code, Unit unit, @Nullable KeyKind key, @Nullable Duration window, Scope scope, String column) {
        this.code = code;
        this.unit = unit;
        this.key = key;
        this.window = window;
        this.scope = scope;
        this.column = column;
    }

    /** The stable name that facts, and later users' rules, call it by. */
    public String code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    /** What the lines counted have in common; null if it is of the line alone. */
    public @Nullable KeyKind key() {
        return key;
    }

    public @Nullable Duration window() {
        return window;
    }

    public Scope scope() {
        return scope;
    }

    /**
     * The count whose orders this is the buyers' number, or the money, of; null for any other quantity. Their codes differ
     * in that word only.
     */
    public @Nullable Quantity countOfTotal() {
        String counted = code.replace(".buyers.", ".orders.").replace(".paid.", ".orders.");
        return counted.equals(code)
                ? null
                : Arrays.stream(values())
                        .filter(quantity -> quantity.code.equals(counted))
                        .findFirst()
                        .orElse(null);
    }

    /** The column or side file without which there is no value. */
    public String column() {
        return column;
    }

    /** What a value is measured in. */
    public enum Unit {
        COUNT,
        RATIO,
        HOURS,
        SECONDS,
        MINOR_MONEY,
        /** -log10 of a tail probability. */
        LOG10_TAIL
    }

    /** When a quantity can be known. */
    public enum Scope {
        AS_OF_AND_HINDSIGHT,
        AS_OF_ONLY,
        HINDSIGHT_ONLY
    }
}
