package io.bonafide.app.archive;

import io.bonafide.app.crypto.AesGcm;
import io.bonafide.app.crypto.Randomness;
import io.bonafide.core.order.IdentityKind;
import io.bonafide.exchange.intake.GivenEvent;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The people of one shop, each with a key of his own that is wrapped with the installation's. An event is of the buyer it names in
 * full, else of him who has the phone, else of whoever is behind its order. For one thread, the only one that adds people to the shop.
 */
final class People implements Register.Table<ByteBuffer, People.Person> {
    private static final int REMEMBERED = 50_000;
    private static final List<IdentityKind> KNOWN_BY = List.of(IdentityKind.BUYER, IdentityKind.PHONE);

    private final int shop;
    private final ArchiveKeys keys;
    private final Register<ByteBuffer, Person> register = new Register<>(this, REMEMBERED);
    private final Numbers numbers = new Numbers("person_id");
    private final Map<GivenEvent, ByteBuffer> lookups = new IdentityHashMap<>();

    People(int shop, ArchiveKeys keys) {
        this.shop = shop;
        this.keys = keys;
    }

    /** Finds the people whose events these are, and adds those that are new; {@link #of} then knows them. */
    void prepare(Connection connection, Collection<GivenEvent> events) throws SQLException {
        lookups.clear();
        Set<ByteBuffer> different = new LinkedHashSet<>();
        for (GivenEvent event : events) {
            ByteBuffer lookup = lookup(event);
            lookups.put(event, lookup);
            different.add(lookup);
        }
        register.prepare(connection, different);
    }

    /** Remembers what was prepared, once it is stored for good. */
    void committed() {
        register.committed();
    }

    /** Somebody may have been erased. */
    void forget() {
        register.forget();
    }

    /** Whose event it is, which must be one of those that were prepared. */
    Person of(GivenEvent event) {
        return register.of(Objects.requireNonNull(lookups.get(event)));
    }

    @Override
    public void find(Connection connection, List<ByteBuffer> keyed, Map<ByteBuffer, Person> into) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, lookup, key FROM person WHERE shop = ? AND lookup = ANY (?::bytea[])")) {
            select.setInt(1, shop);
            select.setArray(2, connection.createArrayOf("bytea", bytes(keyed)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    byte[] lookup = rows.getBytes(2);
                    byte[] key = ArchiveKeys.open(keys.wrapping(), rows.getBytes(3), lookup);
                    into.put(ByteBuffer.wrap(lookup), new Person(rows.getLong(1), key));
                }
            }
        }
    }

    @Override
    public void add(Connection connection, List<ByteBuffer> keyed, Map<ByteBuffer, Person> into) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<byte[]> wrapped = new ArrayList<>();
        for (ByteBuffer lookup : keyed) {
            Person person = new Person(numbers.next(connection), Randomness.bytes(AesGcm.KEY_BYTES));
            ids.add(person.id());
            wrapped.add(AesGcm.seal(keys.wrapping(), person.key(), lookup.array()));
            into.put(lookup, person);
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO person (shop, id, lookup, key)
                SELECT ?, * FROM unnest(?::bigint[], ?::bytea[], ?::bytea[])""")) {
            insert.setInt(1, shop);
            insert.setArray(2, connection.createArrayOf("bigint", ids.toArray()));
            insert.setArray(3, connection.createArrayOf("bytea", bytes(keyed)));
            insert.setArray(4, connection.createArrayOf("bytea", wrapped.toArray(new byte[0][])));
            insert.executeUpdate();
        }
    }

    private static byte[][] bytes(List<ByteBuffer> keyed) {
        return keyed.stream().map(ByteBuffer::array).toArray(byte[][]::new);
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
