package io.bonafide.app.webhook;

import io.bonafide.app.access.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the audit of messages whose signature was wrong: one entry a minute for a shop and source, whatever comes. */
final class Forgeries {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Audit audit;
    private final Clock clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Forgeries(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** @param shop one that there is */
    void tell(String shop, Source source) {
        String object = "shop " + shop + " " + source.code();
        Instant now = clock.instant();
        Seen after = seen.compute(
                object,
                (key, before) -> before == null || !now.isBefore(before.told.plus(BETWEEN))
                        ? new Seen(now, before == null ? 0 : before.untold, 0)
                        : new Seen(before.told, 0, before.untold + 1));
        if (after.untold == 0) {
            audit.write(
                    Audit.SERVER,
                    "webhook.forged",
                    object,
                    null,
                    Map.of("others_since_the_last_entry", after.sinceLast));
        }
    }

    /**
     * @param told when the audit was told last
     * @param sinceLast that it was not told before that
     * @param untold since
     */
    private record Seen(Instant told, long sinceLast, long untold) {}
}
