package io.bonafide.app.alert;

import io.bonafide.app.access.Rows;
import io.bonafide.app.access.Shops;
import io.bonafide.core.assess.Bands;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a channel has not been told yet, found from the answers themselves: nothing is queued, so that nothing can be lost
 * from a queue or pile up in one.
 */
final class News {
    private static final int STRONGEST = 10;
    private static final int FEW = 5;

    /** Of an order that was found before, nothing is new. The first bound is the index's. */
    private static final String FOUND = """
            FROM shop
            LEFT JOIN alert_cursor c ON c.channel = :channel AND c.shop = shop.id
            JOIN answer a ON a.shop = shop.id AND a.seq > coalesce(c.seq, 0) AND a.probability >= 0.1
                AND a.probability >= :least
            JOIN event e ON e.shop = a.shop AND e.seq = a.seq
            WHERE (:every OR shop.name = ANY (:shops)) AND NOT EXISTS (
                SELECT FROM event b JOIN answer o ON o.shop = b.shop AND o.seq = b.seq
                WHERE b.shop = e.shop AND b.open ->> 'order_id' = e.open ->> 'order_id'
                AND b.seq <= coalesce(c.seq, 0) AND o.probability >= :least)
            """;

    private final JdbcClient database;
    private final Clock clock;

    News(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param since when the first of it was received or noticed
     * @param upTo by shop, what is told with it
     */
    record Pending(Instant since, Bulletin bulletin, Map<Integer, Cursor> upTo) {}

    /** How far a channel was told of a shop. */
    record Cursor(long seq, long absence) {}

    /** Empty if there is nothing. */
    Optional<Pending> of(Channel channel, double least) {
        Map<Integer, Part> parts = new LinkedHashMap<>();
        orders(channel, least, parts);
        if (channel.absences()) {
            absences(channel, parts);
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Instant since = parts.values().stream()
                .map(part -> part.since)
                .min(Instant::compareTo)
                .orElseThrow();
        Map<Integer, Cursor> upTo = new LinkedHashMap<>();
        StringBuilder id = new StringBuilder(channel.id().toString());
        List<Bulletin.OfShop> shops = new ArrayList<>();
        parts.forEach((shop, part) -> {
            upTo.put(shop, new Cursor(part.seq, part.absence));
            id.append('-').append(shop).append('.').append(part.seq).append('.').append(part.absence);
            List<Bulletin.Line> strongest = part.orders == 0 ? List.of() : strongest(channel, least, shop, part.seq);
            shops.add(new Bulletin.OfShop(part.name, part.orders, strongest, part.missing));
        });
        String named = UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return Optional.of(new Pending(since, new Bulletin(named, clock.instant(), shops), upTo));
    }

    /** Keeps that the channel was told. */
    void told(UUID channel, Map<Integer, Cursor> upTo) {
        upTo.forEach((shop, cursor) -> database.sql("""
                        INSERT INTO alert_cursor (channel, shop, seq, absence) VALUES (?, ?, ?, ?)
                        ON CONFLICT (channel, shop) DO UPDATE SET
                        seq = greatest(alert_cursor.seq, excluded.seq),
                        absence = greatest(alert_cursor.absence, excluded.absence)""")
                .params(channel, shop, cursor.seq, cursor.absence)
                .update());
    }

    private void orders(Channel channel, double least, Map<Integer, Part> parts) {
        bound(
                        "SELECT shop.id, shop.name, count(DISTINCT e.open ->> 'order_id'), max(a.seq), min(e.received_at) AS since "
                                + FOUND + "GROUP BY shop.id, shop.name ORDER BY shop.name",
                        channel)
                .param("least", least)
                .query((row, number) -> {
                    Part part = part(parts, row);
                    part.orders = row.getLong(3);
                    part.seq = row.getLong(4);
                    part.sinceAtMost(Rows.certain(row, "since"));
                    return part;
                })
                .list();
    }

    private List<Bulletin.Line> strongest(Channel channel, double least, int shop, long upTo) {
        return bound("""
                        SELECT order_id, probability, suspicious FROM (
                        SELECT DISTINCT ON (e.open ->> 'order_id') e.open ->> 'order_id' AS order_id, a.probability,
                        a.suspicious, a.seq\s""" + FOUND + """
                        AND shop.id = :shop AND a.seq <= :up_to
                        ORDER BY e.open ->> 'order_id', a.probability DESC, a.seq) found
                        ORDER BY probability DESC, seq LIMIT :most""", channel)
                .param("least", least)
                .param("shop", shop)
                .param("up_to", upTo)
                .param("most", STRONGEST)
                .query((row, number) -> new Bulletin.Line(
                        row.getString(1),
                        row.getDouble(2),
                        Bands.LIVE.of(row.getDouble(2)).action(),
                        Rows.texts(row, "suspicious")))
                .list();
    }

    private void absences(Channel channel, Map<Integer, Part> parts) {
        bound("""
                        SELECT shop.id, shop.name, b.what, count(*), max(b.id), min(b.noticed_at) AS since,
                        (array_agg(DISTINCT b.order_id))[1\\:%d] AS orders
                        FROM shop LEFT JOIN alert_cursor c ON c.channel = :channel AND c.shop = shop.id
                        JOIN absence b ON b.shop = shop.id AND b.id > coalesce(c.absence, 0)
                        WHERE (:every OR shop.name = ANY (:shops))
                        GROUP BY shop.id, shop.name, b.what ORDER BY shop.name, b.what""".formatted(FEW), channel)
                .query((row, number) -> {
                    Part part = part(parts, row);
                    part.absence = Math.max(part.absence, row.getLong(5));
                    part.sinceAtMost(Rows.certain(row, "since"));
                    List<String> orders = Rows.texts(row, "orders");
                    part.missing.add(new Bulletin.Missing(row.getString(3), row.getLong(4), orders));
                    return part;
                })
                .list();
    }

    private JdbcClient.StatementSpec bound(String statement, Channel channel) {
        Shops shops = channel.shops();
        return database.sql(statement)
                .param("channel", channel.id())
                .param("every", shops.equals(Shops.ALL))
                .param("shops", Rows.array(shops.names()));
    }

    private static Part part(Map<Integer, Part> parts, ResultSet row) throws SQLException {
        Part part = parts.get(row.getInt(1));
        if (part == null) {
            part = new Part(row.getString(2));
            parts.put(row.getInt(1), part);
        }
        return part;
    }

    /** One shop's news, while it is put together. */
    private static final class Part {
        private final String name;
        private final List<Bulletin.Missing> missing = new ArrayList<>();
        private Instant since = Instant.MAX;
        private long orders;
        private long seq;
        private long absence;

        Part(String name) {
            this.name = name;
        }

        void sinceAtMost(Instant other) {
            since = other.isBefore(since) ? other : since;
        }
    }
}
