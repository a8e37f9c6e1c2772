package io.bonafide.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.backup.Backup;
import io.bonafide.app.server.TestServer;
import io.bonafide.exchange.intake.GivenEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of secret is used in every way there is, and then looked for everywhere. */
@ExtendWith(Office.Open.class)
final class PlantedSecretsTest {
    private final Office office;
    private final TestServer server;

    PlantedSecretsTest(Office office) {
        this.office = office;
        server = office.server();
    }

    @Test
    void aSecretIsToldOnceAndIsNowhereElse() {
        Office.Key key = office.key(List.of(Scope.RESULTS_READ), "lotus");
        key.visitor().get("/v1/test/lotus");
        Office.Person person = office.person(Role.OWNER, "*");
        Visitor.Answer begun = person.visitor().post("/v1/session/totp", Map.of("password", person.password()));
        byte[] secret = Base32Reader.decode(begun.text("secret"));
        String code = Totp.code(secret, Totp.stepAt(server.now()), 6);
        Visitor.Answer confirmed = person.visitor().post("/v1/session/totp/confirm", Map.of("code", code));
        List<String> recovery = confirmed
                .json()
                .path("recovery_codes")
                .valueStream()
                .map(node -> node.asString())
                .toList();
        Visitor.at(server).signIn(person.name(), person.password(), recovery.get(0));
        Visitor.at(server).signIn("planted-name-guess", "planted-password-guess", "planted-code-guess");
        Visitor.at(server).signIn(person.name(), "planted-password-guess", "planted-code-guess");
        person.visitor().replace("planted-password-guess", "planted-password-short");
        person.visitor().post("/v1/session", "{\"password\": \"planted-password-guess\"");
        person.visitor().post("/v1/session", "{\"planted-password-guess\": 1}");
        Visitor.withKey(server, "bf_planted-key-guess").get("/v1/test/lotus");
        String temporary = office.administrator()
                .post("/v1/accounts/" + person.id() + "/password", "")
                .text("temporary_password");
        assertThat(List.of(temporary, begun.text("secret"), key.secret())).noneMatch(String::isBlank);
        for (String told : List.of(temporary, begun.text("secret"), recovery.get(0), recovery.get(9), key.secret())) {
            assertThat(Answers.ALL)
                    .filteredOn(answer -> answer.contains(told))
                    .as(told)
                    .hasSize(1);
            isKeptNowhere(told);
        }
        for (String own : List.of(
                person.password(),
                server.firstPassword(),
                "planted-password",
                "planted-code",
                "planted-key",
                "planted-name")) {
            assertThat(Answers.ALL).filteredOn(answer -> answer.contains(own)).isEmpty();
            isKeptNowhere(own);
        }
        assertThat(dump())
                .filteredOn(row -> row.contains(HexFormat.of().formatHex(secret)))
                .isEmpty();
        assertThat(Answers.ALL)
                .filteredOn(answer -> answer.contains("$argon2") || answer.contains("sha256"))
                .isEmpty();
        assertThat(audit()).filteredOn(row -> row.contains("$argon2")).isEmpty();
    }

