package io.bonafide.app.archive;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which shops there are. */
public final class ShopBook {
    private static final String ALL = "SELECT id, name, platform, shop_id, zone, currency FROM shop";

    private final JdbcClient database;
    private final Clock clock;

    public ShopBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a shop.
     *
     * @return nothing if there is one of that name or key
     */
    public Optional<Shop> add(String name, ShopKey key, ZoneId zone, CurrencyCode currency) {
        return database.sql("""
                        INSERT INTO shop (name, platform, shop_id, zone, currency, created_at) VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .params(
                        name,
                        key.platform().code(),
                        key.shopId(),
                        zone.getId(),
                        currency.code(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .map(id -> new Shop(id, name, key, zone, currency));
    }

    public Optional<Shop> find(String name) {
        return database.sql(ALL + " WHERE name = ?")
                .param(name)
                .query(ShopBook::shop)
                .optional();
    }

    /** All of them by name. */
    public List<Shop> all() {
        return database.sql(ALL + " ORDER BY name").query(ShopBook::shop).list();
    }

    private static Shop shop(ResultSet row, int number) throws SQLException {
        String platform = row.getString("platform");
        ShopKey key = new ShopKey(Platform.ofCode(platform).orElse(Platform.OTHER), row.getString("shop_id"));
        return new Shop(
                row.getInt("id"),
                row.getString("name"),
                key,
                ZoneId.of(row.getString("zone")),
                new CurrencyCode(row.getString("currency")));
    }
}
