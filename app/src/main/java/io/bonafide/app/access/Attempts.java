package io.bonafide.app.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locks an account that somebody guesses at: after five failures for 15 minutes, after each further one for twice as long, at the
 * most 16 hours. An attempt counts as a failure before it is looked at and is taken back when it was none, so that guesses made side
 * by side count as those made one after another.
 */
final class Attempts {
    static final int FREE = 5;
    static final int FIRST_LOCK_MINUTES = 15;
    static final int DOUBLINGS = 6;

    private final JdbcClient database;
    private final Audit audit;
    private final Clock clock;

    Attempts(JdbcClient database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether one more may be looked at now. */
    boolean begin(UUID account) {
        return database.sql("""
                        UPDATE account SET failures = failures + 1,
                            locked_until = CASE WHEN failures + 1 >= :free
                                THEN :now + :minutes * power(2, least(failures + 1 - :free, :doublings)) * interval '1 minute' END
                        WHERE id = :id AND disabled_at IS NULL AND (locked_until IS NULL OR locked_until <= :now)""")
                        .param("free", FREE)
                        .param("minutes", FIRST_LOCK_MINUTES)
                        .param("doublings", DOUBLINGS)
                        .param("now", now())
                        .param("id", account)
                        .update()
                == 1;
    }

    /** Whether it is locked now. */
    boolean locked(UUID account) {
        return database.sql("SELECT locked_until > ? FROM account WHERE id = ? AND locked_until IS NOT NULL")
                .params(now(), account)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** It was right: what failed before is forgotten. */
    void succeeded(UUID account) {
        database.sql("UPDATE account SET failures = 0, locked_until = NULL WHERE id = ?")
                .param(account)
                .update();
    }

    /** It was neither right nor wrong, since something was not said yet. What failed before still counts. */
    void undecided(UUID account) {
        database.sql("UPDATE account SET failures = greatest(failures - 1, 0), locked_until = NULL WHERE id = ?")
                .param(account)
                .update();
    }

    /** It was wrong; a lock that came of it is audited. */
    void failed(UUID account) {
        database.sql("SELECT name, locked_until FROM account WHERE id = ? AND locked_until > ?")
                .params(account, now())
                .query((row, number) -> new Locked(row.getString("name"), Rows.certain(row, "locked_until")))
                .optional()
                .ifPresent(locked -> audit.write(
                        locked.name, "account.locked", "account " + account, null, new Until(locked.until.toString())));
    }

    private OffsetDateTime now() {
        return Rows.time(clock.instant());
    }

    private record Locked(String name, Instant until) {}

    private record Until(String lockedUntil) {}
}
