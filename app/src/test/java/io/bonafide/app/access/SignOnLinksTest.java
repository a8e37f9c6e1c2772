package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.signon.Traveller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who links accounts with people at the provider, and what the password is worth then. */
@ExtendWith(RealHouse.Open.class)
final class SignOnLinksTest {
    private static final String OWN = "/v1/session/oidc";

    private final RealHouse house;

    SignOnLinksTest(RealHouse house) {
        this.house = house;
    }

    @Test
    void whoKnowsTheirPasswordLinksTheirOwnAccountAndTakesTheLinkAway() {
        Office.Person person = house.office().person(Role.REVIEWER, "*");
        assertThat(person.visitor()
                        .post(OWN, Map.of("password", "not the password"))
                        .problem())
                .isEqualTo("password-wrong");
        HttpResponse<String> page = linkOwn(person, "feng");
        assertThat(page.body()).contains("Your account is linked.");
        assertThat(person.visitor()
                        .get("/v1/session")
                        .json()
                        .path("account")
                        .path("single_sign_on")
                        .asBoolean())
                .as("and the session goes on")
                .isTrue();
        Traveller traveller = new Traveller();
        house.signOn(traveller, "feng");
        assertThat(house.session(traveller).path("account").path("name").asString())
                .isEqualTo(person.name());
        assertThat(audit(person)).contains("account.linked by " + person.name());
        assertThat(person.visitor()
                        .ask("DELETE", OWN, Map.of("password", "not the password"))
                        .problem())
                .isEqualTo("password-wrong");
        assertThat(person.visitor()
                        .ask("DELETE", OWN, Map.of("password", person.password()))
                        .status())
                .isEqualTo(204);
        assertThat(house.signedIn(traveller))
                .as("what came of the link ends with it")
                .isFalse();
        assertThat(person.visitor().get("/v1/session").json().path("signed_in").asBoolean())
                .isTrue();
        assertThat(house.signOn(new Traveller(), "feng").statusCode()).isEqualTo(403);
        assertThat(audit(person)).last().isEqualTo("account.unlinked by " + person.name());
    }

    @Test
    void aLinkThatWasBegunBeforeTheAccountsSessionsEndedIsNotMade() {
        Office.Person person = house.office().person(Role.REVIEWER, "*");
        Traveller traveller = new Traveller();
        URI begun = begunLink(person, traveller);
        house.office().administrator().post("/v1/accounts/" + person.id() + "/password", "");
        assertThat(traveller.goAs("feng", begun).statusCode()).isEqualTo(403);
        assertThat(audit(person)).noneMatch(entry -> entry.startsWith("account.linked"));
    }

    @Test
    void twoAccountsAreNeverOnePersons() {
        Office.Person first = house.linked(Role.REVIEWER, "chen", true);
        Office.Person second = house.office().person(Role.REVIEWER, "*");
        assertThat(house.link(second, "chen", true).problem()).isEqualTo("sign_on-taken");
        assertThat(linkOwn(second, "chen").body()).contains("Another account is linked to this person");
        assertThat(house.link(first, "chen", true).status())
                .as("the same again is no matter")
                .isEqualTo(200);
    }

