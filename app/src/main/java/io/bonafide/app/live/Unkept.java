package io.bonafide.app.live;

import io.bonafide.core.assess.absence.Absence;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What was said and is not in the database yet. It is kept together, a moment later: a start that misses some says it again from the
 * archive, so nobody needs to wait for it; but no snapshot may be cut that is beyond it. For one thread.
 */
final class Unkept {
    /** So much is kept at once. */
    private static final int MOST = 1_000;

    private static final Duration LONGEST = Duration.ofMillis(200);

    private final AnswerBook answers;
    private final AbsenceBook absences;
    private final Map<Long, Outcome> outcomes = new LinkedHashMap<>();
    private final List<Absence> missing = new ArrayList<>();
    private long since;

    Unkept(int shop, DataSource database) {
        this.answers = new AnswerBook(shop, database);
        this.absences = new AbsenceBook(shop, database);
    }

    void add(Outcome outcome) {
        begin();
        outcomes.put(outcome.seq(), outcome);
    }

    void add(Collection<Absence> fallenDue) {
        if (!fallenDue.isEmpty()) {
            begin();
            missing.addAll(fallenDue);
        }
    }

    private void begin() {
        if (isEmpty()) {
            since = System.nanoTime();
        }
    }

    boolean isEmpty() {
        return outcomes.isEmpty() && missing.isEmpty();
    }

    /** Whether it is so much, or has waited so long, that it is to be kept. */
    boolean isDue() {
        return outcomes.size() >= MOST || !isEmpty() && System.nanoTime() - since >= LONGEST.toNanos();
    }

    /** In what time it is due at the latest. */
    static Duration longest() {
        return LONGEST;
    }

    /** Keeps it. After a failure it is still there. */
    void keep(Instant noticedAt) throws SQLException {
        answers.keep(outcomes.values());
        outcomes.clear();
        absences.keep(missing, noticedAt);
        missing.clear();
    }

    /** What was said to these events, kept or not. */
    Map<Long, Outcome> find(Collection<Long> seqs) throws SQLException {
        Map<Long, Outcome> found = new HashMap<>();
        List<Long> kept = new ArrayList<>();
        for (long seq : seqs) {
            @Nullable Outcome outcome = outcomes.get(seq);
            if (outcome == null) {
                kept.add(seq);
            } else {
                found.put(seq, outcome);
            }
        }
        if (!kept.isEmpty()) {
            found.putAll(answers.find(kept));
        }
        return found;
    }
}
