package io.bonafide.core.exposure;

import java.time.Duration;
import java.time.Instant;

/** A time from {@code from}, inclusive, to {@code to}, exclusive; not empty. */
public record Span(Instant from, Instant to) {

    public Span {
        Require.that(from.isBefore(to), """
                The span (%s to %s) is empty.
                Let it end after its start.""", from, to);
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
