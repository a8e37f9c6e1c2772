package io.bonafide.core.exposure;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the merchant enters, because no platform publishes it.
 *
 * @param thresholds numbers for unpublished thresholds, by the threshold's code
 * @param mass whether the would-be finding would be called short-term mass
 * @param grave whether the gravest circumstances apply, as the pack's ladder names them
 * @param joining how open incidents become findings
 * @param lookBack how long ago a line may have been placed to be counted
 */
public record ExposureSettings(
        SortedMap<String, Integer> thresholds, Mass mass, boolean grave, Joining joining, Duration lookBack) {

    /** Nothing entered; all open incidents as one finding; lines of the last 365 days. */
    public static final ExposureSettings DEFAULT =
            new ExposureSettings(new TreeMap<>(), Mass.NOT_ENTERED, false, Joining.TOGETHER, Duration.ofDays(365));

    public ExposureSettings {
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
        for (Map.Entry<String, Integer> entry : thresholds.entrySet()) {
            Require.that(entry.getValue() > 1, """
                    The threshold (%s of %s) divides nothing.
                    Enter at least 2, or leave it out.""", entry.getValue(), entry.getKey());
        }
        Require.that(!lookBack.isNegative() && !lookBack.isZero(), """
                The look-back (%s) is not positive.
                Write a duration such as P365D.""", lookBack);
    }

    public ExposureSettings withThreshold(String code, int from) {
        SortedMap<String, Integer> more = new TreeMap<>(thresholds);
        more.put(code, from);
        return new ExposureSettings(more, mass, grave, joining, lookBack);
    }

    public ExposureSettings with(Mass newMass) {
        return new ExposureSettings(thresholds, newMass, grave, joining, lookBack);
    }

    public ExposureSettings with(Joining newJoining) {
        return new ExposureSettings(thresholds, mass, grave, newJoining, lookBack);
    }

    public ExposureSettings withGrave(boolean newGrave) {
        return new ExposureSettings(thresholds, mass, newGrave, joining, lookBack);
    }

    /** Whether the platform would call it short-term mass: no platform says from where on. */
    public enum Mass {
        NOT_ENTERED,
        NO,
        YES
    }

    /** How open incidents become findings. */
    public enum Joining {
        /** The platform takes all of them together, as one. */
        TOGETHER,
        /** Each becomes a finding of its own, in the order of their starts. */
        EACH_ALONE
    }
}
