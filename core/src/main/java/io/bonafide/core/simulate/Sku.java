package io.bonafide.core.simulate;

import io.bonafide.core.order.Money;
import io.bonafide.core.order.ShopContext.ItemInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variant of a listing.
 *
 * @param item the listing's place in the catalogue
 * @param grams what one piece weighs; 0 for what is not sent
 * @param price what holds at first
 * @param edit what holds later, or null
 */
record Sku(
        int item,
        String itemId,
        String skuId,
        String title,
        String category,
        int grams,
        Price price,
        @Nullable Edit edit) {

    /**
     * What a piece costs.
     *
     * @param listFen before any discount
     * @param unitFen as charged
     * @param costFen what the shop paid for it
     */
    record Price(long listFen, long unitFen, long costFen) {}

    /** A price from {@code at} on, in seconds since 1970. */
    record Edit(long at, Price price) {}

    Price priceAt(long at) {
        return edit != null && at >= edit.at ? edit.price : price;
    }

    boolean virtual() {
        return grams == 0;
    }

    Sku edited(long at, Price later) {
        return new Sku(item, itemId, skuId, title, category, grams, price, new Edit(at, later));
    }

    /** The rows of {@code items.csv}, with or without the cost. */
    List<ItemInfo> rows(boolean withCost) {
        List<ItemInfo> rows = new ArrayList<>(2);
        rows.add(row(null, price, withCost));
        if (edit != null) {
            rows.add(row(Instant.ofEpochSecond(edit.at), edit.price, withCost));
        }
        return rows;
    }

    private ItemInfo row(@Nullable Instant from, Price valid, boolean withCost) {
        Money list = Money.cny(valid.listFen);
        @Nullable Money cost = withCost ? Money.cny(valid.costFen) : null;
        return new ItemInfo(itemId, skuId, from, list, cost, category, virtual());
    }
}
