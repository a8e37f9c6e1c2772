package io.bonafide.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.backup.Shops;
import io.bonafide.app.database.DirectDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at the broker, in between, or here: a server in a Java of its own reads a real broker. Invented people. */
class KafkaFailuresTest {
    @TempDir
    private Path home;

    private Broker broker;

    @BeforeEach
    void startBroker() throws Exception {
        broker = Broker.started(home.resolve("kafka"));
        broker.create(KafkaServe.TOPIC, 2);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    private KafkaServe first() throws Exception {
        return KafkaServe.first(home.resolve("data"), broker.address(), Map.of());
    }

    private KafkaServe again() throws Exception {
        return KafkaServe.again(home.resolve("data"), broker.address(), Map.of());
    }

    /** As after a crash between the archive and the commit. */
    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void whatComesAgainBecauseItsCommitWasLostChangesNothing() throws Exception {
        List<Map<String, Object>> orders = Shops.orders(0, 20);
        orders.subList(10, 20).forEach(order -> order.remove("key"));
        try (KafkaServe serve = first()) {
            broker.send(KafkaServe.each(orders));
            serve.awaitEvents(20);
        }
        broker.forget(KafkaServe.GROUP, KafkaServe.TOPIC, 0);
        try (KafkaServe serve = again()) {
            serve.await("they came again", () -> committed(0) == 20);
            assertThat(serve.events("s")).isEqualTo(20);
            assertThat(serve.metric("bonafide_events_total{outcome=\"sent_before\"}"))
                    .isEqualTo(20);
        }
    }

    @Test
    void aKillInTheMiddleLosesNothingAndTakesNothingTwice() throws Exception {
        List<Map<String, Object>> orders = Shops.orders(0, 3_000);
        orders.forEach(order -> order.remove("key"));
        KafkaServe killed = first();
        Thread sending = new Thread(() -> send(orders));
        sending.start();
        killed.awaitEvents(1);
        killed.serve.kill();
        sending.join();
        try (KafkaServe serve = again()) {
            serve.await("all is read", () -> committed(0) == 3_000);
            assertThat(serve.events("s")).isEqualTo(3_000);
        }
    }

    /** Another member of the group reads one of the partitions for a while, and commits nothing. */
    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void partitionsThatGoAndComeBackAreReadFromWhereTheyWereCommitted() throws Exception {
        try (KafkaServe serve = first()) {
            broker.send(both(0, 50));
            serve.awaitEvents(50);
            try (KafkaConsumer<byte[], byte[]> other = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            broker.address(),
                            "group.id",
                            KafkaServe.GROUP,
                            "enable.auto.commit",
                            "false"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                other.subscribe(Set.of(KafkaServe.TOPIC));
                while (other.assignment().isEmpty()) {
                    other.poll(Duration.ofMillis(100));
                }
                broker.send(both(50, 100));
                while (other.poll(Duration.ofMillis(100)).isEmpty()) {
                    Thread.onSpinWait();
                }
                assertThat(other.assignment()).hasSize(1);
            }
            serve.awaitEvents(100);
            assertThat(serve.events("s")).isEqualTo(100);
            serve.await("all is committed", () -> committed(0) == 50 && committed(1) == 50);
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> both(int from, int to) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = from; i < to; i++) {
            records.add(KafkaServe.at(i % 2, Shops.order(i)));
        }
        return records;
    }

    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void aBrokerThatIsNotThereIsSaidAndWaitedForAndTheRestGoesOn() throws Exception {
        broker.stop();
        try (KafkaServe serve = first()) {
            serve.await("it is noticed", () -> serve.state().equals("no_broker"));
            assertThat(serve.administrator.get("/health/readiness").status()).isEqualTo(200);
            assertThat(serve.administrator.get("/health").json().path("status").asString())
                    .isEqualTo("DEGRADED");
            assertThat(serve.administrator.get("/health").status()).isEqualTo(200);
            assertThat(serve.metric("bonafide_kafka_connected")).isZero();
            assertThat(serve.metric("bonafide_kafka_failures_total")).isPositive();
            assertThat(Shops.send(serve.serve, serve.key, Shops.order(0)).status())
                    .isEqualTo(200);
            broker.start();
            broker.send(KafkaServe.each(Shops.orders(1, 10)));
            serve.awaitEvents(10);
            broker.stop();
            serve.await("it is noticed again", () -> serve.state().equals("no_broker"));
            broker.start();
            broker.send(KafkaServe.each(Shops.orders(10, 20)));
            serve.awaitEvents(20);
            serve.await("it is well again", () -> serve.state().equals("connected"));
            assertThat(serve.events("s")).isEqualTo(20);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void aTopicThatIsNotThereIsSaidAndFoundWhenItComes() throws Exception {
        try (KafkaServe serve = KafkaServe.first(
                home.resolve("data"), broker.address(), Map.of("BONAFIDE_KAFKA_TOPICS", "orders=s,later=s"))) {
            serve.await("it is noticed", () -> serve.state().equals("no_topic"));
            broker.send(KafkaServe.each(Shops.orders(0, 5)));
            serve.awaitEvents(5);
            broker.create("later", 1);
            broker.send(List.of(new ProducerRecord<>(
                    "later", KafkaServe.at(0, Shops.order(7)).value())));
            serve.awaitEvents(6);
            serve.await("it is well", () -> serve.state().equals("connected"));
        }
    }

    /** The desk's 20,000 places are taken by others while the database does not go on. */
    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void aFullDeskIsWaitedForAndNothingIsDropped() throws Exception {
        try (KafkaServe serve = first();
                Connection connection =
                        DirectDatabase.find(home.resolve("data"), null).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE event IN ACCESS EXCLUSIVE MODE");
            List<CompletableFuture<Integer>> others = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                List<Map<String, Object>> some = Shops.orders(1_000 + i * 5_000, 6_000 + i * 5_000);
                others.add(CompletableFuture.supplyAsync(
                        () -> Shops.send(serve.serve, serve.key, some).status()));
            }
            serve.await("the desk is full", () -> serve.metric("bonafide_events_waiting") == 20_000);
            broker.send(KafkaServe.each(Shops.orders(0, 10)));
            serve.await("the partition waits", () -> serve.metric("bonafide_kafka_waiting") == 1);
            assertThat(serve.metric("bonafide_kafka_lag")).isEqualTo(10);
            connection.rollback();
            others.forEach(other -> assertThat(other.join()).isEqualTo(200));
            serve.awaitEvents(20_010);
            serve.await("all is committed", () -> committed(0) == 10);
            serve.await("nothing waits", () -> serve.metric("bonafide_kafka_waiting") == 0);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void aStopIsBoundedAndWhatWasNotStoredIsReadByTheNextStart() throws Exception {
        Map<String, String> soon = Map.of("BONAFIDE_STOP_SECONDS", "1");
        Path data = home.resolve("data");
        try (KafkaServe serve = KafkaServe.first(data, broker.address(), soon);
                Connection connection = DirectDatabase.find(data, null).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE event IN ACCESS EXCLUSIVE MODE");
            broker.send(KafkaServe.each(Shops.orders(0, 5)));
            serve.await("they were handed on", () -> serve.metric("bonafide_events_waiting") == 5);
            serve.close();
        }
        try (KafkaServe serve = again()) {
            serve.awaitEvents(5);
            serve.await("all is committed", () -> committed(0) == 5);
            assertThat(serve.events("s")).isEqualTo(5);
        }
    }

    /** Its PostgreSQL dies while records come. */
    @Test
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void aDatabaseThatFailsIsWaitedFor() throws Exception {
        try (KafkaServe serve = first()) {
            broker.send(KafkaServe.each(Shops.orders(0, 10)));
            serve.awaitEvents(10);
            Thread sending = new Thread(() -> send(Shops.orders(10, 1_000)));
            sending.start();
            serve.serve.killPostgres();
            sending.join();
            serve.await("all is committed", () -> committed(0) == 1_000);
            serve.await("all is there", () -> serve.events("s") == 1_000);
            assertThat(serve.asides()).isEmpty();
        }
    }

    private long committed(int partition) {
        try {
            return broker.committed(KafkaServe.GROUP, KafkaServe.TOPIC, partition);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(List<Map<String, Object>> orders) {
        try {
            broker.send(KafkaServe.each(orders));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
