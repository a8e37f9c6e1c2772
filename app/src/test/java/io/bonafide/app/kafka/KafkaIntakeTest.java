package io.bonafide.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Visitor;
import io.bonafide.app.backup.Shops;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of records: a server in a Java of its own reads a real broker; each test has shops of its own. What the client of Kafka
 * logs is heard as well, more than a server writes by itself. Invented people.
 */
class KafkaIntakeTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PHONE = "16499998888";
    private static final String NAME = "测试张三丰";

    @TempDir
    private static Path home;

    private static Broker broker;
    private static KafkaServe serve;

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.started(home.resolve("kafka"));
        broker.create("mixed", 2);
        broker.create(KafkaServe.TOPIC, 1);
        serve = KafkaServe.first(
                home.resolve("data"),
                broker.address(),
                Map.of(
                        "BONAFIDE_KAFKA_TOPICS", "mixed, orders=s",
                        "BONAFIDE_KAFKA_SHOPS", "a,b,c,d,gone",
                        "LOGGING_LEVEL_ORG_APACHE_KAFKA", "DEBUG",
                        "LOGGING_LEVEL_IO_BONAFIDE", "DEBUG"));
        for (String shop : List.of("a", "b", "c", "d", "foreign")) {
            serve.addShop(shop);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        serve.close();
        broker.close();
    }

    private static ProducerRecord<byte[], byte[]> of(String shop, byte[] value) {
        byte[] name = shop.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> of = new ProducerRecord<>("mixed", name, value);
        of.headers().add(RecordReader.SHOP, name);
        return of;
    }

    private static ProducerRecord<byte[], byte[]> of(String shop, Object value) {
        return of(shop, JSON.writeValueAsBytes(value));
    }

    private static Visitor sender(String... shops) {
        return Visitor.withKey(
                serve.serve.address(),
                serve.administrator
                        .post(
                                "/v1/keys",
                                Map.of("label", "k", "scopes", List.of("events_write"), "shops", List.of(shops)))
                        .text("secret"));
    }

    @Test
    void recordsAreTakenAndJudgedAsTheSameEventsByTheApi() throws Exception {
        serve.addShop("twin");
        List<Map<String, Object>> orders = Shops.orders(0, 60);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(KafkaServe.each(orders.subList(0, 30)));
        records.add(KafkaServe.at(0, orders.subList(30, 60)));
        broker.send(records);
        serve.awaitEvents("s", 60);
        JsonNode byKafka = sender("s").post("/v1/shops/s/events", orders).json();
        JsonNode byApi = sender("twin").post("/v1/shops/twin/events", orders).json();
        assertThat(byApi.toString()).contains("repeat.device").doesNotContain("sent_before");
        for (int i = 0; i < orders.size(); i++) {
            JsonNode answer = byKafka.path(i);
            assertThat(answer.path("sent_before").asBoolean()).isTrue();
            assertThat(answer.path("seq").asInt()).isEqualTo(i + 1);
            for (String said : List.of("status", "probability", "band", "action", "suspicious", "facts")) {
                assertThat(answer.path(said)).as(said).isEqualTo(byApi.path(i).path(said));
            }
        }
        serve.await("nothing is left", () -> serve.metric("bonafide_kafka_lag") == 0);
        assertThat(serve.metric("bonafide_kafka_records_total")).isGreaterThanOrEqualTo(31);
        assertThat(serve.metric("bonafide_kafka_connected")).isEqualTo(1);
        assertThat(serve.administrator.get("/health").json().path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void eventsThatAreToldAnewAreAsByTheApi() throws Exception {
        Map<String, Object> first = Shops.order(0);
        Map<String, Object> other = new HashMap<>(first);
        other.put("key", "another");
        other.put("paid_amount", "29.80");
        Map<String, Object> same = new HashMap<>(first);
        same.put("key", "a third");
        List<Map<String, Object>> all = List.of(first, other, same);
        broker.send(all.stream().map(event -> of("a", event)).toList());
        serve.awaitEvents("a", 3);
        JsonNode answers = sender("a").post("/v1/shops/a/events", all).json();
        assertThat(answers.path(1).path("status").asString()).isEqualTo("placed_twice");
        assertThat(answers.path(2).path("status").asString()).isEqualTo("duplicate");
    }

    /** Records that have the same key are in the same partition, whose order is kept. */
    @Test
    void aShopsOrderIsThatOfItsPartition() throws Exception {
        List<Map<String, Object>> orders = Shops.orders(0, 400);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        List<Map<String, Object>> ofB = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            records.add(of(i % 3 == 0 ? "c" : "b", orders.get(i)));
            if (i % 3 != 0) {
                ofB.add(orders.get(i));
            }
        }
        broker.send(records);
        serve.awaitEvents("b", ofB.size());
        serve.awaitEvents("c", orders.size() - ofB.size());
        JsonNode answers = sender("b").post("/v1/shops/b/events", ofB).json();
        for (int i = 0; i < ofB.size(); i++) {
            assertThat(answers.path(i).path("seq").asInt()).isEqualTo(i + 1);
        }
    }

    @Test
    void whatCannotBeUsedIsSetAsideWithTheReasonAndHoldsUpNothingAndSaysNothingOfPeople() throws Exception {
        Map<String, Object> wrong = Shops.order(1);
        wrong.put("at", PHONE);
        Map<String, Object> named = Shops.order(2);
        named.put(NAME, "x");
        Map<String, Object> nested = Shops.order(3);
        nested.put(PHONE, Map.of("of", NAME));
        Map<String, Object> nul = Shops.order(4);
        nul.put("receiver_name", NAME + "\u0000");
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        records.add(of("d", ("{\"phone\": \"" + PHONE + "\", ").getBytes(StandardCharsets.UTF_8)));
        records.add(of("d", ("\"" + NAME + "\"").getBytes(StandardCharsets.UTF_8)));
        records.add(of("d", (byte[]) null));
        records.add(of("d", new byte[RecordReader.MOST_BYTES + 1]));
        records.add(of("d", List.of(Shops.order(0), wrong, named, nested, nul, 7)));
        records.add(of(PHONE, Shops.order(5)));
        records.add(of("foreign", Shops.order(5)));
        records.add(of("gone", Shops.order(5)));
        records.add(new ProducerRecord<>("mixed", "d".getBytes(StandardCharsets.UTF_8), new byte[0]));
        records.add(of("d", Shops.order(9)));
        broker.send(records);
        serve.awaitEvents("d", 2);
        serve.await("all are set aside", () -> serve.asides().size() == 13);
        assertThat(serve.events("d")).isEqualTo(2);
        assertThat(serve.events("foreign")).isZero();
        assertThat(serve.administrator.get("/v1/shops/gone").status()).isEqualTo(404);
        assertThat(reasons(serve.asides()))
                .containsExactlyInAnyOrder(
                        "d - - no JSON",
                        "d - - neither an object",
                        "d - - no value",
                        "d - - larger than 10 MB",
                        "d 1 at ",
                        "d 2 - something that no event has",
                        "d 3 - something that no event has",
                        "d 4 receiver_name U+0000",
                        "d 5 - is an object",
                        "- - - kafka.shops does not allow",
                        "- - - kafka.shops does not allow",
                        "- - - a shop that there is not",
                        "- - - names no shop");
        assertThat(serve.metric("bonafide_kafka_set_aside_total")).isEqualTo(13);
        assertThat(serve.administrator.get("/v1/audit").json().toString()).contains("kafka.set_aside", "topic mixed");
        assertThat(sender("d").get("/v1/kafka/set-aside").json().path("items")).hasSize(9);
        assertThat(sender("a").get("/v1/kafka/set-aside").json().path("items")).isEmpty();
        assertThat(sender("*")
                        .get("/v1/kafka/set-aside?limit=5")
                        .json()
                        .path("next")
                        .isString())
                .isTrue();
        String chinese = serve.administrator
                .ask("GET", "/v1/kafka/set-aside?limit=200", null, "Accept-Language", "zh-CN")
                .json()
                .toString();
        assertThat(chinese).contains("任何事件都没有").doesNotContain("no event has");
        String everything = String.join("\n", serve.serve.said())
                + serve.asides()
                + chinese
                + serve.administrator.get("/v1/audit").json()
                + serve.administrator.get("/metrics").response().body();
        assertThat(everything).contains("org.apache.kafka", "DEBUG").doesNotContain(PHONE, NAME);
    }

    /** Where it stands aside from its place, and the part of its reason that tells it from others. */
    private static List<String> reasons(JsonNode asides) {
        List<String> reasons = new ArrayList<>();
        List<String> known = List.of(
                "no JSON",
                "neither an object",
                "no value",
                "larger than 10 MB",
                "something that no event has",
                "U+0000",
                "is an object",
                "kafka.shops does not allow",
                "a shop that there is not",
                "names no shop");
        for (JsonNode aside : asides) {
            String reason = aside.path("reason").asString();
            assertThat(aside.path("topic").asString()).isEqualTo("mixed");
            assertThat(aside.path("offset").isIntegralNumber()).isTrue();
            reasons.add(aside.path("shop").asString("-") + " "
                    + aside.path("event").asString("-") + " "
                    + aside.path("column").asString("-") + " "
                    + known.stream().filter(reason::contains).findFirst().orElse(""));
        }
        return reasons;
    }
}
