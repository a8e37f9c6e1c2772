package io.bonafide.app.settings;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param log how a line of the log is written
 * @param stop how long a stop waits for requests that are under way, and then for what they handed in
 * @param retention how long after the last event people's data are kept; null for ever
 */
public record ServerSettings(
        Path data,
        String address,
        int port,
        boolean https,
        @Nullable Database database,
        Duration session,
        LogFormat log,
        Duration stop,
        @Nullable Duration retention) {

    /** How a line of the log is written. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** @param url as JDBC has it, beginning with {@code jdbc:postgresql:} */
    public record Database(
            String url, @Nullable String user, @Nullable String password) {

        /** Without the password, and without what may stand in the URL's query. */
        @Override
        public String toString() {
            return "Database[" + url.replaceAll("\\?.*", "") + "]";
        }
    }
}
