package io.bonafide.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money back, or asked back.
 *
 * @param amount what was or is to be refunded
 * @param returned whether the goods came back
 */
public record Refund(
        @Nullable Money amount,
        @Nullable Instant requestedAt,
        @Nullable Instant refundedAt,
        @Nullable String reason,
        @Nullable Boolean returned) {}
