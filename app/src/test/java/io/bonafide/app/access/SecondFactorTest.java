package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Office.Open.class)
final class SecondFactorTest {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Office office;

    SecondFactorTest(Office office) {
        this.office = office;
    }

    private Visitor.Answer in(Office.Person person, String code) {
        return Visitor.at(office.server()).signIn(person.name(), person.password(), code);
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.stepAt(office.server().now()), 6);
    }

    private static Visitor.Answer begun(Office.Person person) {
        return person.visitor().post("/v1/session/totp", Map.of("password", person.password()));
    }

    private Enrolled enrolled(Office.Person person) {
        byte[] secret = Base32Reader.decode(begun(person).text("secret"));
        Visitor.Answer confirmed = person.visitor().post("/v1/session/totp/confirm", Map.of("code", code(secret)));
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        List<String> codes = confirmed
                .json()
                .path("recovery_codes")
                .valueStream()
                .map(node -> node.asString())
                .toList();
        return new Enrolled(secret, codes);
    }

    @Test
    void aSecretCountsOnceItIsConfirmed() {
        Office.Person person = office.person(Role.OWNER, "*");
        Visitor.Answer begun = begun(person);
        assertThat(begun.text("uri"))
                .startsWith("otpauth://totp/Bonafide:" + person.name().replace(" ", "%20"))
                .contains("secret=" + begun.text("secret"));
        assertThat(person.visitor()
                        .post("/v1/session/totp/confirm", Map.of("code", "no code"))
                        .problem())
                .isEqualTo("code-wrong");
        assertThat(Visitor.at(office.server())
                        .signIn(person.name(), person.password())
                        .status())
                .isEqualTo(200);
        Enrolled enrolled = enrolled(person);
        assertThat(enrolled.codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(Visitor.at(office.server())
                        .signIn(person.name(), person.password())
                        .problem())
                .isEqualTo("code-needed");
        assertThat(begun(person).problem()).isEqualTo("totp-there");
    }

    @Test
    void aCodeWorksOnceAndNotForTheConfirmationAndTheDoor() {
        Office.Person person = office.person(Role.OWNER, "*");
        byte[] secret = enrolled(person).secret;
        assertThat(in(person, code(secret)).problem()).isEqualTo("credentials");
        office.server().letPass(STEP);
        assertThat(in(person, code(secret)).status()).isEqualTo(200);
        assertThat(in(person, code(secret)).problem()).isEqualTo("credentials");
        office.server().letPass(STEP);
        assertThat(in(person, code(secret)).status()).isEqualTo(200);
    }

    @Test
    void aRecoveryCodeWorksOnce() {
        Office.Person person = office.person(Role.OWNER, "*");
        Enrolled enrolled = enrolled(person);
        for (String code : enrolled.codes) {
            assertThat(in(person, code).status()).isEqualTo(200);
        }
        assertThat(in(person, enrolled.codes.get(3)).problem()).isEqualTo("credentials");
    }

    @Test
    void wrongCodesLockAndMissingOnesForgetNothing() {
        Office.Person person = office.person(Role.OWNER, "*");
        byte[] secret = enrolled(person).secret;
        office.server().letPass(STEP);
        for (int i = 0; i < 5; i++) {
            assertThat(Visitor.at(office.server())
                            .signIn(person.name(), person.password())
                            .problem())
                    .isEqualTo("code-needed");
            assertThat(in(person, "000000x").problem()).isEqualTo("credentials");
        }
        assertThat(in(person, code(secret)).problem()).isEqualTo("credentials");
        office.server().letPass(Duration.ofMinutes(15));
        assertThat(in(person, code(secret)).status()).isEqualTo(200);
    }

    @Test
    void takingItAwayAsksForThePassword() {
        Office.Person person = office.person(Role.OWNER, "*");
        enrolled(person);
        assertThat(person.visitor()
                        .ask("DELETE", "/v1/session/totp", Map.of("password", "a guess at it"))
                        .problem())
                .isEqualTo("password-wrong");
        assertThat(person.visitor()
                        .ask("DELETE", "/v1/session/totp", Map.of("password", person.password()))
                        .status())
                .isEqualTo(204);
        assertThat(Visitor.at(office.server())
                        .signIn(person.name(), person.password())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anAdministratorTakesItFromWhoLostIt() {
        Office.Person person = office.person(Role.OWNER, "*");
        enrolled(person);
        String path = "/v1/accounts/" + person.id();
        String tag = office.administrator().get(path).header("ETag");
        Visitor.Answer changed =
                office.administrator().ask("PATCH", path, Map.of("second_factor", false), "If-Match", tag);
        assertThat(changed.text("second_factor")).isEqualTo("false");
        assertThat(office.administrator()
                        .ask("PATCH", path, Map.of("second_factor", true), "If-Match", changed.header("ETag"))
                        .problem())
                .isEqualTo("totp-own");
    }

    private record Enrolled(byte[] secret, List<String> codes) {}
}
