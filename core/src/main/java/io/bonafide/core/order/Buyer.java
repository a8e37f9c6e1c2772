package io.bonafide.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who bought, and through what, as known when the order is placed.
 *
 * @param registeredAt when the buyer's account was opened
 * @param trafficSource where the platform says the order came from
 */
public record Buyer(
        @Nullable Identity id,
        @Nullable Instant registeredAt,
        @Nullable Identity device,
        @Nullable Identity ip,
        @Nullable String trafficSource,
        @Nullable String creatorId,
        @Nullable String shareLinkId) {

    public static final Buyer UNKNOWN = new Buyer(null, null, null, null, null, null, null);
}
