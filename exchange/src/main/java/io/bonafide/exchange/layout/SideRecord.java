package io.bonafide.exchange.layout;

import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;

/** One row of a file that stands beside the orders. */
public sealed interface SideRecord {

    /** What is known of a shop beside its orders. */
    sealed interface OfShop extends SideRecord {
        ShopKey shop();
    }

    record OfItem(ShopKey shop, ShopContext.ItemInfo item) implements OfShop {}

    record OfCampaign(ShopKey shop, ShopContext.Campaign campaign) implements OfShop {}

    record OfChange(ShopKey shop, ShopContext.Change change) implements OfShop {}

    record OfTraffic(ShopKey shop, ShopContext.Traffic traffic) implements OfShop {}

    record OfChat(ShopKey shop, ShopContext.Chat chat) implements OfShop {}

    record OfFinding(PlatformFinding finding) implements SideRecord {}

    record OfLabel(Label label) implements SideRecord {}

    /**
     * What somebody says of the addresses of two orders.
     *
     * @param same whether they are one place, or apart
     */
    record OfTie(ShopKey shop, String orderId, String otherOrderId, boolean same) implements SideRecord {}

    /** The row is blank. */
    record Blank() implements SideRecord {}

    /** The row cannot be used. */
    record Unusable(Decoded.Rejected why) implements SideRecord {}
}
