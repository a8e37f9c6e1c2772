package io.bonafide.app.backup;

import io.bonafide.app.database.DatabaseException;
import io.bonafide.app.database.DirectDatabase;
import io.bonafide.app.settings.ServerSettings;
import io.bonafide.core.order.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes a backup: all of one instant, while a server may go on. Memory does not grow with what there is. */
public final class Backup {
    private static final List<String> SETTINGS = List.of(
            "SET LOCAL datestyle = ISO",
            "SET LOCAL timezone = 'UTC'",
            "SET LOCAL bytea_output = hex",
            "SET LOCAL intervalstyle = postgres",
            "SET LOCAL extra_float_digits = 1");

    private final DirectDatabase database;
    private final Connection connection;
    private final Secrets secrets;
    private final String bonafide;

    private Backup(DirectDatabase database, Connection connection, Secrets secrets, String bonafide) {
        this.database = database;
        this.connection = connection;
        this.secrets = secrets;
        this.bonafide = bonafide;
    }

    /**
     * Takes one.
     *
     * @param data the server's directory
     * @param named the server's PostgreSQL if it is not its own
     * @param out the file for the data; none of that name may be there
     * @param keys the file for what opens them; null to leave that out
     * @param bonafide our version
     */
    public static Summary take(
            Path data, ServerSettings.@Nullable Database named, Path out, @Nullable Path keys, String bonafide)
            throws BackupException, DatabaseException, IOException, SQLException {
        Secrets secrets = Secrets.of(data);
        if (keys != null && !secrets.complete()) {
            throw BackupException.of(null, "noSecrets", data);
        }
        try (BackupWriter file = BackupWriter.create(out);
                @Nullable BackupWriter keyFile = keys == null ? null : BackupWriter.create(keys);
                DirectDatabase database = DirectDatabase.find(data, named);
                Connection connection = database.connect()) {
            return new Backup(database, connection, secrets, bonafide).write(file, keyFile);
        }
    }

    private Summary write(BackupWriter file, @Nullable BackupWriter keys)
            throws BackupException, IOException, SQLException {
        String schema = database.version().orElseThrow(() -> BackupException.of(null, "noSchema"));
        if (!database.knows(schema)) {
            throw BackupException.of(null, "newerDatabase", schema);
        }
        begin();
        Manifest data = data(file, schema);
        if (keys != null) {
            keys.finish(keys(keys, data));
        }
        file.finish(data);
        connection.rollback();
        long rows = data.tables().stream().mapToLong(Manifest.Table::rows).sum();
        return new Summary(data.takenAt(), data.tables().size(), rows);
    }

    private void begin() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        }
    }

    private Manifest data(BackupWriter file, String schema) throws IOException, SQLException {
        Instant at = snapshot();
        Catalog catalog = new Catalog(connection);
        List<Manifest.Table> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : catalog.tables().entrySet()) {
            String table = each.getKey();
            List<String> columns = table.equals(Personal.PERSON) ? Personal.PERSON_COLUMNS : each.getValue();
            String source = Personal.IN_DATA.getOrDefault(table, of(table, columns));
            if (!source.isEmpty()) {
                tables.add(file.copy(connection, table, columns, source));
            }
        }
        return manifest(Manifest.Kind.DATA, schema, at, new TreeMap<>(), tables, catalog.sequences());
    }

    private static String of(String table, List<String> columns) {
        return Manifest.quoted(table) + " (" + Manifest.columnList(columns) + ")";
    }

    /** The first query of the transaction: what is read from here on is what was committed then. */
    private Instant snapshot() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
            row.next();
            return Objects.requireNonNull(row.getObject(1, OffsetDateTime.class))
                    .toInstant();
        }
    }

    private Manifest keys(BackupWriter file, Manifest data) throws IOException, SQLException {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Map.Entry<String, String> secret : new TreeMap<>(secrets.byName()).entrySet()) {
            byte[] bytes = secret.getValue().getBytes(StandardCharsets.UTF_8);
            file.put(Manifest.secretEntry(secret.getKey()), bytes);
            hashes.put(secret.getKey(), Sha256.hex(bytes));
        }
        List<Manifest.Table> tables = List.of(
                file.copy(connection, Personal.KEY, Personal.KEY_COLUMNS, Personal.KEYS),
                file.copy(connection, Personal.TOKEN, Personal.TOKEN_COLUMNS, Personal.TOKENS));
        return manifest(Manifest.Kind.KEYS, data.schema(), data.takenAt(), hashes, tables, List.of());
    }

    private Manifest manifest(
            Manifest.Kind kind,
            String schema,
            Instant at,
            SortedMap<String, String> hashes,
            List<Manifest.Table> tables,
            List<Manifest.Sequence> sequences)
            throws SQLException {
        return new Manifest(
                Manifest.FORMAT,
                kind,
                bonafide,
                schema,
                connection.getMetaData().getDatabaseMajorVersion(),
                at,
                secrets.installation(),
                hashes,
                tables,
                sequences);
    }

    /** @param takenAt the instant that all of it is of */
    public record Summary(Instant takenAt, int tables, long rows) {}
}
