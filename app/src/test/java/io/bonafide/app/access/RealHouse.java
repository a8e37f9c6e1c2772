package io.bonafide.app.access;

import io.bonafide.app.server.OfTheRun;
import io.bonafide.app.server.TestServer;
import io.bonafide.app.settings.SingleSignOn;
import io.bonafide.app.signon.FreePort;
import io.bonafide.app.signon.RealProvider;
import io.bonafide.app.signon.Traveller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server beside a real provider, shared by the tests of a run. */
final class RealHouse implements AutoCloseable {
    private final URI address = URI.create("http://127.0.0.1:" + FreePort.find());
    private final RealProvider provider = new RealProvider(
            address, "wen", "li", "zhao", "qian", "sun", "zhou", "wu", "zheng", "feng", "chen", "hired", "second",
            "browser");
    private final TestServer server = TestServer.with(new SingleSignOn(
            provider.issuer(),
            RealProvider.CLIENT,
            RealProvider.SECRET,
            address,
            "Head office",
            Set.of("openid", "profile")));
    private final Office office = Office.of(server);

    RealProvider provider() {
        return provider;
    }

    TestServer server() {
        return server;
    }

    Office office() {
        return office;
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /** Somebody new whose account is linked. */
    Office.Person linked(Role role, String subject, boolean password) {
        Office.Person person = office.person(role, "*");
        link(person, subject, password);
        return person;
    }

    Visitor.Answer link(Office.Person person, String subject, boolean password) {
        return office.administrator()
                .ask(
                        "PUT",
                        "/v1/accounts/" + person.id() + "/single-sign-on",
                        Map.of("subject", subject, "password", password));
    }

    Visitor.Answer unlink(Office.Person person) {
        return office.administrator().ask("DELETE", "/v1/accounts/" + person.id() + "/single-sign-on", null);
    }

    HttpResponse<String> signOn(Traveller traveller, String subject) {
        return traveller.goAs(subject, at("/v1/session/oidc"));
    }

    /** What the server says of who that is. */
    JsonNode session(Traveller traveller) {
        return JsonMapper.shared().readTree(traveller.step(at("/v1/session")).body());
    }

    boolean signedIn(Traveller traveller) {
        return session(traveller).path("signed_in").asBoolean();
    }

    @Override
    public void close() throws Exception {
        provider.close();
        server.close();
    }

    /** Gives tests the one of the run. */
    static final class Open extends OfTheRun<RealHouse> {
        Open() {
            super(RealHouse.class, context -> new RealHouse());
        }
    }
}
