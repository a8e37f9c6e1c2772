package io.bonafide.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Visitor;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Channels as they are made and changed over HTTP. */
@ExtendWith(Office.Open.class)
class ChannelsTest {
    private static final String BOT = "https://bot.example.test/robot/send?access_token=plum-token";
    private static final String PATH = "/v1/alert-channels";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            channel.kind   | kind           | "pigeon"
            channel.name   | name           | "  "
            channel.name   | name           | "a\\nb"
            channel.least  | least          | "clear"
            channel.language | language     | "fr"
            channel.times  | gap_seconds    | 59
            channel.times  | gather_seconds | 3601
            channel.quiet  | quiet          | {"from": "22:00", "to": "08:00", "zone": "Mars/Base"}
            channel.quiet  | quiet          | {"from": "22:00", "to": "22:00", "zone": "Asia/Shanghai"}
            channel.quiet  | quiet          | {"from": "25:00", "to": "08:00", "zone": "Asia/Shanghai"}
            target.url     | target         | {"url": "http://bot.example.test/x"}
            target.url     | target         | {"url": "https://somebody:pass@bot.example.test/x"}
            target.url     | target         | {"url": "not a url"}
            target.url     | target         | {"secret": "SEC1"}
            target.missing | target         | null
            """)
    void whatNoChannelCanBeIsRefused(String problem, String field, String value, Office office) {
        Map<String, Object> wanted = wanted();
        wanted.put(field, JsonMapper.shared().readValue(value, Object.class));
        Visitor.Answer answer = office.administrator().post(PATH, wanted);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().path("type").asString())
                .isEqualTo("urn:bonafide:problem:" + problem.replace('.', '-'));
    }

    @ParameterizedTest
    @CsvSource({
        "smtp.example.test, none, target.open",
        "127.0.0.1, ssl, target.mail",
        "'', tls, target.mail",
    })
    void mailThatWouldBeReadByOthersIsRefused(String host, String security, String problem, Office office) {
        Map<String, Object> wanted = wanted();
        wanted.put("kind", "email");
        wanted.put(
                "target",
                Map.of(
                        "mail",
                        Map.of(
                                "host",
                                host,
                                "port",
                                25,
                                "security",
                                security,
                                "from",
                                "a@shop.test",
                                "to",
                                List.of("b@shop.test"))));
        Visitor.Answer answer = office.administrator().post(PATH, wanted);
        assertThat(answer.json().path("type").asString())
                .isEqualTo("urn:bonafide:problem:" + problem.replace('.', '-'));
    }

    @Test
    void aWebhookNeedsASecretThatCanSign(Office office) {
        for (String secret : List.of("", "whsec_", "whsec_AAAA", "whsec_!!")) {
            Map<String, Object> wanted = wanted();
            wanted.put("kind", "webhook");
            wanted.put("target", Map.of("url", BOT, "secret", secret));
            assertThat(office.administrator()
                            .post(PATH, wanted)
                            .json()
                            .path("type")
                            .asString())
                    .as(secret)
                    .isEqualTo("urn:bonafide:problem:target-secret");
        }
    }

    @Test
    void aChannelIsChangedByWhoeverHasReadItAndNeverShowsItsTarget(Office office) {
        Visitor administrator = office.administrator();
        Visitor.Answer added = administrator.post(PATH, wanted());
        String path = PATH + "/" + added.json().path("id").asString();
        Map<String, Object> wanted = wanted();
        wanted.remove("target");
        wanted.put("name", "night bot");
        assertThat(administrator.ask("PUT", path, wanted).status()).isEqualTo(412);
        assertThat(administrator.ask("PUT", path, wanted, "If-Match", "\"7\"").status())
                .isEqualTo(412);
        Visitor.Answer changed = administrator.ask("PUT", path, wanted, "If-Match", "\"1\"");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("night bot");
        assertThat(changed.json().path("host").asString()).isEqualTo("bot.example.test");
        assertThat(changed.json().path("quiet").path("from").asString()).isEqualTo("22:00");
        assertThat(administrator.ask("DELETE", path, null).status()).isEqualTo(204);
        assertThat(administrator.get(path).status()).isEqualTo(404);
        String audit = administrator.get("/v1/audit?limit=20").toString();
        assertThat(audit).contains("alert_channel.added", "alert_channel.changed", "alert_channel.removed");
        for (String text : List.of(
                added.toString(),
                changed.toString(),
                audit,
                office.server().log().toString())) {
            assertThat(text).doesNotContain("plum-token", "SECplum");
        }
    }

    @Test
    void itIsSealedInTheDatabase(Office office) {
        Visitor administrator = office.administrator();
        String id = administrator.post(PATH, wanted()).json().path("id").asString();
        String row = office.server()
                .database()
                .sql("SELECT alert_channel::text || encode(target, 'escape') FROM alert_channel WHERE id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
        administrator.ask("DELETE", PATH + "/" + id, null);
        assertThat(row).contains("bot.example.test").doesNotContain("plum-token", "SECplum");
    }

    @Test
    void anOwnerOfOneShopSeesAndMakesNoneOfOthers(Office office) {
        Visitor owner = office.person(Role.OWNER, "lotus").visitor();
        Visitor.Answer foreign = owner.post(PATH, wanted());
        assertThat(foreign.json().path("type").asString()).isEqualTo("urn:bonafide:problem:channel-shops");
        Visitor administrator = office.administrator();
        String id = administrator.post(PATH, wanted()).json().path("id").asString();
        assertThat(owner.get(PATH + "/" + id).status()).isEqualTo(404);
        assertThat(owner.get(PATH).json().path("items")).isEmpty();
        administrator.ask("DELETE", PATH + "/" + id, null);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 08:00, 13:59, false",
        "22:00, 08:00, 14:00, true",
        "22:00, 08:00, 23:59, true",
        "22:00, 08:00, 00:00, false",
        "12:00, 13:00, 03:59, false",
        "12:00, 13:00, 04:00, true",
        "12:00, 13:00, 05:00, false",
    })
    void quietHoursAreOfTheirZoneAndMayPassMidnight(LocalTime from, LocalTime to, String utc, boolean quiet) {
        QuietHours hours = new QuietHours(from, to, "Asia/Shanghai");
        assertThat(hours.at(Instant.parse("2026-11-28T" + utc + ":00Z"))).isEqualTo(quiet);
    }

    private static Map<String, Object> wanted() {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("name", "bot");
        wanted.put("kind", "dingtalk");
        wanted.put("shops", List.of("*"));
        wanted.put("quiet", Map.of("from", "22:00", "to", "08:00", "zone", "Asia/Shanghai"));
        wanted.put("target", Map.of("url", BOT, "secret", "SECplum"));
        return wanted;
    }
}
