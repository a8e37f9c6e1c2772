package io.bonafide.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel, as known when its waybill is uploaded.
 *
 * @param waybill the tracking number
 * @param weightG grams, as weighed by the carrier
 * @param uploadedAt when the waybill was given to the platform; null if only the shipping time is known
 * @param receiver the name on the waybill, where {@code parcels.csv} gives it
 * @param address the address on the waybill, where {@code parcels.csv} gives it
 */
public record Parcel(
        @Nullable Identity waybill,
        @Nullable String carrier,
        @Nullable Long weightG,
        @Nullable Instant uploadedAt,
        @Nullable Identity receiver,
        @Nullable Identity phone,
        @Nullable Identity address) {

    public Parcel {
        if (weightG != null) {
            Checks.notNegative("parcel weight", weightG);
        }
    }
}
