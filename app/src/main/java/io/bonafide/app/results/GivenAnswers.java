package io.bonafide.app.results;

import io.bonafide.app.access.Rows;
import io.bonafide.app.live.FactView;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.Bands;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers that were given to a shop's events, of a band or above. */
final class GivenAnswers {
    private static final String SELECT = """
            SELECT a.seq, e.received_at, e.open ->> 'type' AS type, e.open ->> 'at' AS at, e.open ->> 'order_id' AS order_id,
            coalesce(e.open ->> 'line_id', '') AS line_id, a.became, a.probability, a.suspicious, a.facts
            FROM answer a JOIN event e ON e.shop = a.shop AND e.seq = a.seq
            WHERE a.shop = :shop AND a.probability >= :least %s AND a.seq %s :seq ORDER BY a.seq %s LIMIT :most""";

    /** As the index has it: below it nobody watches. */
    private static final String FOUND = "AND a.probability >= 0.1";

    private final JdbcClient database;

    GivenAnswers(JdbcClient database) {
        this.database = database;
    }

    /** The newest ones before that number, newest first. */
    List<AnswerView> before(int shop, long seq, Band least, int most) {
        return select(shop, seq, least, most, "<", "DESC");
    }

    /** The next ones after that number, oldest first. */
    List<AnswerView> after(int shop, long seq, Band least, int most) {
        return select(shop, seq, least, most, ">", "ASC");
    }

    /** The number of the newest event that has an answer; 0 before the first. */
    long newest(int shop) {
        return database.sql("SELECT coalesce(max(seq), 0) FROM answer WHERE shop = ?")
                .param(shop)
                .query(Long.class)
                .single();
    }

    private List<AnswerView> select(int shop, long seq, Band least, int most, String side, String order) {
        return database.sql(SELECT.formatted(least == Band.CLEAR ? "" : FOUND, side, order))
                .param("shop", shop)
                .param("least", Bands.LIVE.from(least))
                .param("seq", seq)
                .param("most", most)
                .query((row, number) -> view(row))
                .list();
    }

    private static AnswerView view(ResultSet row) throws SQLException {
        double probability = row.getDouble("probability");
        Band band = Bands.LIVE.of(probability);
        return new AnswerView(
                row.getLong("seq"),
                Rows.certain(row, "received_at"),
                row.getString("type"),
                row.getString("at"),
                row.getString("order_id"),
                row.getString("line_id"),
                row.getString("became"),
                probability,
                band.code(),
                band.action(),
                Rows.texts(row, "suspicious"),
                FactView.read(row.getString("facts")));
    }
}
