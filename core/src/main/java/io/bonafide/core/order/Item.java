package io.bonafide.core.order;

import org.jspecify.annotations.Nullable;

/**
 * What was bought, as known when the order is placed.
 *
 * @param itemId the listing (商品)
 * @param skuId the variant (规格)
 * @param listPrice the listing's price for one piece, before any discount
 */
public record Item(
        @Nullable String itemId,
        @Nullable String skuId,
        @Nullable String title,
        @Nullable String category,
        @Nullable Money listPrice) {

    public static final Item UNKNOWN = new Item(null, null, null, null, null);
}
