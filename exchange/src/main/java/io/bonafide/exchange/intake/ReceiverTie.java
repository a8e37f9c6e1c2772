package io.bonafide.exchange.intake;

import io.bonafide.core.identity.Reason;
import io.bonafide.core.order.ShopKey;
import java.util.List;

/**
 * Two orders of a shop that masked values tie to one receiver.
 *
 * @param receiver counts the receivers from 1; the same for all orders that are tied
 * @param weight log2 of how much likelier what they show is of one receiver than of two; infinite where it was said
 * @param confidence probability that it is one, if but one pair of the shop's orders were
 * @param reasons what agrees
 */
public record ReceiverTie(
        int receiver,
        ShopKey shop,
        String orderId,
        String otherOrderId,
        double weight,
        double confidence,
        List<Reason> reasons) {

    public ReceiverTie {
        reasons = List.copyOf(reasons);
    }
}
