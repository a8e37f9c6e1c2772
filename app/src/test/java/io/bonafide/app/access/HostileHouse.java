package io.bonafide.app.access;

import io.bonafide.app.server.OfTheRun;
import io.bonafide.app.server.TestServer;
import io.bonafide.app.settings.SingleSignOn;
import io.bonafide.app.signon.FreePort;
import io.bonafide.app.signon.HostileProvider;
import io.bonafide.app.signon.Traveller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/** A server whose provider is hostile, with one linked account, shared by the tests of a run. */
final class HostileHouse implements AutoCloseable {
    static final String SUBJECT = "victim";

    private final URI address = URI.create("http://127.0.0.1:" + FreePort.find());
    private final HostileProvider provider = new HostileProvider();
    private final TestServer server = TestServer.with(new SingleSignOn(
            provider.issuer(), HostileProvider.CLIENT, HostileProvider.SECRET, address, "127.0.0.1", Set.of("openid")));
    private final Office office = Office.of(server);
    private final Office.Person person = office.person(Role.OWNER, "*");

    private HostileHouse() {
        office.administrator()
                .ask("PUT", "/v1/accounts/" + person.id() + "/single-sign-on", Map.of("subject", SUBJECT));
    }

    HostileProvider provider() {
        return provider;
    }

    TestServer server() {
        return server;
    }

    Office.Person person() {
        return person;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /**
     * A sign-in from the provider's answer on.
     *
     * @param token for the nonce that was asked with
     */
    HttpResponse<String> given(Traveller traveller, Function<String, String> token) {
        return given(traveller, token, "");
    }

    /** @param more behind the query of the provider's answer */
    HttpResponse<String> given(Traveller traveller, Function<String, String> token, String more) {
        HttpResponse<String> sent = traveller.step(at("/v1/session/oidc"));
        URI asked = URI.create(sent.headers().firstValue("Location").orElseThrow());
        Map<String, String> query =
                UriComponentsBuilder.fromUri(asked).build(true).getQueryParams().toSingleValueMap();
        provider.gives(() -> token.apply(query.get("nonce")));
        return traveller.step(at("/v1/session/oidc/callback?code=planted-code&state=" + query.get("state") + more));
    }

    boolean signedIn(Traveller traveller) {
        return traveller.step(at("/v1/session")).body().contains("\"signed_in\":true");
    }

    @Override
    public void close() throws Exception {
        provider.close();
        server.close();
    }

    /** Gives tests the one of the run. */
    static final class Open extends OfTheRun<HostileHouse> {
        Open() {
            super(HostileHouse.class, context -> new HostileHouse());
        }
    }
}
