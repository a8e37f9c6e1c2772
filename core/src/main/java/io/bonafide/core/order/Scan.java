package io.bonafide.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One node of a parcel's trace.
 *
 * @param message a hash of the node's message, for telling repeated messages; null if there is none
 */
public record Scan(
        Instant at,
        Node node,
        @Nullable String city,
        @Nullable Long message) {

    /** What happened to the parcel. */
    public enum Node {
        PICKED_UP,
        HUB,
        OUT_FOR_DELIVERY,
        DELIVERED,
        RETURNED,
        RECALLED,
        OTHER
    }
}
