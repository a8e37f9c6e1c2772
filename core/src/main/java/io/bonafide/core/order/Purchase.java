package io.bonafide.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known at the moment an order is placed.
 *
 * @param shipBy the latest time to ship before the platform penalises
 * @param buyerMessage whether the buyer left a message; null if there is no such column
 */
public record Purchase(
        Item item,
        Charge charge,
        Buyer buyer,
        Destination destination,
        @Nullable Instant shipBy,
        @Nullable Boolean buyerMessage) {}
