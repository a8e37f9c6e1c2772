package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.server.OfTheRun;
import io.bonafide.app.server.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** People and keys of a shared server, made through its own API. */
public final class Office {
    private static final String ADMINISTRATORS_PASSWORD = "plum stone over nine rivers";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TestServer server;
    private final Visitor administrator;

    private Office(TestServer server) {
        this.server = server;
        administrator = Visitor.at(server);
        assertThat(administrator
                        .signIn(FirstAdministrator.NAME, server.firstPassword())
                        .status())
                .isEqualTo(200);
        assertThat(administrator
                        .replace(server.firstPassword(), ADMINISTRATORS_PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    /** That of a server which a test has to itself. */
    static Office of(TestServer server) {
        return new Office(server);
    }

    public TestServer server() {
        return server;
    }

    /** The first one, signed in anew if a test's time has ended the session. */
    public Visitor administrator() {
        if (!administrator.get("/v1/session").json().path("signed_in").asBoolean()) {
            assertThat(administrator
                            .signIn(FirstAdministrator.NAME, ADMINISTRATORS_PASSWORD)
                            .status())
                    .isEqualTo(200);
        }
        return administrator;
    }

    /** Somebody new whose password is temporary yet. */
    public Person hired(Role role, String... shops) {
        String name = role.code() + " " + COUNT.incrementAndGet();
        Visitor.Answer made =
                administrator().post("/v1/accounts", Map.of("name", name, "role", role, "shops", List.of(shops)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new Person(made.text("account.id"), name, made.text("temporary_password"), Visitor.at(server));
    }

    /** Somebody new who is signed in with an own password. */
    public Person person(Role role, String... shops) {
        Person hired = hired(role, shops);
        String password = "seven lanterns %d by the gate".formatted(COUNT.incrementAndGet());
        assertThat(hired.visitor.signIn(hired.name, hired.password).status()).isEqualTo(200);
        assertThat(hired.visitor.replace(hired.password, password).status()).isEqualTo(200);
        return new Person(hired.id, hired.name, password, hired.visitor);
    }

    public Key key(List<Scope> scopes, String... shops) {
        Visitor.Answer made = administrator()
                .post(
                        "/v1/keys",
                        Map.of(
                                "label",
                                "till " + COUNT.incrementAndGet(),
                                "scopes",
                                new ArrayList<>(scopes),
                                "shops",
                                List.of(shops)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new Key(made.text("key.id"), made.text("secret"), Visitor.withKey(server, made.text("secret")));
    }

    public record Person(String id, String name, String password, Visitor visitor) {}

    public record Key(String id, String secret, Visitor visitor) {}

    /** Gives tests the office that all of a run share. */
    public static final class Open extends OfTheRun<Office> {
        Open() {
            super(Office.class, context -> new Office(TestServer.shared(context, ShopDoors.class)));
        }
    }
}
