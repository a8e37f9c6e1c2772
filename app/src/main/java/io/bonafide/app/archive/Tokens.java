package io.bonafide.app.archive;

import io.bonafide.app.crypto.Randomness;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.exchange.intake.GivenEvent;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What stands for identities in one shop's engine: random, so that when the row that leads from a hash to its token is deleted nobody
 * comes from the one to the other any more. What the engine reads of a hash besides equality is kept: the last bits, which numbers or
 * addresses of one range share, are a token of the range; the first bit, which says that an address names a hub, is the hash's own.
 *
 * <p>For one thread, the only one that adds tokens to the shop. The newest {@value #REMEMBERED} are remembered.
 */
final class Tokens implements GivenEvent.Tokens, Register.Table<Tokens.Key, Long> {
    private static final int REMEMBERED = 200_000;
    /** Ranges have kinds of their own beside those of identities. */
    private static final int RANGES = 100;

    private static final long RANGE_BITS = IdentitySealer.range(-1);
    private static final Set<IdentityKind> IN_RANGES = Set.of(IdentityKind.IP, IdentityKind.PHONE);

    private final int shop;
    private final Register<Key, Long> register = new Register<>(this, REMEMBERED);

    Tokens(int shop) {
        this.shop = shop;
    }

    /** Finds the tokens of all that the events name, and adds those that are new; {@link #of} then knows them. */
    void prepare(Connection connection, Collection<GivenEvent> events) throws SQLException {
        register.prepare(connection, keys(events));
    }

    private static Set<Key> keys(Collection<GivenEvent> events) {
        Set<Key> keys = new LinkedHashSet<>();
        for (GivenEvent event : events) {
            for (GivenEvent.Named named : event.identities()) {
                keys.add(key(named.kind(), named.hash()));
                if (IN_RANGES.contains(named.kind())) {
                    keys.add(rangeOf(named.kind(), named.hash()));
                }
            }
        }
        return keys;
    }

    /** Remembers what was prepared, once it is stored for good. */
    void committed() {
        register.committed();
    }

    /** Somebody may have been erased. */
    void forget() {
        register.forget();
    }

    /** What stands for the identities that the event names, by column; nothing is added. Empty if one of them has no token. */
    Optional<SortedMap<String, String>> known(Connection connection, GivenEvent event) throws SQLException {
        Map<Key, Long> found = new HashMap<>();
        Set<Key> keys = keys(List.of(event));
        find(connection, List.copyOf(keys), found);
        if (!found.keySet().containsAll(keys)) {
            return Optional.empty();
        }
        Map<String, String> stands =
                event.named((kind, hash) -> token(kind, hash, found::get)).stands();
        SortedMap<String, String> known = new TreeMap<>();
        event.identities().forEach(named -> known.put(named.column(), String.valueOf(stands.get(named.column()))));
        return Optional.of(known);
    }

    /** The bits of what stands for an identity that are its own and not of its range or its hash. */
    static long ownBits(IdentityKind kind) {
        long bits = IN_RANGES.contains(kind) ? ~RANGE_BITS : -1;
        return kind == IdentityKind.ADDRESS ? bits & Long.MAX_VALUE : bits;
    }

    @Override
    public long of(IdentityKind kind, long hash) {
        return token(kind, hash, register::of);
    }

    private static long token(IdentityKind kind, long hash, ToLongFunction<Key> tokens) {
        long token = tokens.applyAsLong(key(kind, hash)) & ownBits(kind);
        if (IN_RANGES.contains(kind)) {
            token |= tokens.applyAsLong(rangeOf(kind, hash)) & RANGE_BITS;
        }
        return kind == IdentityKind.ADDRESS && IdentitySealer.namesHub(hash) ? token | Long.MIN_VALUE : token;
    }

    @Override
    public void find(Connection connection, List<Key> keys, Map<Key, Long> into) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT kind, hash, token FROM token
                WHERE shop = ? AND (kind, hash) IN (SELECT * FROM unnest(?::smallint[], ?::bigint[]))""")) {
            select.setInt(1, shop);
            select.setArray(2, connection.createArrayOf("smallint", kinds(keys)));
            select.setArray(3, connection.createArrayOf("bigint", hashes(keys)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    into.put(new Key(rows.getInt(1), rows.getLong(2)), rows.getLong(3));
                }
            }
        }
    }

    @Override
    public void add(Connection connection, List<Key> keys, Map<Key, Long> into) throws SQLException {
        keys.forEach(key ->
                into.put(key, ByteBuffer.wrap(Randomness.bytes(Long.BYTES)).getLong()));
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO token (shop, kind, hash, token)
                SELECT ?, * FROM unnest(?::smallint[], ?::bigint[], ?::bigint[])""")) {
            insert.setInt(1, shop);
            insert.setArray(2, connection.createArrayOf("smallint", kinds(keys)));
            insert.setArray(3, connection.createArrayOf("bigint", hashes(keys)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bigint", keys.stream().map(into::get).toArray()));
            insert.executeUpdate();
        }
    }

    private static Object[] kinds(List<Key> keys) {
        return keys.stream().map(Key::kind).toArray();
    }

    private static Object[] hashes(List<Key> keys) {
        return keys.stream().map(Key::hash).toArray();
    }

    static Key key(IdentityKind kind, long hash) {
        return new Key(kind.ordinal(), hash);
    }

    private static Key rangeOf(IdentityKind kind, long hash) {
        return new Key(RANGES + kind.ordinal(), IdentitySealer.range(hash));
    }

    /** @param hash under the installation's key */
    record Key(int kind, long hash) {}
}
