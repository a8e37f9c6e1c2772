package io.bonafide.app.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One shop's events that the engine could not take. For all threads. */
public final class UntakenBook {
    private final int shop;
    private final DataSource database;

    UntakenBook(int shop, DataSource database) {
        this.shop = shop;
        this.database = database;
    }

    /** One that is known already stays as it is. */
    void add(Untaken untaken) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO event_untaken (shop, seq, problem, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setInt(1, shop);
            insert.setLong(2, untaken.seq());
            insert.setString(3, untaken.problem());
            insert.setObject(4, OffsetDateTime.ofInstant(untaken.at(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** All of them, in the order of the archive. */
    public List<Untaken> all() throws SQLException {
        List<Untaken> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT seq, problem, at FROM event_untaken WHERE shop = ? ORDER BY seq")) {
            select.setInt(1, shop);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant at = rows.getObject(3, OffsetDateTime.class).toInstant();
                    all.add(new Untaken(rows.getLong(1), rows.getString(2), at));
                }
            }
        }
        return all;
    }

    /**
     * An event that the engine could not take.
     *
     * @param seq its number in the archive
     * @param problem the kind of error, and where it was
     */
    public record Untaken(long seq, String problem, Instant at) {}
}
