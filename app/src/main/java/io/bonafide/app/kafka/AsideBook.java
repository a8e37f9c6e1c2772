package io.bonafide.app.kafka;

import io.bonafide.app.access.Rows;
import io.bonafide.app.access.Shops;
import io.bonafide.core.exposure.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was set aside: where it stands in Kafka, and why. */
final class AsideBook {
    /** The most that are kept; the oldest go first. */
    static final long MOST_KEPT = 100_000;

    private static final int WHOLE = -1;

    private final JdbcClient database;
    private final Clock clock;

    AsideBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps one in place of what was known of the same record and event.
     *
     * @return whether nothing was
     */
    boolean keep(Aside aside) {
        @Nullable Integer event = aside.event();
        boolean fresh = database.sql("""
                        INSERT INTO kafka_aside (topic, partition, record_offset, event, shop, name, reason_zh, reason_en, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (topic, partition, record_offset, event) DO UPDATE SET shop = excluded.shop,
                        name = excluded.name, reason_zh = excluded.reason_zh, reason_en = excluded.reason_en, at = excluded.at
                        RETURNING xmax = 0""")
                .params(aside.topic(), aside.partition(), aside.offset(), event == null ? WHOLE : event)
                .param(aside.shop())
                .params(aside.column(), aside.reason().zh(), aside.reason().en(), Rows.time(clock.instant()))
                .query(Boolean.class)
                .single();
        if (fresh) {
            database.sql("DELETE FROM kafka_aside WHERE id <= (SELECT max(id) FROM kafka_aside) - ?")
                    .param(MOST_KEPT)
                    .update();
        }
        return fresh;
    }

    /** Those of certain shops that are older than the one named, newest first; for whoever sees all shops, those of none too. */
    List<Row> before(long id, Shops shops, int most) {
        return database.sql("""
                        SELECT a.*, s.name AS shop_name FROM kafka_aside a LEFT JOIN shop s ON s.id = a.shop
                        WHERE a.id < ? AND (? OR s.name = ANY (?)) ORDER BY a.id DESC LIMIT ?""")
                .params(id, shops.equals(Shops.ALL), shops.names().toArray(String[]::new), most)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getInt("event") == WHOLE ? null : (Integer) row.getInt("event"),
                        row.getString("shop_name"),
                        row.getString("name"),
                        new Wording(row.getString("reason_zh"), row.getString("reason_en")),
                        Rows.certain(row, "at")))
                .list();
    }

    /**
     * One that was set aside, as {@link Aside} has it.
     *
     * @param shop its name; null if the record names none that it may
     */
    record Row(
            long id,
            String topic,
            int partition,
            long offset,
            @Nullable Integer event,
            @Nullable String shop,
            String column,
            Wording reason,
            Instant at) {}
}
