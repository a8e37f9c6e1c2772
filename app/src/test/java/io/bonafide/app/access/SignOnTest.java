package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.signon.Traveller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;

/** People sign in at a real provider, as a browser does it. */
@ExtendWith(RealHouse.Open.class)
final class SignOnTest {
    private static final String FLOW = "bonafide-sign-on";

    private final RealHouse house;

    SignOnTest(RealHouse house) {
        this.house = house;
    }

    @Test
    void whoIsLinkedComesInThroughTheProviderAndGoesOnWhereTheyWanted() {
        Office.Person person = house.linked(Role.REVIEWER, "wen", true);
        Traveller traveller = new Traveller();
        HttpResponse<String> page = traveller.goAs("wen", house.at("/v1/session/oidc?then=/v1/shops"));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("You are signed in.")
                .contains("<meta http-equiv=\"refresh\" content=\"0;url=/v1/shops\">");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(house.session(traveller).path("account").path("name").asString())
                .isEqualTo(person.name());
        assertThat(traveller.step(house.at("/v1/shops")).statusCode()).isEqualTo(200);
        assertThat(audit("session.begun", "account " + person.id())).last().isEqualTo("{\"by\": \"single sign-on\"}");
    }

    @Test
    void theProviderIsAskedWithACodeAStateANonceAndPkceForTheExactAddress() {
        HttpResponse<String> sent = new Traveller().step(house.at("/v1/session/oidc"));
        assertThat(sent.statusCode()).isEqualTo(303);
        Map<String, String> asked = query(location(sent));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "redirect_uri", house.at("/v1/session/oidc/callback").toString())
                .containsKeys("code_challenge", "state", "nonce");
        assertThat(query(location(new Traveller().step(house.at("/v1/session/oidc")))))
                .doesNotContainEntry("state", asked.get("state"))
                .doesNotContainEntry("nonce", asked.get("nonce"))
                .doesNotContainEntry("code_challenge", asked.get("code_challenge"));
    }

    @Test
    void whatIsRememberedOfTheFlowIsTheBrowsersAlone() {
        HttpResponse<String> sent = new Traveller().step(house.at("/v1/session/oidc"));
        assertThat(sent.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(FLOW))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/v1/session/oidc", "Max-Age=600")
                .doesNotContain(query(location(sent)).get("state"));
    }

    @Test
    void aSessionThatWasThereBeforeIsNotTheNewOne() {
        house.linked(Role.REVIEWER, "li", true);
        Office.Person other = house.office().person(Role.REVIEWER, "*");
        Traveller traveller = new Traveller();
        String chosen = other.visitor().cookies().get(Visitor.SESSION);
        traveller.cookies(house.at("/")).put(Visitor.SESSION, chosen);
        house.signOn(traveller, "li");
        assertThat(traveller.cookies(house.at("/")).get(Visitor.SESSION)).isNotEqualTo(chosen);
        assertThat(house.signedIn(traveller)).isTrue();
        assertThat(other.visitor().get("/v1/session").json().path("signed_in").asBoolean())
                .as("what the browser had is over")
                .isFalse();
    }

    @Test
    void theProvidersKeyMayChange() {
        house.linked(Role.REVIEWER, "zhao", true);
        Traveller before = new Traveller();
        house.signOn(before, "zhao");
        house.provider().changeKey();
        Traveller after = new Traveller();
        house.signOn(after, "zhao");
        assertThat(List.of(house.signedIn(before), house.signedIn(after))).containsExactly(true, true);
    }

    @Test
    void whoIsNotLinkedStaysOutAndIsToldTheirOwnIdentifier() {
        house.server().letPass(Duration.ofMinutes(2));
        int before = unlinked().size();
        Traveller traveller = new Traveller();
        HttpResponse<String> page = house.signOn(traveller, "qian");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("no account here is linked to you").contains("<code>qian</code>");
        assertThat(house.signedIn(traveller)).isFalse();
        house.signOn(new Traveller(), "qian");
        assertThat(unlinked()).as("one entry a minute").hasSize(before + 1).noneMatch(entry -> entry.contains("qian"));
    }

    private List<String> unlinked() {
        return audit("session.refused", "single sign-on").stream()
                .filter(entry -> entry.contains("unlinked"))
                .toList();
    }

    @Test
    void aDisabledAccountStaysOutAndALockedOneAsLongAsItIsLocked() {
        Office.Person person = house.linked(Role.REVIEWER, "sun", true);
        for (int i = 0; i < Attempts.FREE; i++) {
            Visitor.at(house.server()).signIn(person.name(), "not the password");
        }
        HttpResponse<String> locked = house.signOn(new Traveller(), "sun");
        assertThat(locked.statusCode()).isEqualTo(403);
        assertThat(locked.body()).contains("locked or disabled");
        house.server().letPass(Duration.ofMinutes(Attempts.FIRST_LOCK_MINUTES));
        Traveller traveller = new Traveller();
        assertThat(house.signOn(traveller, "sun").statusCode()).isEqualTo(200);
        Visitor administrator = house.office().administrator();
        String tag = administrator.get("/v1/accounts/" + person.id()).header("ETag");
        assertThat(administrator
                        .ask("PATCH", "/v1/accounts/" + person.id(), Map.of("disabled", true), "If-Match", tag)
                        .status())
                .isEqualTo(200);
        assertThat(house.signedIn(traveller)).as("and its session is over").isFalse();
        assertThat(house.signOn(new Traveller(), "sun").statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerCountsOnce() {
        house.linked(Role.REVIEWER, "zhou", true);
        Traveller traveller = new Traveller();
        HttpResponse<String> sent = traveller.step(house.at("/v1/session/oidc"));
        String cookie = traveller.cookies(house.at("/")).get(FLOW);
        HttpResponse<String> page = traveller.goAs("zhou", location(sent));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(traveller.cookies(house.at("/"))).doesNotContainKey(FLOW);
        refusedAsNotOurs(new Traveller(), page.uri());
        Traveller thief = new Traveller();
        thief.cookies(house.at("/")).put(FLOW, cookie);
        refusedAsNotOurs(thief, page.uri());
    }

    @Test
    void anAnswerToAnotherQuestionOrAnotherBrowserOrTooLateIsRefused() {
        house.linked(Role.REVIEWER, "wu", true);
        Traveller forged = new Traveller();
        URI back = answer(forged, "wu");
        refusedAsNotOurs(
                forged,
                UriComponentsBuilder.fromUri(back)
                        .replaceQueryParam("state", "forged")
                        .build(true)
                        .toUri());
        refusedAsNotOurs(new Traveller(), answer(new Traveller(), "wu"));
        Traveller altered = new Traveller();
        URI withAltered = answer(altered, "wu");
        altered.cookies(house.at("/")).computeIfPresent(FLOW, (name, value) -> "AAAA" + value.substring(4));
        refusedAsNotOurs(altered, withAltered);
        Traveller broken = new Traveller();
        URI withBroken = answer(broken, "wu");
        broken.cookies(house.at("/")).put(FLOW, "AAAA");
        refusedAsNotOurs(broken, withBroken);
        Traveller late = new Traveller();
        URI tooLate = answer(late, "wu");
        house.server().letPass(Duration.ofMinutes(10));
        refusedAsNotOurs(late, tooLate);
    }

    /** A code that somebody else got, put into one's own flow (or into a victim's). */
    @Test
    void aCodeOfAnotherFlowIsWorthNothing() {
        house.linked(Role.REVIEWER, "zheng", true);
        String code = query(answer(new Traveller(), "zheng")).get("code");
        Traveller thief = new Traveller();
        String state = query(location(thief.step(house.at("/v1/session/oidc")))).get("state");
        HttpResponse<String> page =
                thief.step(house.at("/v1/session/oidc/callback?state=%s&code=%s".formatted(state, code)));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("does not prove who you are");
        assertThat(house.signedIn(thief)).isFalse();
    }

    @Test
    void whomTheProviderTurnsAwayStaysOut() {
        Traveller traveller = new Traveller();
        String state =
                query(location(traveller.step(house.at("/v1/session/oidc")))).get("state");
        HttpResponse<String> page = traveller.step(
                house.at("/v1/session/oidc/callback?error=access_denied&error_description=planted&state=" + state));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("did not let you in").doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com/",
                "///example.com/",
                "/%5Cexample.com",
                "%5C%5Cexample.com",
                "/%09/example.com",
                "javascript:alert(1)",
                "shops",
                "",
                "/a%22b"
            })
    void nobodyIsSentOnToAnotherAddress(String then) {
        HttpResponse<String> page =
                new Traveller().accepting("application/json").step(house.at("/v1/session/oidc?then=" + then));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("urn:bonafide:problem:sign_on-then");
    }

    @Test
    void aSystemIsAnsweredByProblemsAndABrowserByPages() {
        HttpResponse<String> problem =
                new Traveller().accepting("application/json").step(house.at("/v1/session/oidc/callback?state=1"));
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        HttpResponse<String> page = new Traveller().step(house.at("/v1/session/oidc/callback?state=1"));
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("Begin again at " + house.at("").toString());
    }

    @Test
    void theSessionSaysWhatTheButtonIsCalled() {
        assertThat(Visitor.at(house.server()).get("/v1/session").text("single_sign_on.name"))
                .isEqualTo("Head office");
    }

    /** Where the provider would send this browser, who has not gone there yet. */
    private URI answer(Traveller traveller, String subject) {
        URI begun = location(traveller.step(house.at("/v1/session/oidc")));
        Traveller atTheProvider = new Traveller();
        HttpResponse<String> end = atTheProvider.goAs(subject, begun);
        assertThat(end.statusCode()).as("without the flow's cookie").isEqualTo(400);
        return end.uri();
    }

    private void refusedAsNotOurs(Traveller traveller, URI address) {
        HttpResponse<String> page = traveller.step(address);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(400);
        assertThat(page.body()).contains("was not begun in this browser");
        assertThat(house.signedIn(traveller)).isFalse();
    }

    private List<String> audit(String what, String object) {
        return house.server()
                .database()
                .sql("SELECT coalesce(after::text, '') FROM audit WHERE what = ? AND object = ? ORDER BY id")
                .params(what, object)
                .query(String.class)
                .list();
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static Map<String, String> query(URI address) {
        return UriComponentsBuilder.fromUri(address)
                .build(true)
                .getQueryParams()
                .toSingleValueMap();
    }
}
