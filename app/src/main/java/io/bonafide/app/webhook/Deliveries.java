package io.bonafide.app.webhook;

import io.bonafide.app.access.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was delivered, and what a source's own numbers of orders and lines are called here. */
final class Deliveries {
    /** How long a delivery is known again; senders give up much sooner. */
    static final Duration REMEMBERED = Duration.ofDays(7);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> LINES = new TypeReference<>() {};

    private final JdbcClient database;
    private final Clock clock;

    Deliveries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean known(int shop, Source source, String id) {
        return database.sql("SELECT count(*) FROM webhook_delivery WHERE shop = ? AND source = ? AND id = ?")
                        .params(shop, source.code(), id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(int shop, Source source, String id) {
        Instant now = clock.instant();
        database.sql("DELETE FROM webhook_delivery WHERE received_at < ?")
                .param(Rows.time(now.minus(REMEMBERED)))
                .update();
        database.sql("""
                        INSERT INTO webhook_delivery (shop, source, id, received_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""").params(shop, source.code(), id, Rows.time(now)).update();
    }

    /** What an order is called that its source tells by number alone. */
    Optional<Named> order(int shop, Source source, String id) {
        return database.sql("SELECT order_id, lines FROM webhook_order WHERE shop = ? AND source = ? AND id = ?")
                .params(shop, source.code(), id)
                .query((row, number) ->
                        new Named(row.getString("order_id"), JSON.readValue(row.getString("lines"), LINES)))
                .optional();
    }

    void name(int shop, Source source, String id, Named named) {
        database.sql("""
                        INSERT INTO webhook_order (shop, source, id, order_id, lines) VALUES (?, ?, ?, ?, cast(? AS jsonb))
                        ON CONFLICT (shop, source, id) DO UPDATE SET lines = excluded.lines || webhook_order.lines""")
                .params(shop, source.code(), id, named.order(), JSON.writeValueAsString(named.lines()))
                .update();
    }

    /** @param lines the lines' names by the source's numbers */
    record Named(String order, Map<String, String> lines) {}
}
