package io.bonafide.app.upload;

import io.bonafide.core.exposure.Wording;
import io.bonafide.exchange.intake.Intake;
import io.bonafide.exchange.intake.Quarantine;
import io.bonafide.exchange.table.Limits;
import io.bonafide.exchange.table.Rows;
import io.bonafide.exchange.table.TableFile;
import io.bonafide.exchange.table.UnreadableFileException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports that were set aside: why is open, what stands in them is sealed. */
final class RowsAside {
    /** The most rows of an import that are kept; more are only counted. */
    static final int MOST_KEPT = 100_000;

    private static final int LONGEST_ROW = 1 << 16;
    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DataSource source;
    private final JdbcClient database;
    private final Limits limits;

    RowsAside(DataSource source, JdbcClient database, Limits limits) {
        this.source = source;
        this.database = database;
        this.limits = limits;
    }

    /** Keeps them in place of what an earlier reading kept. The files are read once more, row by row. */
    void keep(Import entry, Intake intake, OpenFiles files) throws UnreadableFileException {
        try (Connection connection = source.getConnection();
                Quarantine.Entries rows = intake.quarantine().open()) {
            connection.setAutoCommit(false); // what is not committed is rolled back when the connection is given back
            delete(connection, entry);
            write(connection, entry, rows, files);
            connection.commit();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    private static DataAccessException problem(SQLException e) {
        @Nullable DataAccessException known = new SQLStateSQLExceptionTranslator().translate("rows set aside", null, e);
        return known == null ? new UncategorizedSQLException("rows set aside", null, e) : known;
    }

    private static void delete(Connection connection, Import entry) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM import_row WHERE import = ?")) {
            delete.setObject(1, entry.id());
            delete.executeUpdate();
        }
    }

    private void write(Connection connection, Import entry, Quarantine.Entries rows, OpenFiles files)
            throws SQLException, UnreadableFileException {
        try (PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO import_row (import, number, file, line, name, value_class, reason_zh, reason_en, content)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                Contents contents = new Contents(files)) {
            for (long number = 1; rows.hasNext() && number <= MOST_KEPT; number++) {
                Quarantine.Entry row = rows.next();
                byte @Nullable [] content = contents.of(row);
                insert.setObject(1, entry.id());
                insert.setLong(2, number);
                insert.setInt(3, files.numbers().get(row.source().file()));
                insert.setLong(4, row.source().row());
                insert.setString(5, row.column());
                insert.setString(6, row.valueClass());
                insert.setString(7, row.reason().zh());
                insert.setString(8, row.reason().en());
                insert.setBytes(9, content == null ? null : entry.key().sealRow(number, content));
                insert.addBatch();
                if (number % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Those after that number, in the order of their files. */
    List<Row> after(Import entry, long number, int most) {
        return database.sql("SELECT * FROM import_row WHERE import = ? AND number > ? ORDER BY number LIMIT ?")
                .params(entry.id(), number, most)
                .query((row, place) -> new Row(
                        row.getLong("number"),
                        row.getInt("file"),
                        row.getLong("line"),
                        row.getString("name"),
                        row.getString("value_class"),
                        new Wording(row.getString("reason_zh"), row.getString("reason_en")),
                        row.getBytes("content")))
                .list();
    }

    /** What stands in a row. */
    static List<String> cells(Import entry, Row row) {
        byte @Nullable [] sealed = row.content();
        List<String> cells = new ArrayList<>();
        if (sealed != null) {
            JSON.readTree(entry.key().openRow(row.number(), sealed)).forEach(cell -> cells.add(cell.asString()));
        }
        return cells;
    }

    /**
     * A row that was set aside.
     *
     * @param line as its file counts, from 1
     * @param content sealed; null if the row as such is damaged or very long
     */
    record Row(
            long number,
            int file,
            long line,
            String column,
            String valueClass,
            Wording reason,
            byte @Nullable [] content) {}

    /** Finds rows' cells, asked for in their order. */
    private final class Contents implements AutoCloseable {
        private final OpenFiles files;
        private @Nullable TableFile table;
        private int file = -1;
        private boolean more;

        Contents(OpenFiles files) {
            this.files = files;
        }

        byte @Nullable [] of(Quarantine.Entry row) throws UnreadableFileException {
            if (row.source().file() != file) {
                close();
                file = row.source().file();
                table = TableFile.open(files.data().get(file), limits);
                more = table.rows().next();
            }
            return table == null ? null : found(table.rows(), row.source().row());
        }

        private byte @Nullable [] found(Rows rows, long number) throws UnreadableFileException {
            while (more && rows.number() < number) {
                more = rows.next();
            }
            if (!more || rows.number() != number || rows.problem().isPresent()) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                cells.add(rows.cell(i));
            }
            byte[] json = JSON.writeValueAsBytes(cells);
            return json.length > LONGEST_ROW ? null : json;
        }

        @Override
        public void close() {
            if (table != null) {
                table.close();
            }
        }
    }
}
