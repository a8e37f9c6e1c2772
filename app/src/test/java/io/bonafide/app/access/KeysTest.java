package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Office.Open.class)
final class KeysTest {
    private static final List<Scope> BOTH = List.of(Scope.EVENTS_WRITE, Scope.RESULTS_READ);

    private final Office office;

    KeysTest(Office office) {
        this.office = office;
    }

    private String usedAt(Office.Key key) {
        return office.administrator()
                .get("/v1/keys")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(key.id()))
                .findFirst()
                .orElseThrow()
                .path("used_at")
                .asString("");
    }

    @Test
    void aKeyOpensItsShopsAndForOthersThereIsNothing() {
        Visitor visitor = office.key(BOTH, "lotus").visitor();
        assertThat(visitor.get("/v1/test/lotus").response().body()).startsWith("lotus seen by key till");
        assertThat(visitor.post("/v1/test/lotus", "{}").status()).isEqualTo(200);
        Visitor.Answer other = visitor.get("/v1/test/plum");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.withoutId()).isEqualTo(visitor.get("/v1/nowhere").withoutId());
        assertThat(visitor.post("/v1/test/plum", "{}").status()).isEqualTo(404);
        assertThat(visitor.get("/v1/accounts").status()).isEqualTo(403);
    }

    @Test
    void aKeyHasNoSessionAndNeedsNoToken() {
        Visitor.Answer answer = office.key(BOTH, "lotus").visitor().post("/v1/test/lotus", "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).noneMatch(cookie -> cookie.startsWith(Visitor.SESSION));
    }

    @Test
    void aBadKeyIsRefusedAndTheSessionDoesNotStandIn() {
        Office.Key key = office.key(BOTH, "*");
        char last = key.secret().charAt(key.secret().length() - 1);
        String other = key.secret().substring(0, key.secret().length() - 1) + (last == 'A' ? 'E' : 'A');
        assertThat(Visitor.withKey(office.server(), other).get("/v1/test/lotus").problem())
                .isEqualTo("key");
        Visitor both = office.person(Role.REVIEWER, "*").visitor();
        assertThat(both.get("/v1/test/lotus").status()).isEqualTo(200);
        for (String header : List.of("Bearer " + other, "Basic eDp5", "Bearer", "")) {
            assertThat(both.ask("GET", "/v1/test/lotus", null, "Authorization", header)
                            .status())
                    .as(header)
                    .isEqualTo(401);
        }
    }

    @Test
    void aRevokedKeyIsOutAtOnce() {
        Office.Key key = office.key(BOTH, "*");
        assertThat(key.visitor().get("/v1/test/lotus").status()).isEqualTo(200);
        String path = "/v1/keys/" + key.id();
        assertThat(office.administrator().ask("DELETE", path, null).status()).isEqualTo(204);
        assertThat(key.visitor().get("/v1/test/lotus").problem()).isEqualTo("key");
        assertThat(office.administrator().ask("DELETE", path, null).status()).isEqualTo(404);
    }

    @Test
    void anExpiredKeyIsOut() {
        Visitor by = office.administrator();
        String end = office.server().now().plusSeconds(60).toString();
        Map<String, ?> wanted = Map.of("label", "stall", "scopes", BOTH, "shops", List.of("*"), "expires_at", end);
        Visitor visitor =
                Visitor.withKey(office.server(), by.post("/v1/keys", wanted).text("secret"));
        office.server().letPass(Duration.ofSeconds(59));
        assertThat(visitor.get("/v1/test/lotus").status()).isEqualTo(200);
        office.server().letPass(Duration.ofSeconds(1));
        assertThat(visitor.get("/v1/test/lotus").problem()).isEqualTo("key");
        assertThat(by.post("/v1/keys", wanted).problem()).isEqualTo("key-past");
    }

    @Test
    void theLastUseIsKeptToTheMinute() {
        Office.Key key = office.key(BOTH, "*");
        assertThat(usedAt(key)).isEmpty();
        key.visitor().get("/v1/test/lotus");
        String first = usedAt(key);
        assertThat(first).isEqualTo(office.server().now().toString());
        office.server().letPass(Duration.ofSeconds(60));
        key.visitor().get("/v1/test/lotus");
        assertThat(usedAt(key)).isEqualTo(first);
        office.server().letPass(Duration.ofSeconds(1));
        key.visitor().get("/v1/test/lotus");
        assertThat(usedAt(key)).isEqualTo(office.server().now().toString());
    }

    @Test
    void nobodyMakesOrRevokesAKeyBeyondTheirShops() {
        Office.Key key = office.key(BOTH, "plum");
        Visitor by = office.person(Role.ADMINISTRATOR, "lotus").visitor();
        assertThat(by.post("/v1/keys", Map.of("label", "x", "scopes", BOTH, "shops", List.of("plum")))
                        .problem())
                .isEqualTo("shops-beyond");
        assertThat(by.get("/v1/keys").response().body()).doesNotContain(key.id());
        assertThat(by.ask("DELETE", "/v1/keys/" + key.id(), null).status()).isEqualTo(404);
        assertThat(key.visitor().get("/v1/test/plum").status()).isEqualTo(200);
    }
}
