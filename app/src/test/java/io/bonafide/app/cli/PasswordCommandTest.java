package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.DirectDatabase;
import io.bonafide.app.server.ServeProcess;
import io.bonafide.app.words.Language;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Office.Open.class)
class PasswordCommandTest {
    private static final Pattern GIVEN = Pattern.compile("shown here only: ([a-z0-9-]+)\\.");
    private static final int GUESSES = 5;

    private final Office office;

    PasswordCommandTest(Office office) {
        this.office = office;
    }

    @Test
    void whoLostThePasswordComesInAgainWhileTheServerRuns() {
        Office.Person person = office.person(Role.ADMINISTRATOR, "lotus");
        for (int i = 0; i < GUESSES; i++) {
            Visitor.at(office.server()).signIn(person.name(), "not the password");
        }
        Ran ran = reset(person.name().toUpperCase(Locale.ROOT));
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(person.name()).doesNotContain("second factor");
        assertThat(person.visitor().get("/v1/session").json().path("signed_in").asBoolean())
                .as("its sessions are over")
                .isFalse();
        assertThat(Visitor.at(office.server())
                        .signIn(person.name(), person.password())
                        .status())
                .isEqualTo(401);
        Visitor.Answer in = Visitor.at(office.server()).signIn(person.name(), given(ran));
        assertThat(in.status()).as("nor is it locked").isEqualTo(200);
        assertThat(in.json().path("account").path("temporary_password").asBoolean())
                .isTrue();
        assertThat(audited(person))
                .contains("\"second_factor\": false")
                .contains("\"temporary_password\": true")
                .doesNotContain(given(ran));
    }

    @Test
    void theSecondFactorStaysUnlessItIsToGo() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        office.server()
                .database()
                .sql("UPDATE account SET totp = 'x', totp_confirmed = true WHERE id = cast(? AS uuid)")
                .param(person.id())
                .update();
        Ran kept = reset(person.name());
        assertThat(kept.err()).contains("--without-second-factor");
        assertThat(Visitor.at(office.server())
                        .signIn(person.name(), given(kept))
                        .text("type"))
                .endsWith("code-needed");
        Ran gone = reset(person.name(), "--without-second-factor");
        assertThat(Visitor.at(office.server())
                        .signIn(person.name(), given(gone))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aNameThatIsNotThereOrDisabledIsSaidWithThoseThatAre() {
        Office.Person person = office.person(Role.REVIEWER, "lotus");
        Visitor administrator = office.administrator();
        String address = "/v1/accounts/" + person.id();
        administrator.ask(
                "PATCH",
                address,
                Map.of("disabled", true),
                "If-Match",
                administrator.get(address).header("ETag"));
        for (String name : new String[] {person.name(), "nobody at all"}) {
            Ran ran = reset(name);
            assertThat(ran.exit()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(ran.err())
                    .contains("No enabled account is called (" + name + ")")
                    .contains("admin, ")
                    .doesNotContain("shown here only");
        }
        Ran chinese = Ran.in(
                Language.CHINESE,
                "password",
                "nobody at all",
                "--data",
                office.server().data().toString());
        assertThat(chinese.err()).contains("没有名为（nobody at all）的可用帐户");
    }

    @Test
    void aDirectoryWithoutAServerHasNobody(@TempDir Path home) {
        Ran ran = Ran.run("password", "admin", "--data", home.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ran.err()).contains("has no database");
    }

    @Test
    void aDatabaseOfAnOlderBonafideIsLeftAsItIs(@TempDir Path home) throws Exception {
        try (DataDirectory directory = DataDirectory.take(home);
                DirectDatabase database = DirectDatabase.in(directory, null)) {
            database.migrate("5");
        }
        Ran ran = Ran.run("password", "admin", "--data", home.toString());
        assertThat(ran.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(ran.err()).contains("written by an older Bonafide");
    }

    @Test
    void theFirstAdministratorWhoLostTheFirstPasswordComesInAfterAStop(@TempDir Path home) throws Exception {
        try (ServeProcess first = ServeProcess.start(home)) {
            assertThat(first.said()).anyMatch(line -> line.contains("The first account: admin"));
        }
        String password = given(Ran.run("password", "admin", "--data", home.toString()));
        try (ServeProcess second = ServeProcess.start(home)) {
            assertThat(Visitor.at(second.address()).signIn("admin", password).status())
                    .isEqualTo(200);
        }
    }

    private Ran reset(String name, String... more) {
        String[] arguments = new String[3 + 1 + more.length];
        System.arraycopy(
                new String[] {"password", name, "--data", office.server().data().toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Ran.run(arguments);
    }

    private static String given(Ran ran) {
        Matcher matcher = GIVEN.matcher(ran.err());
        assertThat(matcher.find()).as(ran.err()).isTrue();
        return matcher.group(1);
    }

    private String audited(Office.Person person) {
        return office.server()
                .database()
                .sql(
                        "SELECT who || before::text || after::text FROM audit WHERE what = 'password.reset' AND object = ?")
                .param("account " + person.id())
                .query(String.class)
                .single();
    }
}
