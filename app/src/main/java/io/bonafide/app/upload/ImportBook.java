package io.bonafide.app.upload;

import io.bonafide.app.access.Rows;
import io.bonafide.core.exposure.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of imports. */
final class ImportBook {
    private static final String THERE = "SELECT * FROM import WHERE state <> 'receiving' AND ";

    private final JdbcClient database;
    private final ImportKeys keys;
    private final Clock clock;

    ImportBook(JdbcClient database, ImportKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Begins to receive one, which is nothing until {@link #received}. */
    ImportKey begin(int shop, String who) {
        ImportKey key = keys.fresh(UUID.randomUUID());
        database.sql("INSERT INTO import (id, shop, who, received_at, state, key) VALUES (?, ?, ?, ?, 'receiving', ?)")
                .params(key.id(), shop, who, now(), keys.wrapped(key))
                .update();
        return key;
    }

    void addFile(UUID id, int number, String name, boolean mapping) {
        database.sql("INSERT INTO import_file (import, number, name, mapping) VALUES (?, ?, ?, ?)")
                .params(id, number, name, mapping)
                .update();
    }

    void fileReceived(UUID id, int number, Chunks.Kept kept) {
        database.sql("UPDATE import_file SET bytes = ?, sha256 = ? WHERE import = ? AND number = ?")
                .params(kept.bytes(), kept.sha256(), id, number)
                .update();
    }

    /**
     * All bytes of it are there.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the shop has an import of the same bytes
     */
    void received(UUID id, byte[] sha256, long bytes) {
        database.sql("UPDATE import SET state = 'received', sha256 = ?, bytes = ?, received_at = ? WHERE id = ?")
                .params(sha256, bytes, now(), id)
                .update();
    }

    /** Forgets one that was not received whole. */
    void forget(UUID id) {
        database.sql("DELETE FROM import WHERE id = ? AND state = 'receiving'")
                .param(id)
                .update();
    }

    /** Forgets what a crash left half received. */
    void forgetHalf() {
        database.sql("DELETE FROM import WHERE state = 'receiving'").update();
    }

    /** The import of the shop with the same bytes, which was not refused. */
    Optional<Import> same(int shop, byte[] sha256) {
        return database.sql(THERE + "shop = ? AND sha256 = ? AND state NOT IN ('refused', 'failed')")
                .params(shop, sha256)
                .query((row, number) -> entry(row))
                .optional()
                .map(this::withFiles);
    }

    Optional<Import> find(int shop, UUID id) {
        return database.sql(THERE + "shop = ? AND id = ?")
                .params(shop, id)
                .query((row, number) -> entry(row))
                .optional()
                .map(this::withFiles);
    }

    /** Those before that number, newest first. */
    List<Import> before(int shop, long number, int most) {
        return database
                .sql(THERE + "shop = ? AND number < ? ORDER BY number DESC LIMIT ?")
                .params(shop, number, most)
                .query((row, place) -> entry(row))
                .list()
                .stream()
                .map(this::withFiles)
                .toList();
    }

    /** The next one to be read, oldest first; one that was cut off is read again. */
    Optional<Import> next() {
        return database.sql(THERE + "state IN ('received', 'reading') ORDER BY number LIMIT 1")
                .query((row, number) -> entry(row))
                .optional()
                .map(this::withFiles);
    }

    void reading(UUID id) {
        database.sql("UPDATE import SET state = 'reading', taken = 0, duplicates = 0, late = 0 WHERE id = ?")
                .param(id)
                .update();
    }

    /** Its rows were read. */
    void read(UUID id, long rows, long events, long setAside) {
        database.sql("UPDATE import SET rows = ?, events = ?, set_aside = ? WHERE id = ?")
                .params(rows, events, setAside, id)
                .update();
    }

    void fileRead(UUID id, ImportedFile file) {
        database.sql("""
                        UPDATE import_file SET layout = :layout, rows = :rows, set_aside = :set_aside, used = :used
                        WHERE import = :import AND number = :number""")
                .param("layout", file.layout())
                .param("rows", file.rows())
                .param("set_aside", file.setAside())
                .param("used", file.used())
                .param("import", id)
                .param("number", file.number())
                .update();
    }

    void counted(UUID id, Import.Counts counts) {
        database.sql("UPDATE import SET taken = ?, duplicates = ?, late = ? WHERE id = ?")
                .params(counts.taken(), counts.duplicates(), counts.late(), id)
                .update();
    }

    void done(UUID id) {
        database.sql("UPDATE import SET state = 'done', finished_at = ? WHERE id = ?")
                .params(now(), id)
                .update();
    }

    /** @param state refused or failed */
    void ended(UUID id, ImportState state, Wording reason) {
        database.sql("UPDATE import SET state = ?, reason_zh = ?, reason_en = ?, finished_at = ? WHERE id = ?")
                .params(state.code(), reason.zh(), reason.en(), now(), id)
                .update();
    }

    private Import withFiles(Import entry) {
        return entry.with(database.sql("SELECT * FROM import_file WHERE import = ? ORDER BY number")
                .param(entry.id())
                .query((row, number) -> file(row))
                .list());
    }

    private Import entry(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable String zh = row.getString("reason_zh");
        @Nullable String en = row.getString("reason_en");
        return new Import(
                id,
                row.getLong("number"),
                row.getInt("shop"),
                row.getString("who"),
                Rows.certain(row, "received_at"),
                ImportState.of(row.getString("state")),
                row.getBytes("sha256"),
                row.getLong("bytes"),
                keys.unwrapped(id, row.getBytes("key")),
                row.getLong("rows"),
                row.getLong("events"),
                new Import.Counts(row.getLong("taken"), row.getLong("duplicates"), row.getLong("late")),
                row.getLong("set_aside"),
                zh == null || en == null ? null : new Wording(zh, en),
                Rows.instant(row, "finished_at"),
                List.of());
    }

    private static ImportedFile file(ResultSet row) throws SQLException {
        byte @Nullable [] sha256 = row.getBytes("sha256");
        return new ImportedFile(
                row.getInt("number"),
                row.getString("name"),
                row.getBoolean("mapping"),
                row.getLong("bytes"),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.getString("layout"),
                row.getLong("rows"),
                row.getLong("set_aside"),
                (@Nullable Boolean) row.getObject("used"));
    }

    private OffsetDateTime now() {
        return Rows.time(clock.instant());
    }
}