    @Test
    void whoIsLinkedToTheProviderAloneHasNoPasswordAndCannotBeLockedByGuesses() {
        Office.Person person = house.linked(Role.REVIEWER, "only", false);
        assertThat(person.visitor().get("/v1/session").json().path("signed_in").asBoolean())
                .as("what came of the password is over")
                .isFalse();
        for (int i = 0; i < Attempts.FREE + 1; i++) {
            assertThat(Visitor.at(house.server())
                            .signIn(person.name(), person.password())
                            .problem())
                    .isEqualTo("credentials");
        }
        assertThat(house.server()
                        .database()
                        .sql("SELECT failures FROM account WHERE id = cast(? AS uuid)")
                        .param(person.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(house.office()
                        .administrator()
                        .post("/v1/accounts/" + person.id() + "/password", "")
                        .problem())
                .isEqualTo("sign_on-only");
        assertThat(house.unlink(person).status()).isEqualTo(200);
        assertThat(Visitor.at(house.server())
                        .signIn(person.name(), person.password())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theServersMachineOpensThePasswordAgain() throws Exception {
        Office.Person person = house.linked(Role.REVIEWER, "machine", false);
        try (PasswordReset reset = PasswordReset.of(house.server().data(), null, Clock.systemUTC())) {
            PasswordReset.Given given = reset.give(person.name(), false).orElseThrow();
            assertThat(Visitor.at(house.server())
                            .signIn(person.name(), given.password())
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Somebody who is hired for the provider alone never hears of the temporary password. */
    @Test
    void aTemporaryPasswordIsNoMatterToWhoCameByTheProvider() {
        Office.Person hired = house.office().hired(Role.REVIEWER, "*");
        house.link(hired, "hired", false);
        Traveller traveller = new Traveller();
        HttpResponse<String> page = house.signOn(traveller, "hired");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(traveller.step(house.at("/v1/shops")).statusCode()).isEqualTo(200);
        assertThat(house.session(traveller)
                        .path("account")
                        .path("temporary_password")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void nobodyLinksTheirOwnAccountByASessionAlone() {
        Office.Person administrator = house.office().person(Role.ADMINISTRATOR, "*");
        String address = "/v1/accounts/" + administrator.id() + "/single-sign-on";
        assertThat(administrator
                        .visitor()
                        .ask("PUT", address, Map.of("subject", "x"))
                        .problem())
                .isEqualTo("sign_on-own");
        assertThat(administrator.visitor().ask("DELETE", address, null).problem())
                .isEqualTo("sign_on-own");
    }

    @Test
    void somebodyRemainsWhoLetsOthersInWhileTheProviderIsDown() {
        Office.Person second = house.office().person(Role.ADMINISTRATOR, "*");
        String first = house.office().administrator().get("/v1/session").text("account.id");
        String address = "/v1/accounts/" + first + "/single-sign-on";
        house.server().database().sql("""
                        UPDATE account SET shops = '{lotus}'
                        WHERE role = 'administrator' AND id NOT IN (cast(? AS uuid), cast(? AS uuid))""").params(first, second.id()).update();
        Map<String, Object> alone = Map.of("subject", "first", "password", false);
        assertThat(second.visitor().ask("PUT", address, alone).status())
                .as("the second one remains")
                .isEqualTo(200);
        assertThat(second.visitor().ask("DELETE", address, null).status()).isEqualTo(200);
        assertThat(house.link(second, "second", false).status()).isEqualTo(200);
        Traveller traveller = new Traveller();
        house.signOn(traveller, "second");
        Visitor bySignOn = Visitor.at(house.server());
        bySignOn.cookies().putAll(traveller.cookies(house.at("/")));
        assertThat(bySignOn.ask("PUT", address, alone).problem()).isEqualTo("administrator-last");
        assertThat(bySignOn.get("/v1/accounts/" + first)
                        .json()
                        .path("single_sign_on")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whatIsKeptOfALinkDoesNotSayWhoItIs() {
        Office.Person person = house.linked(Role.REVIEWER, "planted-subject", true);
        Visitor.Answer seen = house.office().administrator().get("/v1/accounts/" + person.id());
        assertThat(seen.json().path("single_sign_on").asBoolean()).isTrue();
        assertThat(seen.json().path("password_sign_in").asBoolean()).isTrue();
        assertThat(house.server()
                        .database()
                        .sql("SELECT a::text FROM account a UNION ALL SELECT b::text FROM audit b")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("planted-subject")
                        || row.contains(HexFormat.of().formatHex("planted-subject".getBytes(StandardCharsets.UTF_8))));
        assertThat(audit(person)).containsExactly("account.linked by admin");
        house.unlink(person);
        assertThat(audit(person)).last().isEqualTo("account.unlinked by admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void aSubjectThatNoProviderHasIsRefused(String subject) {
        Office.Person person = house.office().person(Role.REVIEWER, "*");
        assertThat(house.link(person, subject, true).problem()).isEqualTo("sign_on-subject");
        assertThat(house.link(person, "x".repeat(256), true).problem()).isEqualTo("sign_on-subject");
    }

    private HttpResponse<String> linkOwn(Office.Person person, String subject) {
        Traveller traveller = new Traveller();
        return traveller.goAs(subject, begunLink(person, traveller));
    }

    /** The browser takes the flow's cookie along and leaves the session's behind, as it does on the way back from another site. */
    private URI begunLink(Office.Person person, Traveller traveller) {
        Visitor.Answer begun = person.visitor().post(OWN, Map.of("password", person.password()));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        traveller
                .cookies(house.at("/"))
                .put("bonafide-sign-on", person.visitor().cookies().get("bonafide-sign-on"));
        return URI.create(begun.text("location"));
    }

    private List<String> audit(Office.Person person) {
        return house.server()
                .database()
                .sql(
                        "SELECT what || ' by ' || who FROM audit WHERE object = ? AND what LIKE 'account.%linked' ORDER BY id")
                .param("account " + person.id())
                .query(String.class)
                .list();
    }
}
