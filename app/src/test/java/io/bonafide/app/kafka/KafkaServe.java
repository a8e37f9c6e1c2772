package io.bonafide.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.FirstAdministrator;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.backup.Shops;
import io.bonafide.app.server.ServeProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bonafide serve} that reads a Kafka, with one shop {@code s} and its administrator. */
final class KafkaServe implements AutoCloseable {
    static final String TOPIC = "orders";
    static final String GROUP = "bonafide";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PATIENCE_NANOS = 90_000_000_000L;

    final ServeProcess serve;
    final Visitor administrator;

    @Nullable
    String key;

    private KafkaServe(ServeProcess serve) {
        this.serve = serve;
        this.administrator = Visitor.at(serve.address());
    }

    /** A new server; all of the topic is of the shop {@code s} unless {@code more} says something else. */
    static KafkaServe first(Path data, String servers, Map<String, String> more) throws Exception {
        KafkaServe first = new KafkaServe(ServeProcess.start(data, environment(servers, more)));
        first.key = Shops.open(first.serve);
        first.signIn();
        return first;
    }

    /** One in a directory in which an earlier one was. */
    static KafkaServe again(Path data, String servers, Map<String, String> more) throws Exception {
        KafkaServe again = new KafkaServe(ServeProcess.start(data, environment(servers, more)));
        again.signIn();
        return again;
    }

    private void signIn() {
        assertThat(administrator.signIn(FirstAdministrator.NAME, Shops.PASSWORD).status())
                .isEqualTo(200);
    }

    static Map<String, String> environment(String servers, Map<String, String> more) {
        Map<String, String> environment =
                new HashMap<>(Map.of("BONAFIDE_KAFKA_SERVERS", servers, "BONAFIDE_KAFKA_TOPICS", TOPIC + "=s"));
        environment.putAll(more);
        return environment;
    }

    void addShop(String name) {
        assertThat(administrator
                        .post("/v1/shops", Map.of("name", name, "platform", "tmall", "shop_id", "id of " + name))
                        .status())
                .isEqualTo(201);
    }

    long events(String shop) {
        return administrator.get("/v1/shops/" + shop).json().path("events").asLong();
    }

    /** A metric's value. */
    double metric(String name) {
        return administrator
                .get("/metrics")
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    String state() {
        return administrator
                .get("/health/sources")
                .json()
                .path("components")
                .path("kafka")
                .path("details")
                .path("kafka")
                .asString("");
    }

    JsonNode asides() {
        return administrator.get("/v1/kafka/set-aside?limit=200").json().path("items");
    }

    void await(String what, BooleanSupplier holds) {
        long since = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE_NANOS) {
                throw new AssertionError("It did not come to this: " + what + "\n" + serve.said());
            }
            Thread.onSpinWait();
        }
    }

    void awaitEvents(long count) {
        awaitEvents("s", count);
    }

    void awaitEvents(String shop, long count) {
        await(count + " events of " + shop, () -> events(shop) >= count);
    }

    static ProducerRecord<byte[], byte[]> at(int partition, Object value) {
        return new ProducerRecord<>(TOPIC, partition, null, JSON.writeValueAsBytes(value));
    }

    static ProducerRecord<byte[], byte[]> text(int partition, String value) {
        return new ProducerRecord<>(TOPIC, partition, null, value.getBytes(StandardCharsets.UTF_8));
    }

    static List<ProducerRecord<byte[], byte[]>> each(List<Map<String, Object>> events) {
        return events.stream().map(event -> at(0, event)).toList();
    }

    @Override
    public void close() throws Exception {
        serve.close();
    }
}
