package io.bonafide.core.assess.absence;

import io.bonafide.core.order.LineKey;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that should have happened to a line by now and has not.
 *
 * @param due until when it was to happen, to the second
 */
public record Absence(LineKey line, What what, Instant due) {

    /** What is awaited. */
    public enum What {
        /** The paid line was to be shipped by the time that was promised. */
        SHIPMENT,
        /** The parcel was to be picked up within hours of its waybill's upload. */
        PICKUP,
        /** The parcel was to reach a hub within hours of its pickup. */
        HUB;

        /** As answers and settings name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
