package io.bonafide.exchange.layout;

import io.bonafide.core.exposure.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the further rows of an order what stands on its first one only, as Shopify writes it.
 *
 * <p>The rule: rows of one order follow each other. What a further row says itself counts, but for amounts of the whole
 * order, which would count twice. Where the first row cannot be used, no further one can.
 */
final class Continuation {
    private static final List<Field> OF_THE_ORDER = List.of(
            Field.STATUS,
            Field.PAID_AT,
            Field.SHIPPED_AT,
            Field.CLOSED_AT,
            Field.CREATED_AT,
            Field.CURRENCY,
            Field.COUPON_IDS,
            Field.BUYER_ID,
            Field.RECEIVER_NAME,
            Field.ADDRESS,
            Field.CITY,
            Field.PROVINCE,
            Field.PHONE,
            Field.BUYER_MESSAGE,
            Field.PLATFORM_RISK_MARK,
            Field.TRAFFIC_SOURCE,
            Field.SELLER_MEMO);
    private static final List<Field> OF_THE_ORDER_ALONE = List.of(Field.ORDER_AMOUNT, Field.REFUND_AMOUNT);

    private final Draft first = new Draft();
    private String lostOrder = "";
    private Decoded.@Nullable Rejected lost;

    /**
     * Takes note of a row that cannot be used.
     *
     * @param orderId of its order; empty if it gives none
     */
    void lost(String orderId, Decoded.Rejected why) {
        boolean starts = !orderId.equals(first.text(Field.ORDER_ID)) && !orderId.equals(lostOrder);
        if (starts) {
            lostOrder = orderId;
            lost = new Decoded.Rejected(
                    why.column(),
                    why.valueClass(),
                    new Wording(
                            "该订单的第一行已被隔离。" + why.reason().zh(),
                            "The order's first row was set aside. "
                                    + why.reason().en()));
        }
    }

    /** Fills {@code row}; says why it cannot be used if its order's first row could not. */
    Decoded.@Nullable Rejected take(Draft row) {
        @Nullable String orderId = row.text(Field.ORDER_ID);
        if (orderId == null) {
            return null;
        }
        if (orderId.equals(first.text(Field.ORDER_ID))) {
            OF_THE_ORDER.stream().filter(field -> !row.has(field)).forEach(field -> row.copy(field, first));
            OF_THE_ORDER_ALONE.forEach(row::remove);
            return null;
        }
        if (lost != null && orderId.equals(lostOrder)) {
            return lost;
        }
        lost = null;
        lostOrder = "";
        first.clear(row.part(), row.file(), row.row());
        first.copy(Field.ORDER_ID, row);
        OF_THE_ORDER.forEach(field -> first.copy(field, row));
        return null;
    }
}
