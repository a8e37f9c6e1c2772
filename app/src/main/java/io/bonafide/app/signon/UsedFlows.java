package io.bonafide.app.signon;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which flows were answered, for as long as they could be answered again. Of too many the oldest are forgotten. */
final class UsedFlows {
    private static final int MOST = 10_000;

    private final Duration life;
    private final Map<String, Instant> used = new LinkedHashMap<>();

    UsedFlows(Duration life) {
        this.life = life;
    }

    /** Whether it was not used before. */
    synchronized boolean first(String state, Instant now) {
        used.values().removeIf(at -> !now.isBefore(at.plus(life)));
        if (used.size() >= MOST) {
            Iterator<Instant> oldest = used.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return used.putIfAbsent(state, now) == null;
    }
}
