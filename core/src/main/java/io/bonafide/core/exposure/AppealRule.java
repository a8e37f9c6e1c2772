package io.bonafide.core.exposure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * How and until when a finding can be appealed.
 *
 * @param rounds the submissions, in their order
 * @param where where it is done
 * @param notes what else to know, such as that a demotion can be appealed as long as it runs
 */
public record AppealRule(List<Round> rounds, Wording where, List<Note> notes, Basis basis) {

    public AppealRule {
        rounds = List.copyOf(rounds);
        notes = List.copyOf(notes);
        Require.unique("round", rounds.stream().map(Round::code).toList());
    }

    /**
     * One submission.
     *
     * @param startsAt what its time runs from
     * @param hours how long it is open
     * @param wholeDays whether it is open to the end of the zone's last day; else to the same second, which is the earlier
     */
    public record Round(String code, Wording title, StartsAt startsAt, int hours, boolean wholeDays, Basis basis) {
        public Round {
            code = Require.code("round", code);
            Require.that(hours > 0 && (!wholeDays || hours % 24 == 0), """
                    The time (%d hours) of the round (%s) does not fit.
                    Give at least 1 hour, and whole days where it ends with a day.""", hours, code);
        }

        /** Until when, exclusive, it can be submitted, if its time began at {@code start}. */
        public Instant deadline(Instant start, ZoneId zone) {
            if (!wholeDays) {
                return start.plus(Duration.ofHours(hours));
            }
            return start.atZone(zone)
                    .toLocalDate()
                    .plusDays(hours / 24 + 1L)
                    .atStartOfDay(zone)
                    .toInstant();
        }
    }

    /** What the time of a round runs from. */
    public enum StartsAt {
        NOTICE,
        REQUEST_FOR_MORE,
        REJECTION
    }

    /** Something else to know of an appeal. */
    public record Note(Wording says, Basis basis) {}
}
