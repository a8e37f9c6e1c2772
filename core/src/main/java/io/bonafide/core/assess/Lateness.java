package io.bonafide.core.assess;

import java.time.Duration;

/**
 * How late an event may be received. Both defaults are our own choice.
 *
 * @param bound how long after it happened an event is still put in its place: the settled answer waits that long
 * @param remembered how far back an event is known again when it is delivered twice; at least the bound
 */
public record Lateness(Duration bound, Duration remembered) {

    public Lateness {
        if (bound.isNegative()) {
            throw new IllegalArgumentException("""
                    The lateness bound (%s) is negative.
                    Set it to how late events come at most, such as PT1H.""".formatted(bound));
        }
        if (remembered.compareTo(bound) < 0) {
            throw new IllegalArgumentException("""
                    Deliveries are remembered (%s) for less than events may be late (%s).
                    Remember them for at least as long, such as P7D.""".formatted(remembered, bound));
        }
    }

    /** An hour; deliveries are remembered for a week. */
    public static Lateness defaults() {
        return new Lateness(Duration.ofHours(1), Duration.ofDays(7));
    }
}
