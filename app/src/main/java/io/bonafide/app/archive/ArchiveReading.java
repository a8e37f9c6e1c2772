package io.bonafide.app.archive;

import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.intake.UnusableEventException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import javax.sql.DataSource;

/** One shop's archived events, read again: with tokens in place of identities. For one thread. */
public final class ArchiveReading {
    private static final int FETCH = 2_000;
    private static final String SELECT = "SELECT seq, received_at, open, stands FROM event WHERE shop = ? AND ";

    private final Shop shop;
    private final DataSource database;
    private final GivenEvents reader;

    /** @param reader that seals nothing: what is read has tokens already */
    public ArchiveReading(Shop shop, DataSource database, GivenEvents reader) {
        this.shop = shop;
        this.database = database;
        this.reader = reader;
    }

    /**
     * All in the order of receipt, as the engine is told them.
     *
     * @param after the first is the next one
     */
    public void replay(long after, Listener to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // or the driver would fetch all at once
            try (PreparedStatement select = connection.prepareStatement(SELECT + "seq > ? ORDER BY seq")) {
                select.setLong(2, after);
                tell(select, to);
            }
            connection.rollback();
        }
    }

    /** Those of these numbers, in their order. */
    public void read(Collection<Long> numbers, Listener to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + "seq = ANY (?) ORDER BY seq")) {
            select.setArray(2, connection.createArrayOf("bigint", numbers.toArray()));
            tell(select, to);
        }
    }

    private void tell(PreparedStatement select, Listener to) throws SQLException {
        select.setFetchSize(FETCH);
        select.setInt(1, shop.id());
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                to.hear(new StoredEvent(
                        rows.getLong(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        true,
                        reader.restore(EventRow.cells(rows.getString(3)), EventRow.cells(rows.getString(4)))));
            }
        } catch (UnusableEventException e) {
            throw new IllegalStateException("""
                    An event of the archive of (%s) is not understood any more: %s
                    Start the version that wrote it.""".formatted(shop.name(), e.getMessage()), e);
        }
    }

    /** Who is told events again. */
    @FunctionalInterface
    public interface Listener {
        void hear(StoredEvent event) throws SQLException;
    }
}
