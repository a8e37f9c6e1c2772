package io.bonafide.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Scope;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.live.Outcome;
import io.bonafide.app.stress.LoadReport;
import io.bonafide.app.stress.LoadRun;
import io.bonafide.app.stress.LoadSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Over HTTP, against the server that all tests share. */
@ExtendWith(Office.Open.class)
class IntakeTest {
    private static final AtomicInteger SHOPS = new AtomicInteger();

    private Visitor sender;
    private String shop;
    private Instant now;

    @BeforeEach
    void addShop(Office office) {
        now = office.server().now();
        shop = "intake-" + SHOPS.incrementAndGet();
        Visitor.Answer added = office.administrator()
                .post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", "id of " + shop));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        sender = office.key(List.of(Scope.EVENTS_WRITE, Scope.RESULTS_READ), shop)
                .visitor();
    }

    @Test
    void anEventIsAnsweredWithWhatIsProposed() {
        Visitor.Answer answer = sender.post(events(), placed("o-1"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asString()).isEqualTo("taken");
        assertThat(answer.json().path("seq").asLong()).isEqualTo(1);
        assertThat(answer.json().path("probability").asDouble()).isBetween(0.0, .1);
        assertThat(answer.json().path("band").asString()).isEqualTo("clear");
        assertThat(answer.json().path("action").asString()).isEqualTo("ship");
        assertThat(sender.get("/v1/shops/" + shop).json().path("events").asLong())
                .isEqualTo(1);
    }

    @Test
    void whatFewAccountsRepeatIsSaidAndRaisesTheProbability() {
        List<Object> batch = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Map<String, Object> placed = placed("o-" + i);
            placed.put("buyer_id", "b-" + i % 3);
            placed.put("device_id", "one device");
            placed.put("address", "测试省测试市测试路7号");
            placed.put("item_id", "one item");
            batch.add(placed);
        }
        JsonNode answers = sender.post(events(), batch).json();
        JsonNode last = answers.path(59);
        assertThat(last.path("probability").asDouble())
                .isGreaterThan(4 * answers.path(0).path("probability").asDouble());
        assertThat(last.path("suspicious").toString()).contains("repeat.buyer", "repeat.device", "repeat.address");
    }

    /** The floors of an analysis' bands, and just below them. */
    @Test
    void aBandSaysWhatIsProposed() {
        assertThat(proposed(.0999)).isEqualTo("clear ship");
        assertThat(proposed(.1)).isEqualTo("watch review");
        assertThat(proposed(.4999)).isEqualTo("watch review");
        assertThat(proposed(.5)).isEqualTo("suspect hold");
        EventAnswer none = EventAnswer.of(new Outcome(1, true, Outcome.Became.TAKEN, null, List.of(), List.of()));
        assertThat(none.action()).isNull();
        assertThat(none.band()).isNull();
    }

    private static String proposed(double probability) {
        EventAnswer answer =
                EventAnswer.of(new Outcome(1, true, Outcome.Became.TAKEN, probability, List.of(), List.of()));
        return answer.band() + " " + answer.action();
    }

    @Test
    void oneThatCannotBeUsedHoldsUpNoOther() {
        JsonNode answers = sender.post(
                        events(),
                        List.of(placed("o-1"), Map.of("type", "bought"), 7, Map.of("type", "paid"), placed("o-2")))
                .json();
        assertThat(answers).hasSize(5);
        assertThat(List.of(
                        answers.path(0).path("status").asString(),
                        answers.path(1).path("column").asString(),
                        answers.path(2).path("status").asString(),
                        answers.path(3).path("column").asString(),
                        answers.path(4).path("seq").asString()))
                .containsExactly("taken", "type", "refused", "at", "2");
        assertThat(sender.post(events(), Map.of("type", "bought", "at", "secret-value"))
                        .status())
                .isEqualTo(422);
    }

