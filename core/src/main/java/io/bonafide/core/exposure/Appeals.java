package io.bonafide.core.exposure;

import java.time.Instant;
import java.util.Optional;

/** Until when a finding can be appealed. */
public final class Appeals {
    private Appeals() {}

    /**
     * The deadline of a round, by the rules in force when its time began.
     *
     * @param start when the notice came, more was asked for, or the appeal was rejected
     * @param startsAt which of these it was
     * @return empty if the rules have no such round
     */
    public static Optional<Deadline> deadline(RulePack pack, Instant start, AppealRule.StartsAt startsAt) {
        AppealRule rule = pack.at(start).version().appeal();
        if (rule == null) {
            return Optional.empty();
        }
        return rule.rounds().stream()
                .filter(round -> round.startsAt() == startsAt)
                .findFirst()
                .map(round -> new Deadline(
                        round.code(),
                        round.deadline(start, pack.zone()),
                        round.basis().verified()));
    }
}
