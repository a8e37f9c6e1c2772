package io.bonafide.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The record of changes. An entry is written in the transaction of its change, and is never changed itself. */
public final class Audit {
    /** What acts by itself. */
    public static final String SERVER = "bonafide";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param who a caller's name, or {@link #SERVER}
     * @param what was done, as {@code thing.done}
     * @param object that it was done to
     * @param before its state, without secrets; null if it is new
     * @param after its state, without secrets; null if it is gone
     */
    public void write(String who, String what, String object, @Nullable Object before, @Nullable Object after) {
        database.sql("""
                        INSERT INTO audit (at, who, what, object, before, after)
                        VALUES (?, ?, ?, ?, cast(? AS jsonb), cast(? AS jsonb))""")
                .params(Rows.time(clock.instant()), who, what, object)
                .param(text(before))
                .param(text(after))
                .update();
    }

    private @Nullable String text(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }

    /** Entries older than the one named, newest first. */
    List<Entry> before(long id, int most) {
        return database.sql("SELECT * FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?")
                .params(id, most)
                .query((row, number) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Rows.certain(row, "at"),
                row.getString("who"),
                row.getString("what"),
                row.getString("object"),
                state(row.getString("before")),
                state(row.getString("after")));
    }

    private @Nullable JsonNode state(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    /** One change. */
    record Entry(
            long id,
            Instant at,
            String who,
            String what,
            String object,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}
}
