package io.bonafide.app.alert;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** POST of JSON to addresses that people gave: without redirects, with patience that ends, reading little. */
final class Posting {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_READ = 64 << 10;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * The beginning of the answer's body.
     *
     * @throws UndeliveredException if there is none, or its status is not one of success
     */
    String post(String url, byte[] body, Map<String, String> headers)
            throws UndeliveredException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream content = answer.body()) {
                String read = new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
                if (answer.statusCode() / 100 != 2) {
                    throw new UndeliveredException("undelivered.status", String.valueOf(answer.statusCode()));
                }
                return read;
            }
        } catch (IOException e) {
            // Its message may hold the address, which is a secret.
            throw new UndeliveredException(
                    "undelivered.connection", e.getClass().getSimpleName());
        }
    }
}
