package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Office.Open.class)
final class AccountsTest {
    private final Office office;

    AccountsTest(Office office) {
        this.office = office;
    }

    private static Visitor.Answer changed(Visitor by, Office.Person person, Map<String, ?> what) {
        String path = "/v1/accounts/" + person.id();
        return by.ask("PATCH", path, what, "If-Match", by.get(path).header("ETag"));
    }

    @Test
    void aChangeNamesTheVersionThatItWasReadAs() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        Visitor by = office.administrator();
        String path = "/v1/accounts/" + person.id();
        String tag = by.get(path).header("ETag");
        assertThat(by.ask("PATCH", path, Map.of("role", "counsel")).status()).isEqualTo(428);
        Visitor.Answer first = by.ask("PATCH", path, Map.of("role", "counsel"), "If-Match", tag);
        assertThat(first.text("role")).isEqualTo("counsel");
        assertThat(first.header("ETag")).isNotEqualTo(tag);
        Visitor.Answer stale = by.ask("PATCH", path, Map.of("role", "owner"), "If-Match", tag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(by.get(path).text("role")).isEqualTo("counsel");
    }

    @Test
    void aNewRoleHoldsAtOnce() {
        Office.Person person = office.person(Role.REVIEWER, "*");
        assertThat(person.visitor().get("/v1/accounts").status()).isEqualTo(403);
        changed(office.administrator(), person, Map.of("role", "auditor"));
        assertThat(person.visitor().get("/v1/accounts").status()).isEqualTo(200);
        changed(office.administrator(), person, Map.of("role", "reviewer", "shops", List.of("plum")));
        assertThat(person.visitor().get("/v1/test/plum").status()).isEqualTo(200);
        assertThat(person.visitor().get("/v1/test/lotus").status()).isEqualTo(404);
    }

    @Test
    void aNameIsGivenOnceInWhateverCase() {
        Office.Person person = office.hired(Role.REVIEWER, "lotus");
        assertThat(office.administrator()
                        .post(
                                "/v1/accounts",
                                Map.of(
                                        "name",
                                        person.name().toUpperCase(Locale.ROOT),
                                        "role",
                                        "owner",
                                        "shops",
                                        List.of("*")))
                        .problem())
                .isEqualTo("account-there");
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        Visitor by = office.administrator();
        assertThat(by.post("/v1/accounts", Map.of("name", " ", "role", "owner")).problem())
                .isEqualTo("field-name");
        assertThat(by.post("/v1/accounts", Map.of("name", "Li Lei", "role", "owner"))
                        .problem())
                .isEqualTo("field-missing");
        assertThat(by.post("/v1/accounts", Map.of("name", "Li Lei", "role", "king", "shops", List.of("*")))
                        .problem())
                .isEqualTo("status-400");
        assertThat(by.post("/v1/accounts", Map.of("nmae", "Li Lei")).problem()).isEqualTo("status-400");
    }

    @Test
    void theLastAdministratorOfAllShopsStays() {
        Visitor by = office.administrator();
        List<Office.Person> others = everyOtherAdministrator(by);
        others.forEach(other -> assertThat(
                        changed(by, other, Map.of("disabled", true)).status())
                .isEqualTo(200));
        Office.Person last = ofName(by, FirstAdministrator.NAME);
        office.person(Role.ADMINISTRATOR, "lotus");
        for (Map<String, ?> wanted :
                List.of(Map.of("disabled", true), Map.of("role", "owner"), Map.of("shops", List.of("lotus")))) {
            assertThat(changed(by, last, wanted).problem())
                    .as(wanted.toString())
                    .isEqualTo("administrator-last");
        }
        Office.Person next = office.person(Role.ADMINISTRATOR, "*");
        assertThat(changed(next.visitor(), last, Map.of("role", "owner")).status())
                .isEqualTo(200);
        assertThat(changed(next.visitor(), next, Map.of("disabled", true)).problem())
                .isEqualTo("administrator-last");
        assertThat(changed(next.visitor(), last, Map.of("role", "administrator"))
                        .status())
                .isEqualTo(200);
    }

    private List<Office.Person> everyOtherAdministrator(Visitor by) {
        return by.get("/v1/accounts")
                .json()
                .path("items")
                .valueStream()
                .filter(account -> account.path("role").asString().equals("administrator"))
                .filter(account -> !account.path("name").asString().equals(FirstAdministrator.NAME))
                .filter(account -> !account.path("disabled").asBoolean())
                .map(account -> new Office.Person(
                        account.path("id").asString(), account.path("name").asString(), "", by))
                .toList();
    }

    private static Office.Person ofName(Visitor by, String name) {
        String id = by.get("/v1/accounts")
                .json()
                .path("items")
                .valueStream()
                .filter(account -> account.path("name").asString().equals(name))
                .map(account -> account.path("id").asString())
                .collect(Collectors.joining());
        return new Office.Person(id, name, "", by);
    }

    @Test
    void nobodyActsBeyondTheirOwnShops() {
        Office.Person within = office.person(Role.REVIEWER, "lotus");
        Office.Person beyond = office.person(Role.REVIEWER, "lotus", "plum");
        Visitor by = office.person(Role.ADMINISTRATOR, "lotus", "pear").visitor();
        assertThat(by.get("/v1/accounts").response().body())
                .contains(within.id())
                .doesNotContain(beyond.id());
        assertThat(by.get("/v1/accounts/" + within.id()).status()).isEqualTo(200);
        assertThat(by.get("/v1/accounts/" + beyond.id()).status()).isEqualTo(404);
        assertThat(by.ask("PATCH", "/v1/accounts/" + beyond.id(), Map.of("disabled", true), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(404);
        assertThat(by.post("/v1/accounts/" + beyond.id() + "/password", "").status())
                .isEqualTo(404);
        assertThat(changed(by, within, Map.of("shops", List.of("*"))).problem()).isEqualTo("shops-beyond");
        assertThat(by.post("/v1/accounts", Map.of("name", "Han Meimei", "role", "owner", "shops", List.of("plum")))
                        .problem())
                .isEqualTo("shops-beyond");
        assertThat(by.get("/v1/audit").problem()).isEqualTo("shops-all");
    }

    @Test
    void aTemporaryPasswordEndsSessionsAndLocks() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        for (int i = 0; i < 5; i++) {
            Visitor.at(office.server()).signIn(person.name(), "not the password");
        }
        Visitor.Answer given = office.administrator().post("/v1/accounts/" + person.id() + "/password", "");
        assertThat(person.visitor().get("/v1/session").text("signed_in")).isEqualTo("false");
        Visitor.Answer in = Visitor.at(office.server()).signIn(person.name(), given.text("temporary_password"));
        assertThat(in.text("account.temporary_password")).isEqualTo("true");
        Office.Person own = office.person(Role.ADMINISTRATOR, "*");
        assertThat(own.visitor()
                        .post("/v1/accounts/" + own.id() + "/password", "")
                        .problem())
                .isEqualTo("password-own");
    }
}
