package io.bonafide.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
    @TempDir
    private Path home;

    @Test
    void itIsReadyStopsWhenAskedAndComesBackAfterAKill() throws Exception {
        ProcessHandle left;
        try (ServeProcess first = ServeProcess.start(home)) {
            assertThat(get(first.address(), "/health/readiness").body()).contains("UP");
            left = first.postgres().orElseThrow();
            first.kill();
        }
        assertThat(left.isAlive()).as("PostgreSQL outlives Java").isTrue();
        try (ServeProcess second = ServeProcess.start(home)) {
            assertThat(left.isAlive()).as("and is ended by the next start").isFalse();
            assertThat(get(second.address(), "/health/readiness").statusCode()).isEqualTo(200);
            left = second.postgres().orElseThrow();
        }
        assertThat(left.onExit()).as("a stop takes PostgreSQL along").succeedsWithin(Duration.ofSeconds(10));
        assertThat(Files.readString(home.resolve("postgres/log")))
                .as("in good order, each time")
                .contains("database system is shut down")
                .doesNotContain("was not properly shut down");
    }

    @Test
    void nothingIsOpenThatIsNotOpenedAndHeadersAreStrict() throws Exception {
        try (ServeProcess serve = ServeProcess.start(home)) {
            for (String path : new String[] {"/", "/v1", "/actuator", "/env", "/error", "/v1/anything"}) {
                assertThat(get(serve.address(), path).statusCode()).as(path).isIn(401, 403, 404);
            }
            HttpResponse<String> health = get(serve.address(), "/health");
            assertThat(health.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(health.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(health.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(health.headers().firstValue("Server")).isEmpty();
            assertThat(health.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("SESSION"));
        }
    }

    private static HttpResponse<String> get(URI address, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
