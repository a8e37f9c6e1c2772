package io.bonafide.app.archive;

import io.bonafide.exchange.intake.GivenEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One shop's events in the order of receipt. For one thread, and there is one for a shop: it numbers them. {@link #alone} is for others. What {@link #store} returns
 * is on the disk.
 */
public final class EventArchive {
    private final Shop shop;
    private final DataSource database;
    private final Tokens tokens;
    private final People people;
    private final Numbers receiptNumbers = new Numbers("receipt_id");
    private long last;

    public EventArchive(Shop shop, DataSource database, ArchiveKeys keys) throws SQLException {
        this.shop = shop;
        this.database = database;
        this.tokens = new Tokens(shop.id());
        this.people = new People(shop.id(), keys);
        look();
    }

    /** Looks how far the archive goes: after a failure more may be stored than is known. */
    public void look() throws SQLException {
        last = number("SELECT coalesce(max(seq), 0) FROM event WHERE shop = ?");
    }

    /** When the newest event was received; 1970 before the first. */
    public Instant lastReceived() throws SQLException {
        long micros = number("""
                SELECT coalesce((SELECT (extract(epoch FROM received_at) * 1000000)::bigint
                FROM event WHERE shop = ? ORDER BY seq DESC LIMIT 1), 0)""");
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The newest event's number; 0 before the first. */
    public long last() {
        return last;
    }

    /**
     * Stores what came, in one transaction.
     *
     * @param receivedAt not before that of any earlier event
     * @return the events of each submission, in order
     */
    public synchronized List<List<StoredEvent>> store(List<Submission> submissions, Instant receivedAt)
            throws SQLException {
        List<GivenEvent> events = submissions.stream()
                .flatMap(submission -> submission.items().stream())
                .map(Submission.Item::event)
                .toList();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<String, Long> sent = sent(connection, submissions);
                tokens.prepare(connection, events);
                people.prepare(connection, events);
                Writing writing = new Writing(connection, sent, receivedAt, last);
                List<List<StoredEvent>> stored = new ArrayList<>();
                for (Submission submission : submissions) {
                    stored.add(writing.write(submission));
                }
                writing.flush();
                connection.commit();
                last = writing.seq;
                tokens.committed();
                people.committed();
                return stored;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Does what changes people or tokens while nothing is stored. For any thread. */
    public synchronized <R> R alone(Supplier<R> change) {
        try {
            return change.get();
        } finally {
            people.forget();
            tokens.forget();
        }
    }

    /** Which of the keys were sent before, and with what number. */
    private Map<String, Long> sent(Connection connection, List<Submission> submissions) throws SQLException {
        Object[] keys = submissions.stream()
                .flatMap(submission -> submission.items().stream())
                .map(Submission.Item::key)
                .filter(key -> key != null)
                .toArray();
        Map<String, Long> sent = new HashMap<>();
        if (keys.length > 0) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT key, seq FROM event WHERE shop = ? AND key = ANY (?)")) {
                select.setInt(1, shop.id());
                select.setArray(2, connection.createArrayOf("text", keys));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        sent.put(rows.getString(1), rows.getLong(2));
                    }
                }
            }
        }
        return sent;
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setInt(1, shop.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** One transaction's rows. */
    private final class Writing {
        private final Connection connection;
        private final Map<String, Long> sent;
        private final Instant receivedAt;
        private final CopyText receipts = new CopyText();
        private final CopyText events = new CopyText();
        private long seq;

        Writing(Connection connection, Map<String, Long> sent, Instant receivedAt, long seq) throws SQLException {
            this.connection = connection;
            this.sent = sent;
            this.receivedAt = receivedAt;
            this.seq = seq;
        }

        List<StoredEvent> write(Submission submission) throws SQLException {
            List<StoredEvent> stored = new ArrayList<>();
            List<byte[]> leaves = new ArrayList<>();
            long receipt = receiptNumbers.next(connection);
            for (Submission.Item item : submission.items()) {
                GivenEvent named = item.event().named(tokens);
                @Nullable Long before = item.key() == null ? null : sent.get(item.key());
                if (before == null) {
                    seq++;
                    leaves.add(write(receipt, item, named));
                    if (item.key() != null) {
                        sent.put(item.key(), seq);
                    }
                }
                stored.add(new StoredEvent(before == null ? seq : before, receivedAt, before == null, named));
            }
            if (!leaves.isEmpty()) {
                write(receipt, submission, leaves);
            }
            return stored;
        }

        private void write(long receipt, Submission submission, List<byte[]> leaves) {
            receipts.number(receipt)
                    .number(shop.id())
                    .plain(receivedAt.toString())
                    .text(submission.sender())
                    .number(leaves.size())
                    .bytes(submission.body())
                    .bytes(Commitments.root(leaves))
                    .end();
        }

        private byte[] write(long receipt, Submission.Item item, GivenEvent named) throws SQLException {
            People.Person person = people.of(item.event());
            EventRow row = EventRow.of(shop.id(), seq, item.cells(), person.key());
            events.number(shop.id())
                    .number(seq)
                    .number(receipt)
                    .plain(receivedAt.toString())
                    .text(item.key())
                    .text(EventRow.json(row.open()))
                    .text(EventRow.json(new TreeMap<>(named.stands())))
                    .number(person.id())
                    .bytes(row.personal())
                    .bytes(row.salt())
                    .text(EventRow.json(row.commitments()))
                    .bytes(row.leaf())
                    .end();
            return row.leaf();
        }

        void flush() throws SQLException {
            receipts.copy(connection, "receipt (id, shop, received_at, sender, events, body, root)");
            events.copy(connection, """
                    event (shop, seq, receipt, received_at, key, open, stands, person, personal, salt, commitments, leaf)""");
        }
    }
}
