package io.bonafide.app.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was answered to one shop's events, as it was given. What {@link #keep} was given is on the disk when it returns. */
final class AnswerBook {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int shop;
    private final DataSource database;

    AnswerBook(int shop, DataSource database) {
        this.shop = shop;
        this.database = database;
    }

    /** Keeps them; one that is kept already stays as it is. */
    void keep(Collection<Outcome> outcomes) throws SQLException {
        if (outcomes.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO answer (shop, seq, probability, suspicious, became, facts)
                    VALUES (?, ?, ?, ?, ?, ?::jsonb)
                    ON CONFLICT DO NOTHING""")) {
                for (Outcome outcome : outcomes) {
                    insert.setInt(1, shop);
                    insert.setLong(2, outcome.seq());
                    insert.setObject(3, outcome.probability(), Types.DOUBLE);
                    insert.setArray(
                            4,
                            connection.createArrayOf(
                                    "text", outcome.suspicious().toArray()));
                    insert.setString(5, outcome.became().code());
                    insert.setString(6, outcome.facts().isEmpty() ? null : JSON.writeValueAsString(outcome.facts()));
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** The answers to the events of these numbers. */
    Map<Long, Outcome> find(Collection<Long> seqs) throws SQLException {
        Map<Long, Outcome> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT seq, probability, suspicious, became, facts FROM answer WHERE shop = ? AND seq = ANY (?)")) {
            select.setInt(1, shop);
            select.setArray(2, connection.createArrayOf("bigint", seqs.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            rows.getLong(1),
                            new Outcome(
                                    rows.getLong(1),
                                    true,
                                    Outcome.Became.of(rows.getString(4)),
                                    (@Nullable Double) rows.getObject(2),
                                    texts(rows.getArray(3)),
                                    FactView.read(rows.getString(5))));
                }
            }
        }
        return found;
    }

    private static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object text : (Object[]) array.getArray()) {
            texts.add(String.valueOf(text));
        }
        return texts;
    }
}
