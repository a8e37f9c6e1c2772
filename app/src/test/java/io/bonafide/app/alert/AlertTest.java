package io.bonafide.app.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.bonafide.app.access.Office;
import io.bonafide.app.access.Scope;
import io.bonafide.app.access.Visitor;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Findings of a real server, told to receivers that check what comes. */
@ExtendWith(Office.Open.class)
class AlertTest {
    private static final AtomicInteger SHOPS = new AtomicInteger();
    private static final int ORDERS = 60;

    private Office office;
    private Receivers receivers;
    private GreenMail mail;
    private Visitor administrator;
    private Visitor sender;
    private String shop;
    private AlertRounds rounds;

    @BeforeEach
    void addShop(Office open) throws Exception {
        office = open;
        receivers = new Receivers(() -> office.server().now());
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        rounds = office.server().beans(AlertRounds.class).get(0);
        administrator = office.administrator();
        shop = "alert-" + SHOPS.incrementAndGet();
        assertThat(administrator
                        .post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", "id of " + shop))
                        .status())
                .isEqualTo(201);
        sender = office.key(List.of(Scope.EVENTS_WRITE), shop).visitor();
    }

    @AfterEach
    void closeAll() {
        administrator = office.administrator();
        for (JsonNode channel : administrator.get("/v1/alert-channels").json().path("items")) {
            administrator.ask(
                    "DELETE", "/v1/alert-channels/" + channel.path("id").asString(), null);
        }
        receivers.close();
        mail.stop();
    }

