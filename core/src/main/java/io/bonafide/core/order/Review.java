package io.bonafide.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer wrote.
 *
 * @param stars 1 to 5
 * @param text a hash of the normalised text, for telling repeated texts
 */
public record Review(
        @Nullable Integer stars,
        @Nullable Long text,
        @Nullable Instant at) {
    public Review {
        if (stars != null && (stars < 1 || stars > 5)) {
            throw new IllegalArgumentException("""
                    The stars (%d) must be 1 to 5.
                    Check the column that they were read from.""".formatted(stars));
        }
    }
}
