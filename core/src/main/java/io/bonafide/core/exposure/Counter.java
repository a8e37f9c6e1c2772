package io.bonafide.core.exposure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which earlier findings count when a platform numbers a new one. */
public sealed interface Counter {

    /** Whether a finding of {@code earlier} counts at {@code now}. */
    boolean counts(Instant earlier, Instant now);

    /** The period that {@code now} lies in. Of a rolling one, the first instant itself no longer counts. */
    Span periodAt(Instant now);

    /**
     * Findings of the same year, which ends on 31 December.
     *
     * @param resetAfter time from the start of 31 December to the reset: PT24H for 24:00
     */
    record CalendarYear(ZoneId zone, Duration resetAfter) implements Counter {
        public CalendarYear {
            Require.that(!resetAfter.isNegative() && resetAfter.compareTo(Duration.ofHours(24)) <= 0, """
                    The reset (%s after the start of 31 December) is not on that day.
                    Give a time from 00:00 to 24:00.""", resetAfter);
        }

        @Override
        public boolean counts(Instant earlier, Instant now) {
            return !earlier.isAfter(now) && periodAt(now).contains(earlier);
        }

        @Override
        public Span periodAt(Instant now) {
            int year = now.atZone(zone).getYear();
            Instant end = reset(year);
            return now.isBefore(end) ? new Span(reset(year - 1), end) : new Span(end, reset(year + 1));
        }

        private Instant reset(int year) {
            return LocalDate.of(year, 12, 31)
                    .atStartOfDay(zone)
                    .plus(resetAfter)
                    .toInstant();
        }
    }

    /** Findings of the last {@code days} times 24 hours; one exactly that old no longer counts. */
    record RollingDays(int days) implements Counter {
        public RollingDays {
            Require.that(days > 0, """
                    The counter (%d days) is empty.
                    Give at least 1 day.""", days);
        }

        @Override
        public boolean counts(Instant earlier, Instant now) {
            return earlier.isAfter(now.minus(Duration.ofDays(days))) && !earlier.isAfter(now);
        }

        @Override
        public Span periodAt(Instant now) {
            return new Span(now.minus(Duration.ofDays(days)), now);
        }
    }
}
