package io.bonafide.core.exposure;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when something must be submitted.
 *
 * @param round code of the appeal's round
 * @param at the first instant that is too late
 * @param verified whether the window was read in the platform's own text
 */
public record Deadline(String round, Instant at, boolean verified) {

    /** Time left at {@code asOf}; zero once it has passed. */
    public Duration remaining(Instant asOf) {
        return passed(asOf) ? Duration.ZERO : Duration.between(asOf, at);
    }

    public boolean passed(Instant asOf) {
        return !asOf.isBefore(at);
    }
}
