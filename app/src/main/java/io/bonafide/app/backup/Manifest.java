package io.bonafide.app.backup;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a backup's file.
 *
 * @param format of the file, from 1
 * @param kind whether it holds the data or the keys
 * @param bonafide the version that wrote it
 * @param schema the version of the database's schema
 * @param postgres the major version that it was read from
 * @param takenAt the instant that all of it is of
 * @param installation names the keys that open it; see {@link Secrets#installation()}
 * @param secrets names, each with the SHA-256 of what it has
 * @param tables in an order in which they can be filled
 */
record Manifest(
        int format,
        Kind kind,
        String bonafide,
        String schema,
        int postgres,
        Instant takenAt,
        String installation,
        SortedMap<String, String> secrets,
        List<Table> tables,
        List<Sequence> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    /** The SHA-256 of the manifest itself. */
    static final String HASH_ENTRY = "manifest.sha256";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    Manifest {
        secrets = new TreeMap<>(secrets);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** @throws RuntimeException if the bytes are no manifest of this format */
    static Manifest read(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    /** The number that tells whether the rest can be read. */
    static int formatOf(byte[] json) {
        return JSON.readTree(json).path("format").asInt();
    }

    byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static String secretEntry(String name) {
        return "secrets/" + name;
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("""
                    The name (%s) is none of a table, column or sequence of ours.
                    Small letters, digits and underscores make one.""".formatted(name));
        }
        return name;
    }

    /** Data: all but what leads to people. Keys: what leads to people, and the installation's secrets. */
    enum Kind {
        DATA,
        KEYS
    }

    /**
     * Rows in PostgreSQL's text format of COPY, in UTF-8.
     *
     * @param sha256 of the rows' bytes, in hexadecimal
     */
    record Table(String name, List<String> columns, long rows, String sha256) {
        Table {
            named(name);
            columns = List.copyOf(columns);
            columns.forEach(Manifest::named);
        }

        String entry() {
            return entryOf(name);
        }

        static String entryOf(String name) {
            return "tables/" + name + ".copy";
        }
    }

    /** @param called whether {@code last} was given out */
    record Sequence(String name, long last, boolean called) {
        Sequence {
            named(name);
        }
    }

    static String columnList(List<String> columns) {
        return String.join(", ", columns.stream().map(Manifest::quoted).toList());
    }

    /** As SQL names it, reserved words included. */
    static String quoted(String name) {
        return '"' + named(name) + '"';
    }
}