    /** Every column of an event, the query, headers and paths; looked for in both formats of the log, in errors, metrics and a backup. */
    @Test
    void whatRequestsHoldIsInNoLogErrorMetricOrBackup(@TempDir Path place) throws Exception {
        String shop = "hush-1";
        office.administrator().post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", "hush"));
        Visitor sender = office.key(List.of(Scope.EVENTS_WRITE, Scope.METRICS_READ), shop)
                .visitor();
        Map<String, Object> whole = new HashMap<>();
        whole.put("type", "placed");
        whole.put("at", server.now().toString());
        whole.put("order_id", "o-1");
        List<Map<String, Object>> events = new ArrayList<>();
        Map<String, Object> bare = Map.copyOf(whole);
        for (String column : GivenEvent.personalColumns()) {
            Map<String, Object> alone = new HashMap<>(bare);
            alone.put("order_id", "o-" + column);
            alone.put(column, "hushed-" + column);
            events.add(alone);
            whole.put(column, "hushed-whole");
        }
        events.add(whole);
        String path = "/v1/shops/" + shop + "/events?phone=whispered-query";
        List<Visitor.Answer> answers = new ArrayList<>(List.of(sender.post(path, events)));
        for (Map<String, Object> event : events) {
            event.put("paid_amount", "hushed-amount");
            event.put("at", "hushed-time");
            answers.add(sender.ask(
                    "POST", path, event, "X-Request-Id", "hushed-13800000000", "Idempotency-Key", "hushed-key"));
        }
        answers.add(sender.ask("POST", path, "{\"hushed-field\": hushed", "Accept-Language", "hushed"));
        answers.add(sender.ask("POST", path, "hushed", "Content-Type", "text/hushed"));
        answers.add(sender.ask("HUSHED", path, null));
        answers.add(sender.ask("DELETE", "/v1/shops?name=whispered", null));
        answers.add(sender.get("/v1/shops/whispered-13800000000?name=whispered"));
        answers.add(sender.get("/v1/test/broken?name=whispered-broken"));
        answers.add(sender.get("/whispered/path"));
        answers.add(sender.get("/metrics?whispered=1"));
        assertThat(answers.get(0).toString()).contains("taken");
        assertThat(answers).extracting(Visitor.Answer::status).contains(200, 400, 404, 405, 415, 422, 500);
        assertThat(answers)
                .filteredOn(answer -> answer.toString().contains("hushed"))
                .isEmpty();
        assertThat(server.log()).filteredOn(line -> line.contains("hushed")).isEmpty();
        assertThat(server.log())
                .as("what the framework says of addresses at a level that no server writes")
                .filteredOn(line -> line.contains("whispered"))
                .allMatch(line -> line.contains(" DEBUG ") || line.contains("\"log.level\":\"DEBUG\""));
        assertThat(server.log()).anyMatch(line -> line.contains("\"http.route\":\"/v1/shops/{shop}/events\""));
        Backup.take(server.data(), null, place.resolve("data.zip"), place.resolve("keys.zip"), "test");
        int seen = 0;
        for (Path file : List.of(place.resolve("data.zip"), place.resolve("keys.zip"))) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(text).as(entry.getName()).doesNotContain("hushed");
                    seen += text.contains("o-address") ? 1 : 0;
                }
            }
        }
        assertThat(seen).as("rows are readable").isPositive();
    }

    private void isKeptNowhere(String secret) {
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        assertThat(server.log()).filteredOn(line -> line.contains(secret)).isEmpty();
        assertThat(dump())
                .filteredOn(row -> row.contains(secret) || row.contains(hex))
                .isEmpty();
    }

    /** The search would find what is there. */
    @Test
    void theSearchSeesLogsTablesAndAnswers() {
        Office.Person person = office.person(Role.OWNER, "*");
        assertThat(dump()).anyMatch(row -> row.contains(person.name()));
        assertThat(dump()).anyMatch(row -> row.contains("$argon2id$v=19$m=19456,t=2,p=1$"));
        assertThat(audit()).anyMatch(row -> row.contains(person.name()));
        assertThat(Answers.ALL).anyMatch(answer -> answer.contains(person.name()));
        assertThat(server.log()).anyMatch(line -> line.contains("/v1/session/password"));
    }

    private List<String> audit() {
        return rows("audit");
    }

    /** Every row of every table. */
    private List<String> dump() {
        List<String> tables = server.database()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("account", "audit", "api_key", "recovery_code");
        List<String> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(rows(table)));
        return rows;
    }

    private List<String> rows(String table) {
        return server.database()
                .sql("SELECT t::text FROM \"" + table + "\" t")
                .query(String.class)
                .list();
    }
}
