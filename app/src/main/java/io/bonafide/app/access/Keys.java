package io.bonafide.app.access;

import io.bonafide.app.crypto.Randomness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys of systems. A key is 256 random bits, of which only the SHA-256 is kept. */
final class Keys {
    private static final String PREFIX = "bf_";
    private static final int BYTES = 32;
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) (" + PREFIX + "[A-Za-z0-9_-]{43})");
    private static final Duration USE_KEPT_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;

    Keys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose key a header {@code Authorization} holds; empty for one that is unknown, revoked, expired or no key. */
    Optional<Caller> caller(String authorization) {
        return Optional.of(BEARER.matcher(authorization))
                .filter(Matcher::matches)
                .flatMap(bearer -> bySecret(bearer.group(1)))
                .filter(key -> key.holdsAt(clock.instant()))
                .map(this::used);
    }

    private Optional<ApiKey> bySecret(String secret) {
        return database.sql("SELECT * FROM api_key WHERE sha256 = ?")
                .param(Secrets.sha256(secret))
                .query((row, number) -> key(row))
                .optional();
    }

    private Caller used(ApiKey key) {
        Instant now = clock.instant();
        if (key.usedAt() == null || key.usedAt().plus(USE_KEPT_EVERY).isBefore(now)) {
            database.sql("UPDATE api_key SET used_at = ? WHERE id = ?")
                    .params(Rows.time(now), key.id())
                    .update();
        }
        return key.caller();
    }

    List<ApiKey> all() {
        return database.sql("SELECT * FROM api_key ORDER BY created_at, id")
                .query((row, number) -> key(row))
                .list();
    }

    /** The key, told here and never again. */
    Made add(String label, Set<Scope> scopes, Shops shops, @Nullable Instant expiresAt, String createdBy) {
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(BYTES));
        ApiKey key = database.sql("""
                        INSERT INTO api_key (label, sha256, scopes, shops, created_by, created_at, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING *""")
                .params(
                        label,
                        Secrets.sha256(secret),
                        scopes.stream().sorted().map(Scope::code).toArray(String[]::new),
                        Rows.array(shops.names()),
                        createdBy,
                        Rows.time(clock.instant()))
                .param(expiresAt == null ? null : Rows.time(expiresAt))
                .query((row, number) -> key(row))
                .single();
        return new Made(secret, key);
    }

    /** Ends it at once; empty if there is none that holds. */
    Optional<ApiKey> revoke(UUID id) {
        return database.sql("UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL RETURNING *")
                .params(Rows.time(clock.instant()), id)
                .query((row, number) -> key(row))
                .optional();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("label"),
                Rows.texts(row, "scopes").stream().map(Scope::of).collect(Collectors.toCollection(TreeSet::new)),
                Shops.of(Rows.texts(row, "shops")),
                row.getString("created_by"),
                Rows.certain(row, "created_at"),
                Rows.instant(row, "expires_at"),
                Rows.instant(row, "revoked_at"),
                Rows.instant(row, "used_at"));
    }

    /** @param secret the key itself */
    record Made(String secret, ApiKey key) {
        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }
}
