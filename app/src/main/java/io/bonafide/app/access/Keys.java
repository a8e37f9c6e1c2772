package io.bonafide.app.access;

import io.bonafide.app.crypto.Randomness;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys of systems. A key is 256 random bits, of which only the SHA-256 is kept. One that is used is remembered for {@value
 * #REMEMBERED_S} seconds, so that not every request asks the database; a revocation here holds at once, one made in the database
 * itself after that time.
 */
final class Keys {
    private static final String PREFIX = "bf_";
    private static final int BYTES = 32;
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) (" + PREFIX + "[A-Za-z0-9_-]{43})");
    private static final Duration USE_KEPT_EVERY = Duration.ofMinutes(1);

    private static final int REMEMBERED_S = 5;
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient database;
    private final Clock clock;
    /** By their SHA-256. */
    private final Map<ByteBuffer, Remembered> remembered = new ConcurrentHashMap<>();
    /** Counts the changes: what was read before one is not remembered after it. */
    private final AtomicLong changes = new AtomicLong();

    Keys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whose key a header {@code Authorization} holds; empty for one that is unknown, revoked, expired or no key. */
    Optional<Caller> caller(String authorization) {
        return Optional.of(BEARER.matcher(authorization))
                .filter(Matcher::matches)
                .flatMap(bearer -> bySecret(Secrets.sha256(bearer.group(1))))
                .filter(key -> key.holdsAt(clock.instant()))
                .map(ApiKey::caller);
    }

    private Optional<ApiKey> bySecret(byte[] sha256) {
        Instant now = clock.instant();
        ByteBuffer by = ByteBuffer.wrap(sha256);
        @Nullable Remembered known = remembered.get(by);
        if (known != null && now.isBefore(known.until) && !useIsDue(known.key, now)) {
            return Optional.of(known.key);
        }
        long before = changes.get();
        Optional<ApiKey> found = database.sql("SELECT * FROM api_key WHERE sha256 = ?")
                .param(sha256)
                .query((row, number) -> key(row))
                .optional();
        found.filter(key -> key.holdsAt(now)).ifPresent(key -> {
            ApiKey used = use(key, now);
            remember(by, new Remembered(used, now.plusSeconds(REMEMBERED_S)), before);
        });
        return found;
    }

    private synchronized void remember(ByteBuffer by, Remembered key, long readAt) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        if (changes.get() == readAt) {
            remembered.put(by, key);
        }
    }

    /** To be called when a revocation is committed: from then on no request is let in by what was read before. */
    synchronized void forget() {
        changes.incrementAndGet();
        remembered.clear();
    }

    private ApiKey use(ApiKey key, Instant now) {
        if (!useIsDue(key, now)) {
            return key;
        }
        database.sql("UPDATE api_key SET used_at = ? WHERE id = ?")
                .params(Rows.time(now), key.id())
                .update();
        return key.usedAt(now);
    }

    private static boolean useIsDue(ApiKey key, Instant now) {
        return key.usedAt() == null || key.usedAt().plus(USE_KEPT_EVERY).isBefore(now);
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

    /** Ends it, once committed and {@linkplain #forget forgotten}; empty if there is none that holds. */
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

    private record Remembered(ApiKey key, Instant until) {}

    /** @param secret the key itself */
    record Made(String secret, ApiKey key) {
        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }
}
