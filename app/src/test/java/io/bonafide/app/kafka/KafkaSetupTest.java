package io.bonafide.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.app.backup.Shops;
import io.bonafide.app.server.ServeProcess;
import io.bonafide.app.settings.ServerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How Kafka's client is set up, and what is said if it cannot be. */
class KafkaSetupTest {
    private static final String SECRET = "planted-secret";

    @TempDir
    private Path home;

    @Test
    void theFilesPropertiesHoldBesideThoseThatFollowFromTheSettings() throws Exception {
        Map<String, Object> properties = ClientProperties.of(settings("""
                auto.offset.reset=latest
                max.poll.records=7
                """));
        assertThat(properties)
                .containsEntry("auto.offset.reset", "latest")
                .containsEntry("max.poll.records", "7")
                .containsEntry("bootstrap.servers", "127.0.0.1:1")
                .containsEntry("group.id", "g")
                .containsEntry("session.timeout.ms", "10000")
                .containsEntry("enable.auto.commit", "false");
        assertThat(ClientProperties.of(settings("group.protocol=consumer\n"))).doesNotContainKey("session.timeout.ms");
    }

    @Test
    void whatCannotBeUsedIsNamedWithoutItsValue() throws Exception {
        refused("group.id=" + SECRET, "group.id");
        refused("bootstrap.servers=" + SECRET, "bootstrap.servers");
        refused("security.protocol=" + SECRET, "security.protocol");
        refused("max.poll.records=" + SECRET, "max.poll.records");
        refused("ssl.truststore.password=\\u12" + SECRET, "kafka.properties");
        refused(
                "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=" + SECRET,
                "kafka.properties");
        refused(
                "security.protocol=SSL\nssl.truststore.location=/nowhere/store\nssl.truststore.password=" + SECRET,
                "kafka.properties");
    }

    private void refused(String text, String named) throws Exception {
        ServerSettings.Kafka settings = settings(text);
        assertThatThrownBy(() -> maker(settings)).isInstanceOfSatisfying(UnusableClientException.class, why -> {
            assertThat(why.says().en()).contains(named).doesNotContain(SECRET);
            assertThat(why.says().zh()).contains(named).doesNotContain(SECRET);
        });
    }

    /** Names may come with the broker: that nobody knows them now keeps no server from starting. */
    @Test
    void aBrokerWhoseNameNobodyKnowsIsOneThatDoesNotAnswer() {
        Figures figures = new Figures(Clock.systemUTC());
        new ConsumerMaker(
                new ServerSettings.Kafka(
                        "no-such-host.invalid:9092", "g", new TreeMap<>(Map.of("t", "s")), Set.of(), null),
                givenUp -> {
                    throw new AssertionError();
                },
                figures);
        assertThat(figures.standing().state()).isEqualTo(Standing.State.NO_BROKER);
    }

    @Test
    void aServerWithAnUnusableFileDoesNotStartAndSaysWhy() throws Exception {
        Path file = Files.writeString(home.resolve("kafka.properties"), "security.protocol=" + SECRET);
        Map<String, String> environment =
                KafkaServe.environment("127.0.0.1:1", Map.of("BONAFIDE_KAFKA_PROPERTIES", file.toString()));
        assertThatThrownBy(() -> ServeProcess.start(home.resolve("data"), environment))
                .hasMessageContaining("The value of (security.protocol) is none")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aPasswordIsAskedForAndSaidNowhere() throws Exception {
        Broker broker = Broker.started(home.resolve("kafka"));
        broker.create(KafkaServe.TOPIC, 1);
        broker.send(KafkaServe.each(Shops.orders(0, 5)));
        Path file = home.resolve("kafka.properties");
        Map<String, String> more =
                Map.of("BONAFIDE_KAFKA_PROPERTIES", file.toString(), "LOGGING_LEVEL_ORG_APACHE_KAFKA", "DEBUG");
        try (broker) {
            Files.writeString(file, login(SECRET));
            try (KafkaServe serve = KafkaServe.first(home.resolve("data"), broker.closedAddress(), more)) {
                serve.await("it is let in nowhere", () -> serve.state().equals("refused"));
                assertThat(serve.administrator.get("/health/readiness").status())
                        .isEqualTo(200);
                assertThat(String.join("\n", serve.serve.said())).doesNotContain(SECRET);
            }
            Files.writeString(file, login(Broker.PASSWORD));
            try (KafkaServe serve = KafkaServe.again(home.resolve("data"), broker.closedAddress(), more)) {
                serve.awaitEvents(5);
                assertThat(String.join("\n", serve.serve.said())).doesNotContain(Broker.PASSWORD);
            }
        }
    }

    private static String login(String password) {
        return "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config="
                + "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + Broker.USER
                + "\" password=\"" + password + "\";\n";
    }

    @Test
    void withoutASettingNothingOfKafkaIsLoaded() throws Exception {
        Path loaded = home.resolve("classes");
        try (ServeProcess serve = ServeProcess.start(
                home.resolve("data"), Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded))) {
            Shops.open(serve);
        }
        assertThat(Files.readString(loaded))
                .contains("io.bonafide.app.kafka.KafkaController")
                .doesNotContain("org.apache.kafka.");
    }

    private ServerSettings.Kafka settings(@Nullable String text) throws Exception {
        return new ServerSettings.Kafka(
                "127.0.0.1:1",
                "g",
                new TreeMap<>(Map.of("t", "s")),
                Set.of(),
                Files.writeString(home.resolve("some.properties"), text));
    }

    private static ConsumerMaker maker(ServerSettings.Kafka settings) {
        return new ConsumerMaker(
                settings,
                givenUp -> {
                    throw new AssertionError();
                },
                new Figures(Clock.systemUTC()));
    }
}
