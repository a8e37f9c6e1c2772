package io.bonafide.app.stress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server over connections that stay open. One thread an asker: Java's newer client hands each answer from thread to thread, and
 * would take the processors from the server that is measured.
 */
final class LoadClient {
    private static final int PATIENCE_MILLIS =
            Math.toIntExact(Duration.ofSeconds(60).toMillis());
    /** Of the JDK: how many idle connections to one server are kept. */
    private static final String KEPT = "http.maxConnections";

    private final URI server;
    private final String key;

    /** @param connections that may be open at once; counts if nothing in this process asked over HTTP before */
    LoadClient(URI server, String key, int connections) {
        this.server = server;
        this.key = key;
        System.setProperty(KEPT, String.valueOf(connections));
    }

    Answer get(String path) throws IOException {
        return ask("GET", path, null);
    }

    Answer post(String path, String json) throws IOException {
        return ask("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    private Answer ask(String method, String path, byte @Nullable [] json) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) server.resolve(path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setUseCaches(false);
        connection.setRequestProperty("Authorization", "Bearer " + key);
        if (json != null) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(json.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(json);
            }
        }
        int status = connection.getResponseCode();
        boolean refused = status >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream in = refused ? connection.getErrorStream() : connection.getInputStream()) {
            return new Answer(status, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    record Answer(int status, byte[] body) {}
}
