package io.bonafide.app.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a table by a key, found or added batch by batch; the values that were used last are remembered. For one thread, the
 * only one that adds to the table.
 */
final class Register<K, V> {
    private final Table<K, V> table;
    private final Map<K, V> remembered;
    private Map<K, V> prepared = Map.of();

    /** @param most values that are remembered */
    Register(Table<K, V> table, int most) {
        this.table = table;
        this.remembered = new LinkedHashMap<>(16, .75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** Finds the values of the keys, and adds those that are missing; {@link #of} then knows them. */
    void prepare(Connection connection, Set<K> keys) throws SQLException {
        Map<K, V> found = new HashMap<>();
        List<K> unknown = new ArrayList<>();
        for (K key : keys) {
            @Nullable V value = remembered.get(key);
            if (value == null) {
                unknown.add(key);
            } else {
                found.put(key, value);
            }
        }
        if (!unknown.isEmpty()) {
            table.find(connection, unknown, found);
            unknown.removeAll(found.keySet());
            table.add(connection, unknown, found);
        }
        prepared = found;
    }

    /** Remembers what was prepared, once it is stored for good. */
    void committed() {
        remembered.putAll(prepared);
    }

    /** Forgets all, since what stands in the table was changed by somebody else. */
    void forget() {
        remembered.clear();
        prepared = Map.of();
    }

    V of(K key) {
        @Nullable V value = prepared.get(key);
        if (value == null) {
            throw new IllegalStateException("A key was not prepared. Prepare all keys of a batch first.");
        }
        return value;
    }

    /** Where the values lie. */
    interface Table<K, V> {
        /** Puts in those that are there. */
        void find(Connection connection, List<K> keys, Map<K, V> into) throws SQLException;

        /** Makes values for keys that have none, stores them, and puts them in; maybe for no keys. */
        void add(Connection connection, List<K> keys, Map<K, V> into) throws SQLException;
    }
}
