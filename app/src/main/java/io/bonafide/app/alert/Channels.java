package io.bonafide.app.alert;

import io.bonafide.app.access.FieldCipher;
import io.bonafide.app.access.Rows;
import io.bonafide.app.access.Shops;
import io.bonafide.app.words.Language;
import io.bonafide.core.assess.Band;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The channels in the database. */
final class Channels {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final Clock clock;

    Channels(JdbcClient database, FieldCipher cipher, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    List<Channel> all() {
        return database.sql("SELECT * FROM alert_channel ORDER BY created_at, id")
                .query((row, number) -> channel(row))
                .list();
    }

    Optional<Channel> find(UUID id) {
        return database.sql("SELECT * FROM alert_channel WHERE id = ?")
                .param(id)
                .query((row, number) -> channel(row))
                .optional();
    }

    /** Where the channel's messages go. */
    Target target(UUID id) {
        byte[] sealed = database.sql("SELECT target FROM alert_channel WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
        return JSON.readValue(cipher.open(sealed, place(id)), Target.class);
    }

    /** Adds a channel, which is told of what is found from now on. */
    Channel add(WantedChannel wanted, Target target) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO alert_channel (id, name, kind, host, signed, target, shops, language, least, absences,
                        quiet_from, quiet_to, quiet_zone, gather_s, gap_s, created_at)
                        VALUES (:id, :name, :kind, :host, :signed, :target, :shops, :language, :least, :absences,
                        :quiet_from, :quiet_to, :quiet_zone, :gather_s, :gap_s, :now)""")
                .param("id", id)
                .param("kind", wanted.kindOf().code())
                .param("host", target.host())
                .param("signed", target.secret() != null)
                .param("target", cipher.seal(JSON.writeValueAsBytes(target), place(id)))
                .param("now", Rows.time(clock.instant()))
                .params(wanted.columns())
                .update();
        database.sql("""
                        INSERT INTO alert_cursor (channel, shop, seq, absence)
                        SELECT ?, id, coalesce((SELECT max(seq) FROM event WHERE event.shop = shop.id), 0),
                        coalesce((SELECT max(absence.id) FROM absence WHERE absence.shop = shop.id), 0) FROM shop""").param(id).update();
        return find(id).orElseThrow();
    }

    /**
     * Changes a channel.
     *
     * @param target null leaves it
     * @return empty if it is not of that version any more
     */
    Optional<Channel> change(UUID id, long version, WantedChannel wanted, @Nullable Target target) {
        int changed = database.sql("""
                        UPDATE alert_channel SET name = :name, shops = :shops, language = :language, least = :least,
                        absences = :absences, quiet_from = :quiet_from, quiet_to = :quiet_to, quiet_zone = :quiet_zone,
                        gather_s = :gather_s, gap_s = :gap_s, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("id", id)
                .param("version", version)
                .params(wanted.columns())
                .update();
        if (changed == 0) {
            return Optional.empty();
        }
        if (target != null) {
            database.sql("""
                            UPDATE alert_channel SET host = ?, signed = ?, target = ?, failures = 0, retry_at = NULL
                            WHERE id = ?""")
                    .params(
                            target.host(),
                            target.secret() != null,
                            cipher.seal(JSON.writeValueAsBytes(target), place(id)),
                            id)
                    .update();
        }
        return find(id);
    }

    void remove(UUID id) {
        database.sql("DELETE FROM alert_channel WHERE id = ?").param(id).update();
    }

    /** Keeps that a message arrived. */
    void sent(UUID id) {
        database.sql("""
                        UPDATE alert_channel SET sent_at = ?, failures = 0, retry_at = NULL, problem = NULL, detail = NULL
                        WHERE id = ?""").params(Rows.time(clock.instant()), id).update();
    }

    /** Keeps that a message did not arrive, and until when to wait. */
    void failed(UUID id, UndeliveredException why, Duration wait) {
        database.sql("""
                        UPDATE alert_channel SET failures = failures + 1, retry_at = ?, problem = ?, detail = ?
                        WHERE id = ?""")
                .params(Rows.time(clock.instant().plus(wait)), why.key(), why.detail(), id)
                .update();
    }

    private static String place(UUID id) {
        return "alert " + id;
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ChannelKind.of(row.getString("kind")),
                row.getString("host"),
                row.getBoolean("signed"),
                Shops.of(Rows.texts(row, "shops")),
                Language.of(row.getString("language")).orElseThrow(),
                Band.valueOf(row.getString("least").toUpperCase(Locale.ROOT)),
                row.getBoolean("absences"),
                quiet(row),
                Duration.ofSeconds(row.getInt("gather_s")),
                Duration.ofSeconds(row.getInt("gap_s")),
                row.getLong("version"),
                new Channel.State(
                        Rows.instant(row, "sent_at"),
                        row.getInt("failures"),
                        Rows.instant(row, "retry_at"),
                        row.getString("problem"),
                        row.getString("detail")));
    }

    private static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        @Nullable String zone = row.getString("quiet_zone");
        return zone == null
                ? null
                : new QuietHours(
                        row.getObject("quiet_from", LocalTime.class), row.getObject("quiet_to", LocalTime.class), zone);
    }
}
