package io.bonafide.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.SettingsReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document that the server serves is what springdoc reads out of its routes. {@code -Dbonafide.write=true} writes it anew. */
final class OpenApiDocumentTest {
    private static final Path DOCUMENT =
            Path.of("..", "app", "src", "main", "resources", "io", "bonafide", "app", "server", "openapi.json");

    @Test
    void theServedDocumentIsThatOfTheRoutes(@TempDir Path home) throws Exception {
        String read = read(home);
        if (Boolean.getBoolean("bonafide.write")) {
            Files.writeString(DOCUMENT, read);
        }
        assertThat(read)
                .as(
                        "The routes and openapi.json differ. Look at the difference, and write it anew with -Dbonafide.write=true.")
                .isEqualTo(Files.readString(DOCUMENT));
    }

    private static String read(Path home) throws Exception {
        ServerSettings settings = SettingsReader.read(
                null, Map.of("BONAFIDE_DATA", home.resolve("data").toString(), "BONAFIDE_PORT", "0"), Map.of());
        System.setProperty("springdoc.writer-with-default-pretty-printer", "true");
        System.setProperty("springdoc.writer-with-order-by-keys", "true");
        System.setProperty("springdoc.use-fqn", "true");
        try (Server server = Server.start(settings, Clock.systemUTC(), ApiDescription.class)) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.address().resolve(ApiDescription.PATH))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body() + "\n";
        }
    }
}
