package io.bonafide.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the audit of what anybody could cause as often as they like: one entry a minute for a kind and an object, which says how many
 * there were since the entry before.
 */
public final class SparingAudit {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Audit audit;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    SparingAudit(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param what was done, as {@code thing.done}
     * @param object one of a bounded number
     * @param more of a bounded number, too; no secret, no person's data
     */
    public void write(String what, String object, Map<String, String> more) {
        Instant now = clock.instant();
        Seen after = seen.compute(
                what + " " + object + " " + more,
                (key, before) -> before == null || !now.isBefore(before.told.plus(BETWEEN))
                        ? new Seen(now, before == null ? 0 : before.untold, 0)
                        : new Seen(before.told, 0, before.untold + 1));
        if (after.untold == 0) {
            Map<String, Object> state = new TreeMap<>(more);
            state.put("others_since_the_last_entry", after.sinceLast);
            audit.write(Audit.SERVER, what, object, null, state);
        }
    }

    /**
     * @param told when the audit was told last
     * @param sinceLast that it was not told before that
     * @param untold since
     */
    private record Seen(Instant told, long sinceLast, long untold) {}
}
