package io.bonafide.app.access;

import static io.bonafide.app.signon.HostileProvider.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.bonafide.app.signon.HostileProvider;
import io.bonafide.app.signon.Traveller;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a provider may do wrong, each fault alone beside a token that has none. */
@ExtendWith(HostileHouse.Open.class)
final class HostileProviderTest {
    private final HostileHouse house;
    private final HostileProvider provider;

    HostileProviderTest(HostileHouse house) {
        this.house = house;
        provider = house.provider();
    }

    /** Whatever it said of itself, it says the truth again, and is asked again. */
    @AfterEach
    void mend() {
        provider.says(provider.truth());
        house.server().letPass(Duration.ofHours(2));
    }

    /** A fault of a token's claims, two hours being beyond every tolerance. */
    enum Fault {
        NONCE_OF_ANOTHER_FLOW(claims -> claims.claim("nonce", "another")),
        NO_NONCE(claims -> claims.claim("nonce", null)),
        FOR_ANOTHER_CLIENT(claims -> claims.audience("another")),
        FOR_SEVERAL_AND_NOT_SAID_BY_WHOM(claims -> claims.audience(List.of(HostileProvider.CLIENT, "another"))),
        ASKED_FOR_BY_ANOTHER(claims -> claims.claim("azp", "another")),
        OF_ANOTHER_ISSUER(claims -> claims.issuer("https://example.com")),
        OF_NO_ISSUER(claims -> claims.issuer(null)),
        EXPIRED(claims -> claims.expirationTime(shifted(claims, -7200))),
        WITHOUT_END(claims -> claims.expirationTime(null)),
        OF_THE_FUTURE(claims -> claims.issueTime(shifted(claims, 7200)).expirationTime(shifted(claims, 9000))),
        WITHOUT_BEGINNING(claims -> claims.issueTime(null)),
        NOT_YET(claims -> claims.notBeforeTime(shifted(claims, 7200))),
        OF_NOBODY(claims -> claims.subject(null));

        private final UnaryOperator<JWTClaimsSet.Builder> fault;

        Fault(UnaryOperator<JWTClaimsSet.Builder> fault) {
            this.fault = fault;
        }

        private static Date shifted(JWTClaimsSet.Builder claims, long seconds) {
            return Date.from(claims.build().getIssueTime().toInstant().plusSeconds(seconds));
        }
    }

