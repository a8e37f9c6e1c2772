package io.bonafide.core.signal;

/** What lines may have in common. */
public enum KeyKind {
    BUYER("buyer_id"),
    RECEIVER("receiver_name"),
    PHONE("phone"),
    ADDRESS("address"),
    DEVICE("device_id"),
    IP("ip"),
    PAYMENT_ACCOUNT("payment_account"),
    COUPON("coupon_ids"),
    SHARE_LINK("share_link_id"),
    /** Buyer and listing together. */
    BUYER_ITEM("buyer_id"),
    /** The same set of variants and pieces for the same money, by whomever. */
    BASKET("sku_id"),
    /** The code in the seller's memo, such as {@code G-} of {@code G-0172}. */
    MEMO_CODE("seller_memo"),
    /** Carrier and weight to the gram. */
    PARCEL_WEIGHT("parcel_weight_g"),
    ITEM("item_id"),
    /** The sum of a small refund after the line's review. */
    REWARD("reviews.csv"),
    /** The network of the address: the first 24 bits, in IPv6 48. */
    IP_RANGE("ip"),
    /** The first seven digits of a mobile number. */
    PHONE_RANGE("phone"),
    CREATOR("creator_id"),
    /** Seconds from placement to payment, where they are no whole minutes. */
    PAY_DELAY("paid_at"),
    /** The items that an order holds, two at least, whatever their variants, pieces and money. */
    ITEM_SET("item_id");

    private final String column;

    KeyKind(String column) {
        this.column = column;
    }

    /** The canonical column that the key is read from. */
    public String column() {
        return column;
    }
}
