package io.bonafide.app.archive;

import io.bonafide.core.order.IdentityKind;
import io.bonafide.exchange.intake.GivenEvent;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.intake.UnusableEventException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One shop's people: who is meant by a value, and all that is known of somebody. {@link Erasure} erases. */
public final class PersonalData {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, Map<String, String>>> SEALED = new TypeReference<>() {};

    /** The open cell that says from which file an event was read. */
    private static final String SOURCE_FILE = "source_file";

    private final Shop shop;
    private final DataSource source;
    private final JdbcClient database;
    private final ArchiveKeys keys;

    public PersonalData(Shop shop, DataSource source, JdbcClient database, ArchiveKeys keys) {
        this.shop = shop;
        this.source = source;
        this.database = database;
        this.keys = keys;
    }

    /**
     * The people who have an event that names everything which {@code asked} names, and those whose events are of the same orders.
     *
     * @param order whose events are meant; null for any
     */
    public List<Found> find(GivenEvent asked, @Nullable String order) throws SQLException {
        Optional<SortedMap<String, String>> stands;
        try (Connection connection = source.getConnection()) {
            stands = new Tokens(shop.id()).known(connection, asked);
        }
        if (stands.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        WITH named AS (
                            SELECT DISTINCT person, open ->> 'order_id' AS order_id FROM event
                            WHERE shop = :shop AND stands @> :stands::jsonb
                            AND (:order::text IS NULL OR open ->> 'order_id' = :order)),
                        meant AS (
                            SELECT person FROM named UNION
                            SELECT person FROM event WHERE shop = :shop AND open ->> 'order_id' IN (SELECT order_id FROM named))
                        SELECT e.person, count(*) AS events, count(DISTINCT open ->> 'order_id') AS orders,
                        min(e.received_at) AS first, max(e.received_at) AS last,
                        bool_or(e.person IN (SELECT person FROM named)) AS named
                        FROM event e JOIN person p ON p.id = e.person
                        WHERE e.shop = :shop AND e.person IN (SELECT person FROM meant) AND p.erased_at IS NULL
                        GROUP BY e.person ORDER BY e.person""")
                .param("shop", shop.id())
                .param("stands", EventRow.json(stands.get()))
                .param("order", order)
                .query((row, number) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("person"),
                row.getLong("events"),
                row.getLong("orders"),
                row.getObject("first", OffsetDateTime.class).toInstant(),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                row.getBoolean("named"));
    }

    /** All events of somebody, opened; empty if there is nobody of that id, or he was erased. */
    public Optional<List<Opened>> open(long person) {
        return key(person)
                .map(key -> database.sql("""
                        SELECT seq, received_at, open::text, personal FROM event WHERE shop = ? AND person = ? ORDER BY seq""")
                        .params(shop.id(), person)
                        .query((row, number) -> opened(row, key))
                        .list());
    }

    private Optional<byte[]> key(long person) {
        return database.sql("SELECT lookup, key FROM person WHERE shop = ? AND id = ? AND erased_at IS NULL")
                .params(shop.id(), person)
                .query((row, number) -> ArchiveKeys.open(keys.wrapping(), row.getBytes("key"), row.getBytes("lookup")))
                .optional();
    }

    private Opened opened(ResultSet row, byte[] key) throws SQLException {
        long seq = row.getLong("seq");
        SortedMap<String, String> cells = EventRow.cells(row.getString("open"));
        byte @Nullable [] sealed = row.getBytes("personal");
        if (sealed != null) {
            JSON.readValue(ArchiveKeys.open(key, sealed, EventRow.place(shop.id(), seq)), SEALED)
                    .forEach((column, field) -> cells.put(column, field.getOrDefault("value", "")));
        }
        return new Opened(
                seq, row.getObject("received_at", OffsetDateTime.class).toInstant(), cells);
    }

    /** What stands for somebody's identities, by what they are found by in the table of tokens. */
    Map<Tokens.Key, String> stands(long person, GivenEvents reader) {
        Map<Tokens.Key, String> stands = new HashMap<>();
        Set<Tokens.Key> ofFiles = new HashSet<>();
        key(person)
                .ifPresent(key -> database.sql("""
                        SELECT seq, received_at, open::text, stands::text, personal FROM event
                        WHERE shop = ? AND person = ? ORDER BY seq""").params(shop.id(), person).query(row -> {
                    Opened event = opened(row, key);
                    SortedMap<String, String> kept = EventRow.cells(row.getString("stands"));
                    if (event.cells().containsKey(SOURCE_FILE)) {
                        restored(event, kept, reader)
                                .forEach(named -> ofFiles.add(Tokens.key(named.kind(), named.hash())));
                    } else {
                        identities(event, reader).forEach(named -> put(named, kept, stands));
                    }
                }));
        ofFiles.forEach(stand -> foundBy(stand).forEach(key -> stands.put(key, Long.toString(stand.hash()))));
        return stands;
    }

    private static void put(GivenEvent.Named named, Map<String, String> kept, Map<Tokens.Key, String> into) {
        @Nullable String stand = kept.get(named.column());
        if (stand != null) {
            into.put(Tokens.key(named.kind(), named.hash()), stand.replace("*", ""));
        }
    }

    /** Of what a file said of people nothing is kept but what stands for it: the identities are what stands for them. */
    private List<GivenEvent.Named> restored(Opened event, Map<String, String> kept, GivenEvents reader) {
        try {
            return reader.restore(event.cells(), kept).identities();
        } catch (UnusableEventException e) {
            throw notUnderstood(event, e);
        }
    }

    /** What an identity is found by that something stands for. Reads the shop's tokens of that kind. */
    private List<Tokens.Key> foundBy(Tokens.Key stand) {
        long own = Tokens.ownBits(IdentityKind.values()[stand.kind()]);
        return database.sql("SELECT hash FROM token WHERE shop = ? AND kind = ? AND token & ? = ?")
                .params(shop.id(), stand.kind(), own, stand.hash() & own)
                .query((row, number) -> new Tokens.Key(stand.kind(), row.getLong(1)))
                .list();
    }

    private List<GivenEvent.Named> identities(Opened event, GivenEvents reader) {
        try {
            return reader.read(event.cells()).identities();
        } catch (UnusableEventException e) {
            throw notUnderstood(event, e);
        }
    }

    private IllegalStateException notUnderstood(Opened event, UnusableEventException why) {
        return new IllegalStateException("""
                The event (%d) of (%s) is not understood any more.
                Start the version that wrote it.""".formatted(event.seq(), shop.name()), why);
    }

    /** People whose last event was received before that, some of them. */
    public List<Long> lastHeardBefore(Instant instant, int most) {
        return database.sql("""
                        SELECT e.person FROM event e JOIN person p ON p.id = e.person
                        WHERE e.shop = ? AND p.erased_at IS NULL
                        GROUP BY e.person HAVING max(e.received_at) < ? ORDER BY e.person LIMIT ?""")
                .params(shop.id(), OffsetDateTime.ofInstant(instant, ZoneOffset.UTC), most)
                .query(Long.class)
                .list();
    }

    /** Which of those stand for somebody else too, who is not erased, in events after that one. */
    List<String> shared(Collection<String> stands, Collection<Long> people, long after) {
        return database.sql("""
                        SELECT DISTINCT rtrim(each.value, '*') FROM event e JOIN person p ON p.id = e.person,
                        jsonb_each_text(e.stands) each
                        WHERE e.shop = ? AND e.seq > ? AND p.erased_at IS NULL AND NOT (e.person = ANY (?::bigint[]))
                        AND rtrim(each.value, '*') = ANY (?::text[])""")
                .params(shop.id(), after, people.toArray(Long[]::new), stands.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /**
     * Somebody who may be meant.
     *
     * @param named whether an event of his names what was asked for; false if his events are of the same orders only
     */
    public record Found(long id, long events, long orders, Instant first, Instant last, boolean named) {}

    /** @param cells as they were given, by column */
    public record Opened(long seq, Instant receivedAt, SortedMap<String, String> cells) {
        public Opened {
            cells = new TreeMap<>(cells);
        }
    }
}
