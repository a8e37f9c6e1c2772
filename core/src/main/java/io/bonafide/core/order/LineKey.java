package io.bonafide.core.order;

import java.util.Comparator;

/**
 * The key of everything that Bonafide says: platform, shop, order (订单) and line (子订单). Ids are text: platforms' ids
 * exceed 2^53, and leading zeros count.
 *
 * @param orderId the platform's order number
 * @param lineId the sub-order's number; equal to {@code orderId} where an order has one line and the platform gives none
 */
public record LineKey(ShopKey shop, String orderId, String lineId) implements Comparable<LineKey> {
    private static final Comparator<LineKey> ORDER =
            Comparator.comparing(LineKey::shop).thenComparing(LineKey::orderId).thenComparing(LineKey::lineId);

    public LineKey {
        orderId = Checks.id("order id", orderId);
        lineId = Checks.id("line id", lineId);
    }

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }
}
