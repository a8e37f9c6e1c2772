package io.bonafide.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.server.ServeProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(Office.Open.class)
class RequestLogTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void aRequestHasALineWithItsRouteAndWhoAsked(Office office) {
        String id = UUID.randomUUID().toString();
        Office.Key key = office.key(List.of(Scope.RESULTS_READ), "nowhere");
        Visitor.Answer answer = key.visitor().ask("GET", "/v1/shops/somewhere", null, RequestId.HEADER, id);
        assertThat(answer.response().headers().firstValue(RequestId.HEADER)).contains(id);
        assertThat(answer.json().path("request_id").asString()).isEqualTo(id);
        JsonNode line = line(office, id);
        assertThat(line.path("http.request.method").asString()).isEqualTo("GET");
        assertThat(line.path("http.route").asString()).isEqualTo("/v1/shops/{shop}");
        assertThat(line.path("http.response.status_code").asInt()).isEqualTo(404);
        assertThat(line.path("event.duration").asLong()).isPositive();
        assertThat(line.path("labels.key_id").asString()).isEqualTo(key.id());
        assertThat(line.path("log.level").asString()).isEqualTo("INFO");
        assertThat(office.server().log())
                .anyMatch(text -> text.contains("answered http.request.id=" + id)
                        && text.contains("http.route=/v1/shops/{shop}"));
        String other = "0123456789abcdef0123456789ABCDEF";
        Office.Person owner = office.person(Role.OWNER, "*");
        owner.visitor().ask("GET", "/v1/shops", null, RequestId.HEADER, other);
        assertThat(line(office, other).path("user.id").asString()).isEqualTo(owner.id());
    }

    @Test
    void anIdThatCouldBeAPersonsNumberIsReplaced(Office office) {
        for (String given : List.of("13800000000", "110101199003070000", "x", "a b", "é", UUID.randomUUID() + "1")) {
            Visitor.Answer answer =
                    office.key(List.of(), "*").visitor().ask("GET", "/v1/shops", null, RequestId.HEADER, given);
            String id = answer.response().headers().firstValue(RequestId.HEADER).orElseThrow();
            assertThat(UUID.fromString(id)).isNotNull();
            assertThat(id).isNotEqualTo(given);
            assertThat(answer.json().path("request_id").asString()).isEqualTo(id);
        }
    }

    /** An error's words may repeat what a request held. */
    @Test
    void anErrorIsItsClassAndPlaceWithoutItsWords(Office office) {
        String id = UUID.randomUUID().toString();
        office.person(Role.REVIEWER, "*").visitor().ask("GET", "/v1/test/broken", null, RequestId.HEADER, id);
        assertThat(line(office, id).path("http.response.status_code").asInt()).isEqualTo(500);
        assertThat(office.server().log())
                .filteredOn(line -> line.contains(id))
                .anyMatch(line -> line.contains("A request failed with"));
    }

    @Test
    void aServerThatIsToldToWritesNothingButJson(@TempDir Path home) throws Exception {
        Path settings = java.nio.file.Files.writeString(home.resolve("bonafide.yaml"), "log:\n  format: json\n");
        ServeProcess serve = ServeProcess.start(home.resolve("data"), "--config", settings.toString());
        try (serve) {
            Visitor.at(serve.address()).get("/v1/shops");
            Visitor.at(serve.address()).get("/health");
        }
        List<String> lines =
                serve.said().stream().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("/health"));
        assertThat(lines.stream().map(JSON::readTree))
                .anyMatch(line -> line.path("http.response.status_code").asInt() == 401)
                .allMatch(line -> line.has("@timestamp") && line.has("message"));
        assertThat(serve.said().stream().filter(line -> !line.startsWith("{")))
                .as("what a person is told")
                .hasSizeLessThan(6);
    }

    /** It is written when the answer was sent, so who has the answer may have to wait for it. */
    private static JsonNode line(Office office, String id) {
        while (true) {
            Optional<JsonNode> line = office.server().log().stream()
                    .filter(said -> said.startsWith("{") && said.contains(id) && said.contains("\"answered\""))
                    .map(JSON::readTree)
                    .findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            Thread.onSpinWait();
        }
    }
}
