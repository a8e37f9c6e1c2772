package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.words.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever goes wrong, before a controller or in one, is a problem in the language that was asked for. */
@ExtendWith(Office.Open.class)
final class RefusalsTest {
    private final Office office;

    RefusalsTest(Office office) {
        this.office = office;
    }

    private static void isProblem(Visitor.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo("status-" + status);
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank();
    }

    @Test
    void everyRefusalIsAProblem() {
        Visitor reviewer = office.person(Role.REVIEWER, "*").visitor();
        Visitor key = office.key(List.of(Scope.EVENTS_WRITE), "*").visitor();
        isProblem(Visitor.at(office.server()).get("/v1/accounts"), 401);
        isProblem(Visitor.at(office.server()).get("/outside"), 401);
        isProblem(reviewer.get("/v1/accounts"), 403);
        isProblem(reviewer.get("/outside"), 403);
        isProblem(reviewer.get("/v1/nothing"), 404);
        isProblem(reviewer.ask("PATCH", "/v1/session", "{}"), 405);
        isProblem(key.ask("POST", "/v1/test/lotus", "<a/>", "Content-Type", "application/xml"), 415);
        isProblem(reviewer.post("/v1/session", "{\"name\":"), 400);
        isProblem(reviewer.get("/v1/session;x=1/"), 400);
        isProblem(office.administrator().get("/v1/accounts/1"), 400);
        isProblem(reviewer.ask("GET", "/v1/session", null, "Accept", "image/png"), 406);
    }

    @Test
    void aMethodThatDoesNotWorkIsToldWhichDo() {
        assertThat(office.administrator().ask("PATCH", "/v1/session", "{}").header("Allow"))
                .contains("GET", "POST", "DELETE");
    }

    @Test
    void whoMustSayWhoTheyAreIsToldHow() {
        assertThat(Visitor.at(office.server()).get("/v1/accounts").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
        assertThat(Visitor.at(office.server())
                        .signIn("nobody", "whatever it is")
                        .header("WWW-Authenticate"))
                .isEqualTo("Bearer");
        assertThat(Visitor.withKey(office.server(), "x").get("/v1/accounts").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @Test
    void whatNobodyForesawTellsNothing() {
        Visitor.Answer answer = Visitor.at(office.server()).get("/v1/test/broken");
        isProblem(answer, 500);
        assertThat(answer.response().body()).doesNotContain("4711");
        assertThat(office.server().log())
                .anyMatch(line -> line.contains("IllegalStateException at io.bonafide.app.access.ShopDoors"));
    }

    @Test
    void thePersonsLanguageIsSpoken() {
        Map<String, Language> wanted = Map.of(
                "zh-CN", Language.CHINESE,
                "fr, zh;q=0.8, en;q=0.5", Language.CHINESE,
                "fr, en;q=0.8, zh;q=0.5", Language.ENGLISH,
                "fr", Language.ENGLISH);
        wanted.forEach((header, language) -> {
            Visitor visitor = new Visitor(office.server()).saying("Accept-Language", header);
            boolean chinese = language == Language.CHINESE;
            assertThat(visitor.get("/v1/accounts").text("detail").contains("登录"))
                    .as(header)
                    .isEqualTo(chinese);
            assertThat(visitor.get("/outside").text("detail").contains("登录"))
                    .as(header)
                    .isEqualTo(chinese);
        });
    }
}
