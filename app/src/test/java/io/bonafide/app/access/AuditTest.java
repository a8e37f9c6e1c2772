package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.UncategorizedSQLException;
import tools.jackson.databind.JsonNode;

@ExtendWith(Office.Open.class)
final class AuditTest {
    private final Office office;

    AuditTest(Office office) {
        this.office = office;
    }

    private List<JsonNode> of(String object) {
        return office.administrator()
                .get("/v1/audit?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("object").asString().equals(object))
                .toList();
    }

    private static List<String> texts(List<JsonNode> entries, String field) {
        return entries.stream().map(entry -> entry.path(field).asString("")).toList();
    }

    @Test
    void everyChangeOfAnAccountIsThereWithWhoAndWhat() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        String path = "/v1/accounts/" + person.id();
        String tag = office.administrator().get(path).header("ETag");
        office.administrator().ask("PATCH", path, Map.of("role", "counsel"), "If-Match", tag);
        office.administrator().ask("PATCH", path, Map.of("role", "owner"), "If-Match", tag);
        office.administrator().post(path + "/password", "");
        List<JsonNode> entries = of("account " + person.id());
        assertThat(texts(entries, "what"))
                .containsExactly(
                        "password.given", "account.changed", "password.replaced", "session.begun", "account.made");
        assertThat(texts(entries, "who")).containsExactly("admin", "admin", person.name(), person.name(), "admin");
        JsonNode change = entries.get(1);
        assertThat(change.path("before").path("role").asString()).isEqualTo("reviewer");
        assertThat(change.path("after").path("role").asString()).isEqualTo("counsel");
        assertThat(change.path("at").asString()).isEqualTo(office.server().now().toString());
    }

    @Test
    void aLockIsThereOnce() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        for (int i = 0; i < 8; i++) {
            Visitor.at(office.server()).signIn(person.name(), "not the password");
        }
        assertThat(texts(of("account " + person.id()), "what"))
                .filteredOn("account.locked"::equals)
                .hasSize(1);
    }

    @Test
    void aKeyIsThereWithoutItsSecret() {
        Office.Key key = office.key(List.of(Scope.RESULTS_READ), "lotus");
        office.administrator().ask("DELETE", "/v1/keys/" + key.id(), null);
        List<JsonNode> entries = of("key " + key.id());
        assertThat(texts(entries, "what")).containsExactly("key.revoked", "key.made");
        assertThat(entries.get(1).path("after").path("shops").toString()).isEqualTo("[\"lotus\"]");
        assertThat(entries.toString()).doesNotContain(key.secret());
    }

    @Test
    void pagesFollowEachOtherFromTheNewestOn() {
        for (int i = 0; i < 3; i++) {
            office.hired(Role.REVIEWER, "lotus");
        }
        List<Long> whole = ids(office.administrator().get("/v1/audit?limit=7"));
        Visitor reader = office.key(List.of(Scope.AUDIT_READ), "*").visitor();
        List<Long> paged = new ArrayList<>();
        String cursor = Long.toString(whole.get(0) + 1);
        while (paged.size() < 6) {
            Visitor.Answer page = reader.get("/v1/audit?limit=2&cursor=" + cursor);
            paged.addAll(ids(page));
            cursor = page.text("next");
        }
        assertThat(paged).isEqualTo(whole.subList(0, 6)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        Visitor.Answer last = reader.get("/v1/audit?limit=2&cursor=2");
        assertThat(ids(last)).containsExactly(1L);
        assertThat(last.json().path("next").isNull()).isTrue();
        assertThat(reader.get("/v1/audit?limit=0").problem()).isEqualTo("limit");
        assertThat(reader.get("/v1/audit?cursor=x").problem()).isEqualTo("status-400");
    }

    private static List<Long> ids(Visitor.Answer page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("id").asLong())
                .toList();
    }

    @Test
    void aChangeThatFailsLeavesNoEntry() {
        long before = ids(office.administrator().get("/v1/audit?limit=1")).get(0);
        assertThat(office.administrator()
                        .post("/v1/accounts", Map.of("name", "admin", "role", "owner", "shops", List.of("*")))
                        .status())
                .isEqualTo(409);
        assertThat(ids(office.administrator().get("/v1/audit?limit=1"))).containsExactly(before);
    }

    @Test
    void whatWasWrittenStays() {
        for (String change : List.of("DELETE FROM audit", "UPDATE audit SET who = 'nobody'", "TRUNCATE audit")) {
            assertThatThrownBy(() -> office.server().database().sql(change).update())
                    .isInstanceOf(UncategorizedSQLException.class)
                    .hasMessageContaining("neither changed nor deleted");
        }
    }
}
