package io.bonafide.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    private Path directory;

    @Test
    void withoutAnythingSaidTheDefaultsHold() throws Exception {
        ServerSettings settings = SettingsReader.read(null, Map.of(), Map.of());
        assertThat(settings.data()).isAbsolute().endsWithRaw(Path.of("bonafide-data"));
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8096);
        assertThat(settings.https()).isFalse();
        assertThat(settings.database()).isNull();
        assertThat(settings.session()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theVariableOverrulesTheFileAndTheCommandLineBoth() throws Exception {
        Path file = file("""
                port: 1
                address: 10.0.0.1
                https: true
                session:
                  minutes: 5
                database:
                  url: jdbc:postgresql://db/bonafide
                  user: me
                """);
        ServerSettings settings = SettingsReader.read(
                file,
                Map.of("BONAFIDE_PORT", "2", "BONAFIDE_ADDRESS", "10.0.0.2", "BONAFIDE_DATABASE_PASSWORD", "secret"),
                Map.of(Setting.PORT, "3"));
        assertThat(settings.port()).isEqualTo(3);
        assertThat(settings.address()).isEqualTo("10.0.0.2");
        assertThat(settings.https()).isTrue();
        assertThat(settings.session()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.database())
                .isEqualTo(new ServerSettings.Database("jdbc:postgresql://db/bonafide", "me", "secret"));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithItsPlaceAndNoPassword() throws Exception {
        Path file = file("""
                port: 70000
                portt: 1
                https: maybe
                database:
                  url: mysql://db
                  passwort: hush-hush
                session: 5
                """);
        assertThatThrownBy(() -> SettingsReader.read(file, Map.of("BONAFIDE_SESSION_MINUTES", "soon"), Map.of()))
                .isInstanceOfSatisfying(SettingsException.class, why -> {
                    assertThat(why.says().en())
                            .contains("bonafide.yaml:1: port is (70000)")
                            .contains("bonafide.yaml:2: There is no setting (portt)")
                            .contains("bonafide.yaml:3: https is (maybe)")
                            .contains("bonafide.yaml:5: The database")
                            .contains("bonafide.yaml:6: There is no setting (database.passwort)")
                            .contains("bonafide.yaml:7:")
                            .contains("BONAFIDE_SESSION_MINUTES: session.minutes is (soon)")
                            .doesNotContain("hush");
                    assertThat(why.says().zh()).contains("bonafide.yaml:1").contains("没有名为（portt）的设置");
                });
    }

    @Test
    void aDatabasesUserWithoutItsUrlIsAMistake() {
        assertThatThrownBy(() -> SettingsReader.read(null, Map.of("BONAFIDE_DATABASE_USER", "me"), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("BONAFIDE_DATABASE_USER: database.user is set, but database.url is not");
    }

    @Test
    void singleSignOnIsOffUnlessItIsSetAndKeepsItsSecretToItself() throws Exception {
        assertThat(SettingsReader.read(null, Map.of(), Map.of()).signOn()).isNull();
        Path file = file("""
                https: true
                oidc:
                  issuer: https://login.example.com/realms/shop/
                  client_id: bonafide
                  address: https://bonafide.example.com/
                  scopes: openid profile openid
                """);
        ServerSettings settings = SettingsReader.read(file, Map.of("BONAFIDE_OIDC_CLIENT_SECRET", "hush"), Map.of());
        assertThat(settings.signOn())
                .isEqualTo(new SingleSignOn(
                        "https://login.example.com/realms/shop/",
                        "bonafide",
                        "hush",
                        URI.create("https://bonafide.example.com"),
                        "login.example.com",
                        Set.of("openid", "profile")));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void singleSignOnIsSetAsAWholeOrNotAtAll() {
        Map<String, String> whole = Map.of(
                "BONAFIDE_OIDC_ISSUER", "https://login.example.com",
                "BONAFIDE_OIDC_CLIENT_ID", "bonafide",
                "BONAFIDE_OIDC_CLIENT_SECRET", "hush",
                "BONAFIDE_OIDC_ADDRESS", "http://localhost:8096");
        for (String missing : whole.keySet()) {
            Map<String, String> others = new HashMap<>(whole);
            others.remove(missing);
            assertThatThrownBy(() -> SettingsReader.read(null, others, Map.of()))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("(" + missing + ") is missing")
                    .hasMessageNotContaining("hush");
        }
        assertThatThrownBy(() -> SettingsReader.read(null, Map.of("BONAFIDE_OIDC_NAME", "office"), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("oidc.issuer (BONAFIDE_OIDC_ISSUER) is missing");
    }

    @Test
    void whatOthersCouldReadOrIsNoAddressIsRefusedForSingleSignOn() {
        Map<String, String> wrong = new HashMap<>(Map.of(
                "BONAFIDE_OIDC_CLIENT_ID", "bonafide",
                "BONAFIDE_OIDC_CLIENT_SECRET", "hush",
                "BONAFIDE_OIDC_SCOPES", "profile"));
        for (String issuer : List.of(
                "http://login.example.com",
                "login.example.com",
                "https://user:hush@login.example.com",
                "https://login.example.com/?a",
                "https://login example")) {
            wrong.put("BONAFIDE_OIDC_ISSUER", issuer);
            wrong.put("BONAFIDE_OIDC_ADDRESS", "https://bonafide.example.com/console");
            assertThatThrownBy(() -> SettingsReader.read(null, wrong, Map.of()))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("BONAFIDE_OIDC_ISSUER: oidc.issuer must be an address")
                    .hasMessageContaining("BONAFIDE_OIDC_ADDRESS: oidc.address begins with https://")
                    .hasMessageContaining("BONAFIDE_OIDC_ADDRESS: oidc.address must end with the host")
                    .hasMessageContaining("BONAFIDE_OIDC_SCOPES: oidc.scopes must hold (openid)")
                    .hasMessageNotContaining("hush");
        }
    }

    @Test
    void aKafkaIsReadWithItsTopicsAndTheShopsThatMayBeNamed() throws Exception {
        Path file = file("""
                kafka:
                  servers: one:9092, [::1]:9093
                  topics: "orders-demo = demo, orders"
                  shops: lotus,peony
                """);
        ServerSettings.Kafka kafka =
                SettingsReader.read(file, Map.of(), Map.of()).kafka();
        assertThat(kafka)
                .isEqualTo(new ServerSettings.Kafka(
                        "one:9092,[::1]:9093",
                        "bonafide",
                        new TreeMap<>(Map.of("orders-demo", "demo", "orders", "")),
                        Set.of("lotus", "peony"),
                        null));
        assertThat(kafka.allows("lotus")).isTrue();
        assertThat(kafka.allows("demo")).isFalse();
        ServerSettings every = SettingsReader.read(
                file, Map.of("BONAFIDE_KAFKA_SHOPS", "*", "BONAFIDE_KAFKA_GROUP", "mine"), Map.of());
        assertThat(every.kafka().allows("demo")).isTrue();
        assertThat(every.kafka().group()).isEqualTo("mine");
    }

    @Test
    void aKafkaThatCannotBeReadIsSaidWithItsPlace() throws Exception {
        assertProblems(Map.of("BONAFIDE_KAFKA_TOPICS", "t=s"), "BONAFIDE_KAFKA_TOPICS: kafka.topics is set, but");
        assertProblems(Map.of("BONAFIDE_KAFKA_SERVERS", "one:1"), "BONAFIDE_KAFKA_SERVERS: Brokers of Kafka are named");
        for (String servers :
                new String[] {"one", "one:", "one:70000", "http://one:1", "one:1,,two:2", "one:1 two:2"}) {
            assertProblems(
                    Map.of("BONAFIDE_KAFKA_SERVERS", servers, "BONAFIDE_KAFKA_TOPICS", "t=s"),
                    "kafka.servers is (" + servers + ")");
        }
        for (String topic : new String[] {"a b=s", "..=s", "t=", "t=S", "t=a=b"}) {
            assertProblems(
                    Map.of("BONAFIDE_KAFKA_SERVERS", "one:1", "BONAFIDE_KAFKA_TOPICS", topic),
                    "kafka.topics has (" + topic + ")");
        }
        assertProblems(
                Map.of("BONAFIDE_KAFKA_SERVERS", "one:1", "BONAFIDE_KAFKA_TOPICS", "t=s,t=r"),
                "kafka.topics has (t=r)");
        assertProblems(
                Map.of("BONAFIDE_KAFKA_SERVERS", "one:1", "BONAFIDE_KAFKA_TOPICS", "t"),
                "kafka.topics names (t) without a shop");
        assertProblems(
                Map.of(
                        "BONAFIDE_KAFKA_SERVERS", "one:1",
                        "BONAFIDE_KAFKA_TOPICS", "t",
                        "BONAFIDE_KAFKA_SHOPS", "*,s",
                        "BONAFIDE_KAFKA_GROUP", "g".repeat(201),
                        "BONAFIDE_KAFKA_PROPERTIES", "/nowhere/kafka.properties"),
                "kafka.shops is (*,s)",
                "kafka.group is longer than 200",
                "kafka.properties is (/nowhere/kafka.properties)");
    }

    private static void assertProblems(Map<String, String> environment, String... problems) {
        assertThatThrownBy(() -> SettingsReader.read(null, environment, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(problems);
    }

    @Test
    void aFileThatIsNotThereOrNoYamlIsSaidSo() throws Exception {
        assertThatThrownBy(() -> SettingsReader.read(directory.resolve("absent.yaml"), Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("absent.yaml");
        Path broken = file("port: [1\n");
        assertThatThrownBy(() -> SettingsReader.read(broken, Map.of(), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("not YAML");
    }

    @Test
    void tracesTakeASecureAddressAndNothingWithoutIt() throws Exception {
        ServerSettings.Traces traces = SettingsReader.read(
                        file("traces:\n  endpoint: http://127.0.0.1:4318/v1/traces\n  percent: 5\n"),
                        Map.of("BONAFIDE_TRACES_AUTHORIZATION", "Basic cGx1bQ=="),
                        Map.of())
                .traces();
        assertThat(traces.share()).isEqualTo(.05);
        assertThat(traces.authorization()).isEqualTo("Basic cGx1bQ==");
        assertThat(traces.toString()).doesNotContain("cGx1bQ");
        assertThatThrownBy(() -> SettingsReader.read(
                        file("traces:\n  endpoint: http://collector.example:4318/v1/traces\n  percent: 101\n"),
                        Map.of(),
                        Map.of()))
                .hasMessageContaining("bonafide.yaml:2: traces.endpoint must be")
                .hasMessageContaining("traces.percent is (101)");
        assertThatThrownBy(() ->
                        SettingsReader.read(null, Map.of("BONAFIDE_TRACES_AUTHORIZATION", "Basic cGx1bQ=="), Map.of()))
                .hasMessageContaining("traces.endpoint is not")
                .hasMessageNotContaining("cGx1bQ");
    }

    /** What operators read is the registry. */
    @Test
    void theManualNamesEverySettingAndItsVariable() throws Exception {
        String manual = Files.readString(Path.of("../docs/operating.md"));
        for (Setting setting : Setting.values()) {
            assertThat(manual).contains("`" + setting.path() + "`").contains("`" + setting.variable() + "`");
        }
    }

    private Path file(String text) throws Exception {
        return Files.writeString(directory.resolve("bonafide.yaml"), text);
    }
}
