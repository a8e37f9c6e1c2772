package io.bonafide.core.assess.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as whole seconds since 2000-01-01T00:00:00Z in an int: 1932 to 2068. */
public final class Seconds {
    /** Not known. */
    public static final int NONE = Integer.MIN_VALUE;

    private static final long YEAR_2000 = 946_684_800L;

    private Seconds() {}

    /** The second that {@code instant} lies in. */
    public static int of(Instant instant) {
        long seconds = instant.getEpochSecond() - YEAR_2000;
        if (seconds <= Integer.MIN_VALUE || seconds > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("""
                    The instant (%s) is not within 68 years of 2000.
                    Set rows with such dates aside before the engine sees them.""".formatted(instant));
        }
        return (int) seconds;
    }

    /** The same, or {@link #NONE}. */
    public static int ofNullable(@Nullable Instant instant) {
        return instant == null ? NONE : of(instant);
    }

    /** The start of the second. */
    public static Instant instant(int seconds) {
        return Instant.ofEpochSecond(YEAR_2000 + seconds);
    }

    /** The same, or null for {@link #NONE}. */
    public static @Nullable Instant nullable(int seconds) {
        return seconds == NONE ? null : instant(seconds);
    }

    /** The hour since 1970 that the second lies in. */
    public static int epochHour(int seconds) {
        return (int) Math.floorDiv(YEAR_2000 + seconds, 3600L);
    }
}
