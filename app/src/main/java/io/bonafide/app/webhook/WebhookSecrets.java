package io.bonafide.app.webhook;

import io.bonafide.app.access.Rows;
import io.bonafide.app.crypto.AesGcm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each shop's messages are signed with, sealed. */
final class WebhookSecrets {
    private final JdbcClient database;
    private final byte[] key;
    private final Clock clock;

    /** @param key of 256 bits, under which secrets are sealed */
    WebhookSecrets(JdbcClient database, byte[] key, Clock clock) {
        this.database = database;
        this.key = key.clone();
        this.clock = clock;
    }

    /** Sets it, in place of an earlier one, which holds no longer. */
    void set(int shop, Source source, String secret, String who) {
        byte[] sealed = AesGcm.seal(key, secret.getBytes(StandardCharsets.UTF_8), place(shop, source));
        database.sql("""
                        INSERT INTO webhook_secret (shop, source, secret, set_by, set_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (shop, source) DO UPDATE
                        SET secret = excluded.secret, set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(shop, source.code(), sealed, who, Rows.time(clock.instant()))
                .update();
    }

    /** @return whether there was one */
    boolean remove(int shop, Source source) {
        return database.sql("DELETE FROM webhook_secret WHERE shop = ? AND source = ?")
                        .params(shop, source.code())
                        .update()
                == 1;
    }

    Optional<byte[]> find(int shop, Source source) {
        return database.sql("SELECT secret FROM webhook_secret WHERE shop = ? AND source = ?")
                .params(shop, source.code())
                .query(byte[].class)
                .optional()
                .map(bytes -> opened(shop, source, bytes));
    }

    /** Which sources a shop takes messages of. */
    List<Set> of(int shop) {
        return database.sql("SELECT source, set_by, set_at FROM webhook_secret WHERE shop = ? ORDER BY source")
                .param(shop)
                .query((row, number) ->
                        new Set(row.getString("source"), row.getString("set_by"), Rows.certain(row, "set_at")))
                .list();
    }

    private byte[] opened(int shop, Source source, byte[] bytes) {
        return AesGcm.open(key, bytes, place(shop, source), () -> """
                    The secret of a webhook (%s) does not open.
                    Put back the file secrets/people that it was sealed under, or set the secret again.""".formatted(source.code()));
    }

    private static byte[] place(int shop, Source source) {
        return (shop + " " + source.code()).getBytes(StandardCharsets.UTF_8);
    }

    /** That there is a secret, and since when. */
    record Set(String source, String setBy, Instant setAt) {}
}