    @Test
    void manyFindingsAreOneMessageInEveryFormThatChannelsHave() throws Exception {
        add("dingtalk", Map.of("url", receivers.url("/dingtalk?access_token=t"), "secret", Receivers.SECRET));
        add("feishu", Map.of("url", receivers.url("/feishu?x=1"), "secret", Receivers.SECRET));
        add("wecom", Map.of("url", receivers.url("/wecom?key=k")));
        add("webhook", Map.of("url", receivers.url("/webhook?x=1"), "secret", Receivers.WEBHOOK_SECRET));
        add("email", Map.of("mail", mailbox()));
        long found = find("o-");
        assertThat(found).isGreaterThan(11);
        rounds.round();
        assertThat(receivers.taken("dingtalk")).as("others are waited for").isEmpty();
        office.server().letPass(Duration.ofSeconds(60));
        rounds.round();
        rounds.round();
        for (String by : List.of("dingtalk", "feishu", "wecom", "webhook")) {
            assertThat(receivers.taken(by)).as(by).hasSize(1);
            assertThat(receivers.taken(by).get(0).text())
                    .startsWith("发现 " + found + " 笔")
                    .contains(shop, "另有 " + (found - 10) + " 笔")
                    .doesNotContain("b-1");
        }
        JsonNode news = receivers.taken("webhook").get(0).body();
        assertThat(news.path("type").asString()).isEqualTo("findings");
        assertThat(news.path("data").path("shops").path(0).path("orders").asLong())
                .isEqualTo(found);
        assertThat(news.path("data").path("shops").path(0).path("strongest")).hasSize(10);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).startsWith("发现 " + found + " 笔");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getAddressList(message.getFrom())).isEqualTo("bonafide@shop.test");
    }

    @Test
    void anOrderIsToldOnceAndNothingSoonerThanTheGap() throws Exception {
        add("wecom", Map.of("url", receivers.url("/wecom?key=k")));
        find("o-");
        office.server().letPass(Duration.ofSeconds(60));
        rounds.round();
        office.server().letPass(Duration.ofSeconds(29));
        long more = find("late-");
        assertThat(more).isPositive();
        sender.post(events(), paid(12));
        untilKept();
        office.server().letPass(Duration.ofSeconds(570));
        rounds.round();
        assertThat(receivers.taken("wecom")).hasSize(1);
        office.server().letPass(Duration.ofSeconds(1));
        rounds.round();
        assertThat(receivers.taken("wecom")).hasSize(2);
        assertThat(receivers.taken("wecom").get(1).text())
                .startsWith("发现 " + more + " 笔")
                .contains("late-")
                .doesNotContain("o-12：");
    }

    @Test
    void whatDoesNotArriveIsToldLaterWithWhatHasComeMeanwhile() throws Exception {
        String id = add("feishu", Map.of("url", receivers.url("/feishu?x=1"), "secret", Receivers.SECRET));
        receivers.down(true);
        long found = find("o-");
        office.server().letPass(Duration.ofSeconds(60));
        rounds.round();
        JsonNode channel = administrator.get("/v1/alert-channels/" + id).json();
        assertThat(channel.path("failures").asInt()).isEqualTo(1);
        assertThat(channel.path("problem").path("en").asString()).contains("11232");
        receivers.down(false);
        office.server().letPass(Duration.ofSeconds(29));
        rounds.round();
        assertThat(receivers.taken("feishu")).as("not before its time").isEmpty();
        long more = find("late-");
        assertThat(more).isPositive();
        office.server().letPass(Duration.ofSeconds(1));
        rounds.round();
        assertThat(receivers.taken("feishu")).hasSize(1);
        assertThat(receivers.taken("feishu").get(0).text()).startsWith("发现 " + (found + more) + " 笔");
        channel = administrator.get("/v1/alert-channels/" + id).json();
        assertThat(channel.path("failures").asInt()).isZero();
        assertThat(channel.has("problem")).isFalse();
    }

    @Test
    void aSignatureThatIsWrongIsRefusedAndSaid() throws Exception {
        String id = add("dingtalk", Map.of("url", receivers.url("/dingtalk?access_token=t"), "secret", "another"));
        JsonNode trial = administrator
                .post("/v1/alert-channels/" + id + "/trial", Map.of())
                .json();
        assertThat(trial.path("arrived").asBoolean()).isFalse();
        assertThat(trial.path("problem").path("zh").asString()).contains("310000");
        assertThat(receivers.taken("dingtalk")).isEmpty();
    }

    @Test
    void aTrialArrives() throws Exception {
        String id = add("webhook", Map.of("url", receivers.url("/webhook?x=1"), "secret", Receivers.WEBHOOK_SECRET));
        JsonNode trial = administrator
                .post("/v1/alert-channels/" + id + "/trial", Map.of())
                .json();
        assertThat(trial.path("arrived").asBoolean()).as(trial.toString()).isTrue();
        assertThat(receivers.taken("webhook").get(0).body().path("type").asString())
                .isEqualTo("trial");
    }

    @Test
    void whatDidNotHappenIsTold() throws Exception {
        add("wecom", Map.of("url", receivers.url("/wecom?key=k")));
        for (int i = 0; i < 2; i++) {
            sender.post(events(), ordinary("h-" + i));
            sender.post(events(), with(Map.of("type", "shipped", "tracking_no", "W-" + shop + i), "h-" + i));
            sender.post(events(), with(Map.of("type", "scanned", "node", "picked_up"), "h-" + i));
        }
        office.server().letPass(Duration.ofHours(47));
        sender.post(events(), with(Map.of("type", "scanned", "node", "hub"), "h-0"));
        office.server().letPass(Duration.ofHours(3));
        sender.post(events(), ordinary("later"));
        untilKept();
        office.server().letPass(Duration.ofSeconds(60));
        for (int i = 0; i < 100 && receivers.taken("wecom").isEmpty(); i++) {
            Thread.sleep(100); // it is kept after the answer, for nobody waits for it
            rounds.round();
        }
        assertThat(receivers.taken("wecom")).hasSize(1);
        assertThat(receivers.taken("wecom").get(0).text())
                .contains("分拨中心", "h-1")
                .doesNotContain("h-0");
    }

    private List<String> mailboxTo() {
        return List.of("owner@shop.test", "lead@shop.test");
    }

    private Map<String, Object> mailbox() {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                mail.getSmtp().getPort(),
                "security",
                "none",
                "from",
                "bonafide@shop.test",
                "to",
                mailboxTo());
    }

    private String add(String kind, Map<String, Object> target) {
        Visitor.Answer added = administrator.post(
                "/v1/alert-channels",
                Map.of(
                        "name",
                        kind + " of " + shop,
                        "kind",
                        kind,
                        "shops",
                        List.of(shop),
                        "least",
                        "watch",
                        "target",
                        target));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.toString()).doesNotContain("access_token", "SEC0", "whsec", "owner@");
        return added.json().path("id").asString();
    }

    /** Sends orders of a few accounts and says how many of them are at least to be watched. */
    private long find(String prefix) throws InterruptedException {
        List<Object> batch = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            batch.add(placed(prefix + i, i));
        }
        long found = 0;
        for (JsonNode answer : sender.post(events(), batch).json()) {
            found += answer.path("probability").asDouble() >= .1 ? 1 : 0;
        }
        untilKept();
        return found;
    }

    /** What was said is in the database a moment after it was said. */
    private void untilKept() throws InterruptedException {
        for (int i = 0; i < 200 && open() > 0; i++) {
            Thread.sleep(50);
        }
        assertThat(open()).isZero();
    }

    private long open() {
        return office.server().database().sql("""
                        SELECT count(*) FROM event e JOIN shop s ON s.id = e.shop WHERE s.name = ?
                        AND NOT EXISTS (SELECT FROM answer a WHERE a.shop = e.shop AND a.seq = e.seq)""").param(shop).query(Long.class).single();
    }

    private Map<String, Object> paid(int number) {
        return with(Map.of("type", "paid", "paid_amount", "99.00"), "o-" + number);
    }

    private Map<String, Object> ordinary(String order) {
        Map<String, Object> placed = placed(order, 0);
        placed.put("buyer_id", "buyer of " + order);
        placed.put("device_id", "device of " + order);
        placed.put("address", "测试省测试市测试路" + order);
        placed.put("phone", "1390000" + (1_000 + Math.floorMod(order.hashCode(), 9_000)));
        return placed;
    }

    private Map<String, Object> placed(String order, int number) {
        Map<String, Object> placed = with(Map.of("type", "placed"), order);
        String hand = order.substring(0, 2);
        placed.put("buyer_id", "b-" + hand + number % 3);
        placed.put("device_id", "device of " + hand);
        placed.put("address", "测试省测试市测试路" + hand);
        placed.put("item_id", "one item");
        placed.put("sku_id", "one sku");
        placed.put("quantity", "1");
        placed.put("paid_amount", "99.00");
        return placed;
    }

    private Map<String, Object> with(Map<String, Object> fields, String order) {
        Map<String, Object> event = new HashMap<>(fields);
        Instant now = office.server().now();
        event.put("at", now.toString());
        event.put("order_id", order);
        event.put("line_id", order);
        return event;
    }

    private String events() {
        return "/v1/shops/" + shop + "/events";
    }
}
