package io.bonafide.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Fills the empty tables of one schema in one transaction, which the caller commits. */
final class Loading {
    private final Connection connection;
    private final BackupFile data;
    private final @Nullable BackupFile keys;

    Loading(Connection connection, BackupFile data, @Nullable BackupFile keys) {
        this.connection = connection;
        this.data = data;
        this.keys = keys;
    }

    Loaded load() throws BackupException, IOException, SQLException {
        requireSameTables();
        execute(Personal.PLACES);
        long rows = 0;
        if (keys != null) {
            rows += copy(keys, Personal.KEY, "restored_key");
            rows += copy(keys, Personal.TOKEN, "restored_token");
        }
        for (Manifest.Table table : data.said().tables()) {
            boolean people = table.name().equals(Personal.PERSON);
            rows += copy(data, table, people ? "restored_person" : table.name());
            if (people) {
                putPeople();
            }
        }
        execute(List.of(Personal.TOKENS_OF_SHOPS));
        if (keys == null) {
            execute(Personal.WITHOUT_SECRETS);
        }
        for (Manifest.Sequence sequence : data.said().sequences()) {
            set(sequence);
        }
        return new Loaded(rows, number("key IS NOT NULL"), number("erased_at IS NOT NULL"));
    }

    /** The tables of a schema's version are known; a file that has others was not written by Bonafide. */
    private void requireSameTables() throws BackupException, SQLException {
        Set<String> there = new TreeSet<>(new Catalog(connection).tables().keySet());
        there.remove(Personal.TOKEN);
        Set<String> said = new TreeSet<>(
                data.said().tables().stream().map(Manifest.Table::name).toList());
        if (!there.equals(said)) {
            throw BackupException.of(null, "tables", data.said().schema());
        }
    }

    private long copy(BackupFile file, String table, String into) throws BackupException, IOException, SQLException {
        Manifest.Table said = file.said().tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow(
                        () -> BackupException.of(null, "tables", file.said().schema()));
        return copy(file, said, into);
    }

    private long copy(BackupFile file, Manifest.Table table, String into)
            throws BackupException, IOException, SQLException {
        String sql = "COPY %s (%s) FROM STDIN (FORMAT text, ENCODING 'UTF8')"
                .formatted(Manifest.quoted(into), Manifest.columnList(table.columns()));
        try (InputStream rows = file.rows(table)) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        }
    }

    private void putPeople() throws SQLException {
        Instant looked = (keys == null ? data : keys).said().takenAt();
        try (PreparedStatement insert = connection.prepareStatement(Personal.PEOPLE)) {
            insert.setObject(1, OffsetDateTime.ofInstant(looked, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            set.setString(1, Manifest.quoted(sequence.name()));
            set.setLong(2, sequence.last());
            set.setBoolean(3, sequence.called());
            set.executeQuery().close();
        }
    }

    private long number(String where) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM person WHERE " + where)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    record Loaded(long rows, long people, long erased) {}
}
