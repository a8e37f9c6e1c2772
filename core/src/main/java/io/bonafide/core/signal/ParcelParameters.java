package io.bonafide.core.signal;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which parcels the platform finds abnormal. The hours are the platform's, so that they come dated and with their source;
 * the rest is our own choice.
 *
 * @param pickupH hours from a waybill's upload within which it must be picked up
 * @param hubH hours from pickup within which it must reach a hub
 * @param tinyG grams: a parcel of at most this much holds hardly anything
 * @param leastTiny tiny parcels of one carrier and weight in a day from which on they stand out
 * @param maskedPart the part of the weight that remains where addresses are masked
 * @param effectiveFrom since when the platform's hours are in force, as known
 * @param source where they were read
 */
public record ParcelParameters(
        double pickupH,
        double hubH,
        double tinyG,
        int leastTiny,
        double maskedPart,
        LocalDate effectiveFrom,
        String source) {

    public ParcelParameters {
        Require.positive("pickupH", pickupH);
        Require.positive("hubH", hubH);
        Require.positive("tinyG", tinyG);
        Require.positive("leastTiny", leastTiny);
        Require.part("maskedPart", maskedPart);
    }

    /** Douyin's 物流轨迹异常 list, as of 2026-06-25: 48 hours each. */
    public static ParcelParameters douyin2026() {
        return new ParcelParameters(48, 48, 100, 5, 0.3, LocalDate.of(2026, 6, 25), "douyin 物流轨迹异常");
    }

    Map<String, String> reference() {
        return Map.of("rule", source, "effective_from", effectiveFrom.toString());
    }
}
