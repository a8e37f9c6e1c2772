package io.bonafide.app.archive;

import io.bonafide.core.order.IdentityKind;
import io.bonafide.exchange.intake.GivenEvent;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people of one shop, each with a key of his own that is wrapped with the installation's. An event is of the buyer it names in
 * full, else of him who has the phone, else of whoever is behind its order. For one thread, the only one that adds people to the shop.
 */
final class People {
    private static final int REMEMBERED = 50_000;
    private static final int BLOCK = 64;
    private static final List<IdentityKind> KNOWN_BY = List.of(IdentityKind.BUYER, IdentityKind.PHONE);

    private final int shop;
    private final ArchiveKeys keys;
    private final Map<ByteBuffer, Person> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Person> eldest) {
            return size() > REMEMBERED;
        }
    };
    private Map<ByteBuffer, Person> wanted = Map.of();
    private long nextId;
    private int left;

    People(int shop, ArchiveKeys keys) {
        this.shop = shop;
        this.keys = keys;
    }

    /** Finds the people whose events these are, and adds those that are new; {@link #of} then knows them. */
    void prepare(Connection connection, Collection<GivenEvent> events) throws SQLException {
        Set<ByteBuffer> lookups = new LinkedHashSet<>();
        events.forEach(event -> lookups.add(lookup(event)));
        Map<ByteBuffer, Person> found = new HashMap<>();
        List<ByteBuffer> unknown = new ArrayList<>();
        for (ByteBuffer lookup : lookups) {
            @Nullable Person person = known.get(lookup);
            if (person == null) {
                unknown.add(lookup);
            } else {
                found.put(lookup, person);
            }
        }
        if (!unknown.isEmpty()) {
            stored(connection, unknown, found);
            unknown.removeAll(found.keySet());
            add(connection, unknown, found);
        }
        wanted = found;
    }

    /** Remembers what was prepared, once it is stored for good. */
    void committed() {
        known.putAll(wanted);
    }

    /** Whose event it is. */
    Person of(GivenEvent event) {
        @Nullable Person person = wanted.get(lookup(event));
        if (person == null) {
            throw new IllegalStateException("An event was not prepared. Prepare all events of a batch first.");
        }
        return person;
    }

    private void stored(Connection connection, List<ByteBuffer> lookups, Map<ByteBuffer, Person> into)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, lookup, key FROM person WHERE shop = ? AND lookup = ANY (?::bytea[])")) {
            select.setInt(1, shop);
            select.setArray(2, connection.createArrayOf("bytea", bytes(lookups)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] lookup = rows.getBytes(2);
                    byte[] key = Sealed.open(keys.wrapping(), rows.getBytes(3), lookup);
                    into.put(ByteBuffer.wrap(lookup), new Person(rows.getLong(1), key));
                }
            }
        }
    }

    private void add(Connection connection, List<ByteBuffer> lookups, Map<ByteBuffer, Person> into)
            throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<byte[]> wrapped = new ArrayList<>();
        for (ByteBuffer lookup : lookups) {
            Person person = new Person(id(connection), Sealed.randomBytes(Sealed.KEY_BYTES));
            ids.add(person.id());
            wrapped.add(Sealed.seal(keys.wrapping(), person.key(), lookup.array()));
            into.put(lookup, person);
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO person (shop, id, lookup, key)
                SELECT ?, * FROM unnest(?::bigint[], ?::bytea[], ?::bytea[])""")) {
            insert.setInt(1, shop);
            insert.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            insert.setArray(3, connection.createArrayOf("bytea", bytes(lookups)));
            insert.setArray(4, connection.createArrayOf("bytea", wrapped.toArray(new byte[0][])));
            insert.executeUpdate();
        }
    }

    private long id(Connection connection) throws SQLException {
        if (left == 0) {
            nextId = Numbers.next(connection, "person_id");
            left = BLOCK;
        }
        left--;
        return nextId++;
    }

    private static byte[][] bytes(List<ByteBuffer> lookups) {
        return lookups.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }

    private ByteBuffer lookup(GivenEvent event) {
        for (IdentityKind kind : KNOWN_BY) {
            for (GivenEvent.Named named : event.identities()) {
                if (named.kind() == kind && !named.masked()) {
                    return lookup(kind + " " + named.hash());
                }
            }
        }
        return lookup("ORDER " + event.line().orderId());
    }

    private ByteBuffer lookup(String text) {
        return ByteBuffer.wrap(ArchiveKeys.hmac(keys.lookup(), shop + " " + text));
    }

    /** @param key his own, unwrapped */
    record Person(long id, byte[] key) {}
}
