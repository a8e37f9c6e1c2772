package io.bonafide.app.archive;

import io.bonafide.exchange.intake.GivenEvents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erases people of one shop: their keys, so that what is sealed opens no more and its salts are gone; what they are found by; and the
 * way from their identities to the tokens. The tokens stay in the rows, so the engine is told the same as before. An identity that
 * stands for somebody else too, such as an address of two, keeps its token: it is the other's as well.
 */
public final class Erasure {
    private final Shop shop;
    private final JdbcClient database;
    private final PersonalData data;
    private final GivenEvents reader;
    private final Set<Long> people;
    private final Map<Tokens.Key, String> stands = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private long seen;

    private Erasure(Shop shop, JdbcClient database, PersonalData data, GivenEvents reader, Collection<Long> people) {
        this.shop = shop;
        this.database = database;
        this.data = data;
        this.reader = reader;
        this.people = Set.copyOf(people);
    }

    /** Looks at what is to be erased, and at who shares it; changes nothing, and holds up nothing. */
    public static Erasure prepare(
            Shop shop, JdbcClient database, PersonalData data, GivenEvents reader, Collection<Long> people) {
        Erasure erasure = new Erasure(shop, database, data, reader, people);
        erasure.seen = database.sql("SELECT coalesce(max(seq), 0) FROM event WHERE shop = ?")
                .param(shop.id())
                .query(Long.class)
                .single();
        erasure.look();
        return erasure;
    }

    /** Who shares what was not looked at yet. */
    private void look() {
        Map<Tokens.Key, String> fresh = new HashMap<>();
        people.forEach(person -> fresh.putAll(data.stands(person, reader)));
        fresh.keySet().removeAll(stands.keySet());
        stands.putAll(fresh);
        if (!fresh.isEmpty()) {
            shared.addAll(data.shared(fresh.values(), people, 0));
        }
    }

    /** Does it; inside a transaction, and while no event is stored ({@link EventArchive#alone}). */
    public Erased run(Instant at) {
        look();
        shared.addAll(data.shared(stands.values(), people, seen));
        int erased = database.sql("""
                        UPDATE person SET key = NULL, lookup = NULL, erased_at = ?
                        WHERE shop = ? AND id = ANY (?::bigint[]) AND erased_at IS NULL""")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), shop.id(), people.toArray(Long[]::new))
                .update();
        List<Tokens.Key> own = new ArrayList<>();
        stands.forEach((key, stand) -> {
            if (!shared.contains(stand)) {
                own.add(key);
            }
        });
        database.sql("""
                        DELETE FROM token WHERE shop = ? AND (kind, hash) IN
                        (SELECT * FROM unnest(?::smallint[], ?::bigint[]))""")
                .params(
                        shop.id(),
                        own.stream().map(key -> (short) key.kind()).toArray(Short[]::new),
                        own.stream().map(Tokens.Key::hash).toArray(Long[]::new))
                .update();
        return new Erased(erased, own.size(), stands.size() - own.size());
    }

    /**
     * What was erased.
     *
     * @param tokens to which no identity leads any more
     * @param shared that stay, since they stand for somebody else too
     */
    public record Erased(int people, int tokens, int shared) {}
}