    @Test
    void aTokenWithoutFaultLetsIn() {
        Traveller traveller = new Traveller();
        assertThat(house.given(traveller, nonce -> signed(claims(nonce).build()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(house.signedIn(traveller)).isTrue();
        Traveller withIssuer = new Traveller();
        house.given(withIssuer, nonce -> signed(claims(nonce).build()), "&iss=" + provider.issuer());
        assertThat(house.signedIn(withIssuer)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aTokenWithAFaultLetsNobodyIn(Fault fault) {
        unproven(nonce -> signed(fault.fault.apply(claims(nonce)).build()));
    }

    @Test
    void aTokenThatTheProvidersKeyDidNotSignLetsNobodyIn() {
        unproven(nonce -> HostileProvider.signedByAnother(claims(nonce).build()));
        unproven(nonce -> HostileProvider.signedBySecret(claims(nonce).build()));
        unproven(nonce -> HostileProvider.unsigned(claims(nonce).build()));
        unproven(nonce -> signed(claims(nonce).build()) + "x");
        unproven(nonce -> "planted-no-token");
        unproven(nonce -> "none");
    }

    @Test
    void anAnswerThatNamesAnotherIssuerIsNone() {
        Traveller traveller = new Traveller();
        HttpResponse<String> page =
                house.given(traveller, nonce -> signed(claims(nonce).build()), "&iss=https://example.com");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(house.signedIn(traveller)).isFalse();
    }

    @Test
    void codeAndSecretAreNotSentOnElsewhere() {
        Traveller traveller = new Traveller();
        List<String> asked = new ArrayList<>();
        house.given(traveller, nonce -> {
            asked.add(nonce);
            return asked.size() == 1 ? "" : signed(claims(nonce).build());
        });
        assertThat(asked).as("and not a second time").hasSize(1);
        assertThat(house.signedIn(traveller)).isFalse();
    }

    @Test
    void aProviderThatSaysItIsAnotherIsNotAsked() {
        said(Map.of("issuer", "https://example.com"));
    }

    @Test
    void aProviderWhoseAddressesOthersCouldReadIsNotAsked() {
        for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            said(Map.of(endpoint, "http://example.com/"));
            mend();
        }
    }

    @Test
    void aProviderThatIsDownIsLeftAloneForAWhileAndNamesStillSignIn() {
        said(Map.of("token_endpoint", "nothing"));
        int asked = provider.asked();
        provider.says(provider.truth());
        assertThat(new Traveller().step(house.at("/v1/session/oidc")).statusCode())
                .isEqualTo(503);
        assertThat(provider.asked()).isEqualTo(asked);
        assertThat(Visitor.at(house.server())
                        .signIn(house.person().name(), house.person().password())
                        .status())
                .isEqualTo(200);
        house.server().letPass(Duration.ofSeconds(10));
        assertThat(new Traveller().step(house.at("/v1/session/oidc")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aProviderThatHangsHoldsUpAFewAndNobodyElse() throws Exception {
        CountDownLatch asked = new CountDownLatch(8);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            new Traveller().step(house.at("/v1/session/oidc"));
            List<CompletableFuture<Void>> waiting = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                waiting.add(CompletableFuture.runAsync(
                        () -> house.given(new Traveller(), nonce -> {
                            asked.countDown();
                            await(end);
                            return "none";
                        }),
                        people));
            }
            await(asked);
            Traveller ninth = new Traveller();
            assertThat(ninth.step(house.at("/v1/session/oidc")).statusCode()).isEqualTo(503);
            assertThat(Visitor.at(house.server())
                            .signIn(house.person().name(), house.person().password())
                            .status())
                    .isEqualTo(200);
            end.countDown();
            waiting.forEach(CompletableFuture::join);
            assertThat(ninth.step(house.at("/v1/session/oidc")).statusCode()).isEqualTo(303);
        } finally {
            end.countDown();
            people.shutdown();
        }
    }

    @Test
    void whatItSentIsNotInTheLogTheAuditOrTheAnswer() {
        Traveller traveller = new Traveller();
        house.given(
                traveller,
                nonce -> signed(claims(nonce).claim("nonce", "planted-nonce").build()));
        house.given(traveller, nonce -> "planted-no-token");
        house.given(
                traveller,
                nonce -> signed(claims(nonce).subject("planted-subject").build()));
        traveller.step(house.at("/v1/session/oidc/callback?code=planted-code&state=planted-state&error=planted"));
        house.given(traveller, nonce -> "none", "&error=planted&error_description=planted");
        List<String> rows = new ArrayList<>();
        for (String table : List.of("audit", "account")) {
            rows.addAll(house.server()
                    .database()
                    .sql("SELECT t::text FROM " + table + " t")
                    .query(String.class)
                    .list());
        }
        assertThat(rows).noneMatch(row -> row.contains("planted") || row.contains(HostileProvider.SECRET));
        assertThat(house.server().log())
                .filteredOn(line -> line.contains("planted") || line.contains(HostileProvider.SECRET))
                .as("what the framework says at a level that no server writes, apart from the secret")
                .allMatch(line -> line.contains("DEBUG"))
                .noneMatch(line -> line.contains(HostileProvider.SECRET));
        assertThat(house.server().log())
                .anyMatch(line -> line.contains("Single sign-on failed: UNPROVEN, invalid_nonce"));
        assertThat(traveller.answers())
                .extracting(HttpResponse::body)
                .noneMatch(body -> body.contains("planted-n") || body.contains("planted-c"));
    }

    private void said(Map<String, Object> lies) {
        Map<String, Object> document = provider.truth();
        document.putAll(lies);
        provider.says(document);
        house.server().letPass(Duration.ofHours(2));
        HttpResponse<String> page = new Traveller().step(house.at("/v1/session/oidc"));
        assertThat(page.statusCode()).as(lies.toString()).isEqualTo(503);
        assertThat(page.body()).contains("does not answer");
    }

    private void unproven(Function<String, String> token) {
        Traveller traveller = new Traveller();
        HttpResponse<String> page = house.given(traveller, token);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("does not prove who you are");
        assertThat(house.signedIn(traveller)).isFalse();
    }

    private JWTClaimsSet.Builder claims(String nonce) {
        Instant now = house.server().now();
        return provider.claims(HostileHouse.SUBJECT, nonce, now);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
