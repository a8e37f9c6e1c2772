package io.bonafide.core.simulate;

import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.order.ShopContext.Change;
import io.bonafide.core.order.ShopContext.Chat;
import io.bonafide.core.order.ShopContext.ItemInfo;
import io.bonafide.core.order.ShopContext.Traffic;

/**
 * Takes a shop as it is invented. Lines come by creation time; listings, campaigns and past findings before the first
 * line; a day's traffic after its lines; changes and chats with the orders that they are about.
 */
@FunctionalInterface
public interface SimulationSink {

    void line(SimulatedLine line);

    default void item(ItemInfo item) {}

    default void campaign(Campaign campaign) {}

    default void change(Change change) {}

    default void traffic(Traffic traffic) {}

    default void chat(Chat chat) {}

    default void finding(PastFinding finding) {}
}
