package io.bonafide.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one server is set.
 *
 * @param data holds everything that it keeps
 * @param address that it listens at
 * @param port from 0 on; 0 takes a free one
 * @param https whether browsers reach it by HTTPS only
 * @param database an ordinary PostgreSQL; null for the server's own
 * @param session how long somebody stays signed in without a request
 * @param uploadLimit bytes that the files of one upload may have together
 * @param watchFolder whose files are taken in; null for none
 * @param log how a line of the log is written
 * @param stop how long a stop waits for requests that are under way, and then for what they handed in
 * @param retention how long after the last event people's data are kept; null for ever
 * @param snapshotEvents after how many events of a shop its engine's state is written again
 * @param rates how many requests a second are let in
 * @param signOn where people may sign in besides here; null for nowhere
 * @param kafka a Kafka whose records are taken in; null for none
 * @param traces where spans are sent; null for nowhere
 */
public record ServerSettings(
        Path data,
        String address,
        int port,
        boolean https,
        @Nullable Database database,
        Duration session,
        long uploadLimit,
        @Nullable Path watchFolder,
        LogFormat log,
        Duration stop,
        @Nullable Duration retention,
        int snapshotEvents,
        Rates rates,
        @Nullable SingleSignOn signOn,
        @Nullable Kafka kafka,
        @Nullable Traces traces) {

    /** Of an upload, where nothing is set: 200 MB. */
    public static final long USUAL_UPLOAD_LIMIT = 200L << 20;
    /** Between two snapshots, where nothing is set. */
    public static final int USUAL_SNAPSHOT_EVENTS = 100_000;

    /**
     * Requests a second, on the average over some seconds.
     *
     * @param key of each key
     * @param person of each account
     * @param nobody of each network address, from those who are not signed in
     */
    public record Rates(int key, int person, int nobody) {
        /** Where nothing is set. */
        public static final Rates USUAL = new Rates(5_000, 50, 50);
    }

    /** How a line of the log is written. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /**
     * Where spans are sent.
     *
     * @param endpoint of a collector, for OTLP by HTTP
     * @param share from 0 to 1 of the requests that come without a trace
     * @param authorization that the collector is told; null for none
     */
    public record Traces(
            URI endpoint, double share, @Nullable String authorization) {

        /** Without the authorization. */
        @Override
        public String toString() {
            return "Traces[" + endpoint + ", " + share + "]";
        }
    }

    /**
     * A Kafka whose records are taken in.
     *
     * @param servers as {@code bootstrap.servers} has them
     * @param topics each to the shop that all of its records are of; to nothing where a record says its shop
     * @param shops that records may name; {@code *} among them for all
     * @param properties a file with properties of Kafka's own client; null for none
     */
    public record Kafka(
            String servers,
            String group,
            SortedMap<String, String> topics,
            Set<String> shops,
            @Nullable Path properties) {
        private static final String EVERY = "*";

        public Kafka {
            topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
            shops = Set.copyOf(shops);
        }

        /** Whether a record may name that shop. */
        public boolean allows(String shop) {
            return shops.contains(EVERY) || shops.contains(shop);
        }
    }

    /** @param url as JDBC has it, beginning with {@code jdbc:postgresql:} */
    public record Database(
            String url, @Nullable String user, @Nullable String password) {

        /** Without the password, and without what may stand in the URL's query. */
        @Override
        public String toString() {
            return url.replaceAll("\\?.*", "");
        }
    }
}
