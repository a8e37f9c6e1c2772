package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Office.Open.class)
final class SignInTest {
    private static final String WRONG = "not the password";

    private final Office office;

    SignInTest(Office office) {
        this.office = office;
    }

    private Visitor.Answer tried(Office.Person person, String password) {
        return Visitor.at(office.server()).signIn(person.name(), password);
    }

    private void fail(Office.Person person, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(tried(person, WRONG).problem()).isEqualTo("credentials");
        }
    }

    private int status(Office.Person person) {
        return tried(person, person.password()).status();
    }

    @Test
    void aNameIsKnownInWhateverCase() {
        Office.Person person = office.person(Role.OWNER, "*");
        assertThat(Visitor.at(office.server())
                        .signIn(person.name().toUpperCase(Locale.ROOT), person.password())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void fourFailuresAreForgottenAndFiveLockForAQuarterOfAnHour() {
        Office.Person person = office.person(Role.OWNER, "*");
        fail(person, 4);
        assertThat(status(person)).isEqualTo(200);
        fail(person, 5);
        assertThat(tried(person, person.password()).problem()).isEqualTo("credentials");
        office.server().letPass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(status(person)).isEqualTo(401);
        office.server().letPass(Duration.ofSeconds(1));
        assertThat(status(person)).isEqualTo(200);
        fail(person, 4);
        assertThat(status(person)).isEqualTo(200);
    }

    @Test
    void theNextLockIsTwiceAsLongAndNoneIsLongerThanSixteenHours() {
        Office.Person person = office.person(Role.OWNER, "*");
        fail(person, 5);
        for (int minutes : new int[] {15, 30, 60, 120, 240, 480, 960, 960}) {
            office.server().letPass(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(status(person)).as("%d minutes", minutes).isEqualTo(401);
            office.server().letPass(Duration.ofSeconds(1));
            fail(person, 1);
        }
    }

    @Test
    void guessesSideBySideCountAsThoseOneAfterAnother() {
        Office.Person person = office.person(Role.OWNER, "*");
        List<CompletableFuture<Void>> guesses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.runAsync(() -> tried(person, WRONG)))
                .toList();
        guesses.forEach(CompletableFuture::join);
        assertThat(status(person)).isEqualTo(401);
        assertThat(office.server()
                        .database()
                        .sql("SELECT failures FROM account WHERE name = ?")
                        .param(person.name())
                        .query(Integer.class)
                        .single())
                .isEqualTo(Attempts.FREE);
    }

    @Test
    void aWrongPasswordAtTheDeskCountsAsAtTheDoor() {
        Office.Person person = office.person(Role.OWNER, "*");
        for (int i = 0; i < 5; i++) {
            assertThat(person.visitor()
                            .replace(WRONG, "willow tree and old bridge")
                            .problem())
                    .isEqualTo("password-wrong");
        }
        Visitor.Answer locked = person.visitor().replace(person.password(), "willow tree and old bridge");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(status(person)).isEqualTo(401);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndAnswersAsAnUnknownOne() {
        Office.Person person = office.person(Role.OWNER, "*");
        String tag = office.administrator().get("/v1/accounts/" + person.id()).header("ETag");
        office.administrator().ask("PATCH", "/v1/accounts/" + person.id(), Map.of("disabled", true), "If-Match", tag);
        assertThat(person.visitor().get("/v1/accounts").problem()).isEqualTo("status-401");
        assertThat(tried(person, person.password()).withoutId())
                .isEqualTo(Visitor.at(office.server())
                        .signIn("no such person", WRONG)
                        .withoutId());
    }

    /** Not by a clock: that the slow hash is taken for a name that nobody has, and the answer is no even if it fits. */
    @Test
    void anUnknownNameCostsTheSameWork() {
        Passwords passwords = office.server().beans(Passwords.class).get(0);
        long before = passwords.taken();
        Visitor.at(office.server()).signIn("no such person", WRONG);
        assertThat(passwords.taken() - before).isEqualTo(1);
        Office.Person person = office.person(Role.OWNER, "*");
        for (String password : Stream.of(WRONG, person.password()).toList()) {
            long known = passwords.taken();
            tried(person, password);
            assertThat(passwords.taken() - known).isEqualTo(1);
        }
        fail(person, 5);
        long locked = passwords.taken();
        tried(person, person.password());
        assertThat(passwords.taken() - locked).isEqualTo(1);
    }
}
