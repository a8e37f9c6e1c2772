package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Office.Open.class)
final class SessionTest {
    private final Office office;

    SessionTest(Office office) {
        this.office = office;
    }

    @Test
    void theFirstAdministratorIsAppointedOnce() {
        assertThat(office.server().wouldAppointAnother()).isFalse();
        assertThat(Visitor.at(office.server())
                        .signIn(FirstAdministrator.NAME, office.server().firstPassword())
                        .problem())
                .isEqualTo("credentials");
    }

    @Test
    void whoIsNotSignedInHasNoSession() {
        Visitor visitor = Visitor.at(office.server());
        assertThat(visitor.get("/v1/accounts").problem()).isEqualTo("status-401");
        assertThat(visitor.signIn("nobody", "whatever it may be").problem()).isEqualTo("credentials");
        assertThat(visitor.cookies()).containsOnlyKeys(Visitor.TOKEN);
    }

    @Test
    void theCookiesAreKeptFromScriptsAndFromOtherSites() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        List<String> cookies =
                person.visitor().signIn(person.name(), person.password()).cookies();
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(Visitor.SESSION)
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
        assertThat(cookies)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(Visitor.TOKEN)
                        .doesNotContain("HttpOnly")
                        .contains("SameSite=Strict"));
    }

    @Test
    void signingInTakesANewSessionAndANewToken() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        Map<String, String> before = Map.copyOf(person.visitor().cookies());
        person.visitor().signIn(person.name(), person.password());
        Map<String, String> after = person.visitor().cookies();
        assertThat(after.get(Visitor.SESSION)).isNotEqualTo(before.get(Visitor.SESSION));
        assertThat(after.get(Visitor.TOKEN)).isNotEqualTo(before.get(Visitor.TOKEN));
        Visitor fixed = Visitor.at(office.server());
        fixed.cookies().put(Visitor.SESSION, before.get(Visitor.SESSION));
        assertThat(fixed.get("/v1/session").json().path("signed_in").asBoolean())
                .isFalse();
    }

    @Test
    void aSessionKeepsItsIdFromRequestToRequest() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        Map<String, String> before = Map.copyOf(person.visitor().cookies());
        person.visitor().get("/v1/session");
        person.visitor().post("/v1/session/totp", Map.of());
        assertThat(person.visitor().cookies()).isEqualTo(before);
    }

    @Test
    void anIdThatSomebodyElseChoseIsNotTaken() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        Visitor victim = Visitor.at(office.server());
        victim.cookies().put(Visitor.SESSION, "CHOSEN0000000000000000000000000");
        victim.signIn(person.name(), person.password());
        assertThat(victim.cookies().get(Visitor.SESSION)).isNotEqualTo("CHOSEN0000000000000000000000000");
    }

    @Test
    void aForgedRequestIsRefused() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        Visitor browser = person.visitor();
        String token = browser.cookies().get(Visitor.TOKEN);
        assertThat(browser.ask("DELETE", "/v1/session", null, "X-XSRF-TOKEN", "forged")
                        .problem())
                .isEqualTo("csrf");
        browser.cookies().remove(Visitor.TOKEN);
        assertThat(browser.ask("DELETE", "/v1/session", null).problem()).isEqualTo("csrf");
        assertThat(browser.ask("DELETE", "/v1/session", null, "X-XSRF-TOKEN", token)
                        .problem())
                .isEqualTo("csrf");
        assertThat(browser.get("/v1/session").json().path("signed_in").asBoolean())
                .isTrue();
        assertThat(browser.ask("DELETE", "/v1/session", null).status()).isEqualTo(204);
        assertThat(browser.get("/v1/session").json().path("signed_in").asBoolean())
                .isFalse();
    }

    @Test
    void aTemporaryPasswordOpensNothingButItsReplacement() {
        Office.Person hired = office.hired(Role.ADMINISTRATOR, "*");
        Visitor visitor = hired.visitor();
        assertThat(visitor.signIn(hired.name(), hired.password()).text("account.temporary_password"))
                .isEqualTo("true");
        assertThat(visitor.get("/v1/accounts").problem()).isEqualTo("password-temporary");
        assertThat(visitor.post("/v1/session/totp", Map.of("password", hired.password()))
                        .problem())
                .isEqualTo("password-temporary");
        assertThat(visitor.replace(hired.password(), "willow tree and old bridge")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.get("/v1/accounts").status()).isEqualTo(200);
        assertThat(Visitor.at(office.server())
                        .signIn(hired.name(), hired.password())
                        .problem())
                .isEqualTo("credentials");
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsRefused() {
        Office.Person person = office.person(Role.COUNSEL, "lotus");
        Visitor visitor = person.visitor();
        String old = person.password();
        assertThat(visitor.replace(old, "short 12345").problem()).isEqualTo("password-length");
        assertThat(visitor.replace(old, "long ".repeat(26)).problem()).isEqualTo("password-length");
        assertThat(visitor.replace(old, "abababababababab").problem()).isEqualTo("password-same");
        assertThat(visitor.replace(old, "my " + person.name().toUpperCase(Locale.ROOT) + " 2026")
                        .problem())
                .isEqualTo("password-name");
        assertThat(visitor.replace(old, old).problem()).isEqualTo("password-old");
        assertThat(visitor.replace("something else", "willow tree and old bridge")
                        .problem())
                .isEqualTo("password-wrong");
        assertThat(visitor.replace(old, "twelve chars").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Office.Person person = office.person(Role.COUNSEL, "lotus");
        Visitor elsewhere = Visitor.at(office.server());
        elsewhere.signIn(person.name(), person.password());
        person.visitor().replace(person.password(), "willow tree and old bridge");
        assertThat(person.visitor().get("/v1/session").json().path("signed_in").asBoolean())
                .isTrue();
        assertThat(elsewhere.get("/v1/session").json().path("signed_in").asBoolean())
                .isFalse();
    }

    @Test
    void aSessionLastsTwelveHoursAtTheMost() {
        Office.Person person = office.person(Role.COUNSEL, "lotus");
        office.server().letPass(Sessions.LONGEST.minusSeconds(1));
        assertThat(person.visitor().get("/v1/session").json().path("signed_in").asBoolean())
                .isTrue();
        office.server().letPass(Duration.ofSeconds(1));
        assertThat(person.visitor().get("/v1/session").json().path("signed_in").asBoolean())
                .isFalse();
    }
}
