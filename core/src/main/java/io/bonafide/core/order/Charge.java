package io.bonafide.core.order;

import org.jspecify.annotations.Nullable;

/**
 * What one line was charged, as known when the order is placed. Amounts are of the line, not of one piece, except {@code
 * unitPrice}.
 *
 * @param quantity pieces; at least 1
 * @param unitPrice per piece as charged, before order-level discounts
 * @param payable what is to be paid for the line; on an import without a payable column, what was paid
 * @param discount all discounts together
 * @param shopDiscount part of {@code discount} that the shop's coupons bore
 * @param itemDiscount part that the listing's own promotion bore
 * @param coinsDiscount part paid by coins or points
 * @param platformSubsidy part that the platform bore
 * @param redPacket part paid by the buyer's red packet
 * @param coupons the coupons used, separated by {@code ;} in their given order, or null if not known
 */
public record Charge(
        @Nullable Long quantity,
        @Nullable Money unitPrice,
        @Nullable Money payable,
        @Nullable Money discount,
        @Nullable Money shippingFee,
        @Nullable Money shopDiscount,
        @Nullable Money itemDiscount,
        @Nullable Money coinsDiscount,
        @Nullable Money platformSubsidy,
        @Nullable Money redPacket,
        @Nullable String coupons) {

    public static final Charge UNKNOWN = new Charge(null, null, null, null, null, null, null, null, null, null, null);

    public Charge {
        if (quantity != null && quantity < 1) {
            throw new IllegalArgumentException("""
                    The quantity (%d) must be at least 1.
                    A return or cancellation belongs into the refund columns.""".formatted(quantity));
        }
    }
}
