package io.bonafide.app.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What PostgreSQL says of the tables and sequences in the schema, without those that migrations keep for themselves. */
final class Catalog {
    private static final String MIGRATIONS = "flyway_schema_history";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** Whether there is nothing at all in the schema. */
    boolean isEmpty() throws SQLException {
        return names("SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace LIMIT 1")
                .isEmpty();
    }

    /** Each table with its columns, after those that it refers to. What PostgreSQL computes is left out. */
    Map<String, List<String>> tables() throws SQLException {
        Map<String, Set<String>> referred = references();
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        Set<String> left = new TreeSet<>(names("""
                SELECT relname FROM pg_class
                WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')"""));
        left.remove(MIGRATIONS);
        while (!left.isEmpty()) {
            List<String> ready = left.stream()
                    .filter(table ->
                            referred.getOrDefault(table, Set.of()).stream().noneMatch(left::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("""
                        The tables %s refer to each other in a circle, so none can be filled first.
                        Make one of their foreign keys deferrable and teach this class of it.""".formatted(left));
            }
            for (String table : ready) {
                ordered.put(table, columns(table));
            }
            left.removeAll(ready);
        }
        return ordered;
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> referred = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT c.relname, f.relname FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
                WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace AND k.conrelid <> k.confrelid""");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                referred.computeIfAbsent(rows.getString(1), table -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        return referred;
    }

    private List<String> columns(String table) throws SQLException {
        return names("""
                SELECT attname FROM pg_attribute
                WHERE attrelid = (quote_ident(current_schema()) || '.' || quote_ident(?))::regclass
                AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum""", table);
    }

    /** How far each sequence is. */
    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (String name : names("""
                SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S'
                ORDER BY relname""")) {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT last_value, is_called FROM " + Manifest.quoted(name));
                    ResultSet row = select.executeQuery()) {
                row.next();
                sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    private List<String> names(String query, String... parameters) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(Objects.requireNonNull(rows.getString(1)));
                }
            }
        }
        return names;
    }
}
