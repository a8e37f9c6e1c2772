package io.bonafide.app.kafka;

import io.bonafide.app.access.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets aside: keeps, counts, and tells the audit, one entry a minute for a topic, whatever comes. For one thread. */
final class AsideTeller {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final AsideBook book;
    private final Audit audit;
    private final Figures figures;
    private final Clock clock;
    private final Map<String, Instant> told = new HashMap<>();
    private final Map<String, Long> untold = new HashMap<>();

    AsideTeller(AsideBook book, Audit audit, Figures figures, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DataAccessException if the database does not keep all of them; some may be kept */
    void setAside(List<Aside> asides) {
        for (Aside aside : asides) {
            if (book.keep(aside)) {
                figures.setAside();
                tell(aside.topic());
            }
        }
    }

    private void tell(String topic) {
        long count = untold.merge(topic, 1L, Long::sum);
        Instant now = clock.instant();
        @Nullable Instant last = told.get(topic);
        if (last == null || !now.isBefore(last.plus(BETWEEN))) {
            audit.write(Audit.SERVER, "kafka.set_aside", "topic " + topic, null, Map.of("since_the_last_entry", count));
            told.put(topic, now);
            untold.remove(topic);
        }
    }
}