    /** PostgreSQL would refuse it, and with it all that came at the same time. */
    @Test
    void aCharacterThatNoTextHasIsRefusedWithItsEventAlone() {
        Map<String, Object> nul = placed("o-1");
        nul.put("title", "a\u0000b");
        Map<String, Object> keyed = placed("o-2");
        keyed.put("key", "\u0000");
        JsonNode answers =
                sender.post(events(), List.of(nul, keyed, placed("o-3"))).json();
        assertThat(answers.path(0).path("column").asString()).isEqualTo("title");
        assertThat(answers.path(0).path("reason").asString()).contains("U+0000");
        assertThat(answers.path(1).path("column").asString()).isEqualTo("key");
        assertThat(answers.path(2).path("seq").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsSentAgainChangesNothing() {
        Visitor.Answer first = sender.ask("POST", events(), placed("o-1"), "Idempotency-Key", "k");
        Visitor.Answer again = sender.ask("POST", events(), placed("o-1"), "Idempotency-Key", "k");
        assertThat(first.json().has("sent_before")).isFalse();
        assertThat(again.json().path("sent_before").asBoolean()).isTrue();
        assertThat(again.json().path("probability")).isEqualTo(first.json().path("probability"));
        Map<String, Object> keyed = placed("o-1");
        keyed.put("key", "k");
        assertThat(sender.post(events(), List.of(keyed))
                        .json()
                        .path(0)
                        .path("seq")
                        .asLong())
                .isEqualTo(1);
        assertThat(sender.get("/v1/shops/" + shop).json().path("events").asLong())
                .isEqualTo(1);
    }

    @Test
    void aBodyThatIsNoneIsRefusedAsAWholeInTheLanguageThatIsAskedFor() {
        for (String body : List.of("{", "7", "[]", "\"text\"")) {
            Visitor.Answer answer = sender.ask("POST", events(), body, "Accept-Language", "zh-CN");
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.json().path("detail").asString()).as(body).containsPattern("[\\u4e00-\\u9fff]");
        }
        String many = "[" + "{},".repeat(5_000) + "{}]";
        assertThat(sender.ask("POST", events(), many).status()).isEqualTo(400);
        assertThat(sender.get("/v1/shops/" + shop).json().path("events").asLong())
                .isZero();
    }

    @Test
    void aShopIsAddedOnceAndItsNameAndKindChecked(Office office) {
        Visitor owner = office.person(Role.OWNER, "*").visitor();
        assertThat(owner.post("/v1/shops", shop("x-1", "tmall", "1 of x")).status())
                .isEqualTo(201);
        assertThat(owner.post("/v1/shops", shop("x-1", "jd", "2 of x")).status())
                .isEqualTo(409);
        assertThat(owner.post("/v1/shops", shop("x-2", "tmall", "1 of x")).status())
                .isEqualTo(409);
        assertThat(owner.post("/v1/shops", shop("X 3", "tmall", "3 of x")).status())
                .isEqualTo(422);
        assertThat(owner.post("/v1/shops", shop("x-4", "nowhere", "4 of x")).status())
                .isEqualTo(422);
        assertThat(owner.post("/v1/shops", shop("x-5", "tmall", " ")).status()).isEqualTo(422);
        Map<String, Object> zone = new HashMap<>(shop("x-6", "tmall", "6 of x"));
        zone.put("zone", "Mars/Olympus");
        assertThat(owner.post("/v1/shops", zone).status()).isEqualTo(422);
        Visitor some = office.person(Role.OWNER, shop).visitor();
        assertThat(some.post("/v1/shops", shop("x-7", "tmall", "7 of x")).status())
                .isEqualTo(403);
        assertThat(some.get("/v1/shops").json().findValuesAsString("name")).containsExactly(shop);
        assertThat(office.administrator().get("/v1/audit").json().toString()).contains("shop.added", "shop x-1");
    }

    /** The load tool itself, against the real server. */
    @Test
    void aShortLoadLosesNothing(Office office) throws Exception {
        String key = office.key(List.of(Scope.EVENTS_WRITE, Scope.RESULTS_READ, Scope.SHOPS_WRITE), "*")
                .secret();
        for (int batch : List.of(1, 50)) {
            LoadReport report = LoadRun.run(
                    new LoadSettings(office.server().address(), key, "stress-" + batch, 50, 1, 3, batch, 7),
                    Clock.systemUTC(),
                    share -> {});
            assertThat(report.sent()).isEqualTo(150);
            assertThat(report.answered()).isEqualTo(150);
            assertThat(report.found()).isEqualTo(150);
            assertThat(report.failed()).isZero();
            assertThat(report.loss()).isZero();
            assertThat(report.millis(.5)).isPositive().isLessThanOrEqualTo(report.millis(.99));
        }
    }

    private String events() {
        return "/v1/shops/" + shop + "/events";
    }

    private static Map<String, Object> shop(String name, String platform, String id) {
        return Map.of("name", name, "platform", platform, "shop_id", id);
    }

    private Map<String, Object> placed(String order) {
        Map<String, Object> placed = new HashMap<>();
        placed.put("type", "placed");
        placed.put("at", now.toString());
        placed.put("order_id", order);
        placed.put("buyer_id", "buyer of " + order);
        placed.put("quantity", 1);
        placed.put("paid_amount", 19.8);
        placed.put("buyer_message", null);
        return placed;
    }
}
