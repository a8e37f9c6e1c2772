package io.bonafide.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Visitor;
import io.bonafide.app.database.DataDirectory;
import io.bonafide.app.database.Database;
import io.bonafide.app.server.ServeProcess;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.canonical.CanonicalShop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Java is killed in the middle of an import; the next start finishes it. */
class ImportKillTest {
    private static final String PASSWORD = "plum stone over nine rivers";
    /** A person may ask 50 times a second. */
    private static final long BETWEEN_MS = 25;

    private static final String FILES = "/v1/shops/demo/files";

    @TempDir
    private Path directory;

    @Test
    void whatAKillCutOffIsTakenOnceAndAnsweredAsUndisturbed() throws Exception {
        Map<String, byte[]> files = files();
        String location;
        try (ServeProcess first = ServeProcess.start(directory.resolve("killed"))) {
            Visitor owner = newcomer(first);
            Visitor.Answer taken = Uploads.together(owner, "demo", files);
            assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
            location = taken.header("Location");
            JsonNode entry = owner.get(location).json();
            while (entry.path("taken").asLong() == 0) {
                Thread.sleep(BETWEEN_MS);
                entry = owner.get(location).json();
            }
            assertThat(entry.path("state").asString()).isEqualTo("reading");
            assertThat(entry.path("taken").asLong())
                    .isLessThan(entry.path("events").asLong());
            first.kill();
        }
        JsonNode resumed;
        try (ServeProcess second = ServeProcess.start(directory.resolve("killed"))) {
            resumed = finished(signedIn(second), location);
        }
        JsonNode undisturbed;
        try (ServeProcess other = ServeProcess.start(directory.resolve("undisturbed"))) {
            Visitor owner = newcomer(other);
            undisturbed = finished(owner, Uploads.together(owner, "demo", files).header("Location"));
        }
        for (String count : List.of("state", "rows", "events", "taken", "duplicates", "set_aside")) {
            assertThat(resumed.path(count)).as(count).isEqualTo(undisturbed.path(count));
        }
        assertThat(resumed.path("taken").asLong()).isPositive();
        assertThat(answers("killed"))
                .hasSize(undisturbed.path("events").asInt())
                .isEqualTo(answers("undisturbed"));
    }

    /** The server's own look into the folder that is set. */
    @Test
    void aFolderThatIsSetIsWatched() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("folder/demo"));
        Path config = Files.writeString(
                directory.resolve("bonafide.yaml"), "watch_folder: '%s'\n".formatted(folder.getParent()));
        try (ServeProcess serve = ServeProcess.start(directory.resolve("watching"), "--config", config.toString())) {
            Visitor owner = newcomer(serve);
            Files.writeString(folder.resolve("orders.csv"), "order_id,created_at\no1,2026-11-01 10:00:00\n");
            while (!Files.exists(folder.resolve("done/orders.csv"))) {
                assertThat(folder.resolve("refused")).doesNotExist();
                Thread.sleep(BETWEEN_MS);
            }
            JsonNode entry = owner.get(FILES).json().path("items").path(0);
            assertThat(entry.path("sent_by").asString()).isEqualTo("bonafide");
            assertThat(entry.path("taken").asInt()).isEqualTo(1);
        }
    }

    private Map<String, byte[]> files() throws Exception {
        Path shop = Files.createDirectories(directory.resolve("files"));
        CanonicalShop.write(
                ShopSimulator.simulate(SimulationSettings.defaults()
                        .withSeed(5)
                        .withOrders(2_000)
                        .withShop(Platform.TMALL, "demo")
                        .withScenario(Scenario.REVERSE_BRUSHING_MANY, 200, .1)),
                shop);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of("orders.csv", "tracking.csv")) {
            files.put(name, Files.readAllBytes(shop.resolve(name)));
        }
        return files;
    }

    private static Visitor newcomer(ServeProcess serve) {
        Pattern told = Pattern.compile("shown here only: (\\S+)\\. Sign");
        String temporary = serve.said().stream()
                .map(told::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(serve.said().toString()));
        Visitor administrator = Visitor.at(serve.address());
        assertThat(administrator.signIn("admin", temporary).status()).isEqualTo(200);
        assertThat(administrator.replace(temporary, PASSWORD).status()).isEqualTo(200);
        assertThat(administrator
                        .post("/v1/shops", Map.of("name", "demo", "platform", "tmall", "shop_id", "demo"))
                        .status())
                .isEqualTo(201);
        return administrator;
    }

    private static Visitor signedIn(ServeProcess serve) {
        Visitor administrator = Visitor.at(serve.address());
        assertThat(administrator.signIn("admin", PASSWORD).status()).isEqualTo(200);
        return administrator;
    }

    private static JsonNode finished(Visitor visitor, String location) throws InterruptedException {
        JsonNode entry = visitor.get(location).json();
        while (!entry.path("state").asString().equals("done")) {
            assertThat(entry.path("state").asString()).isIn("received", "reading");
            Thread.sleep(BETWEEN_MS);
            entry = visitor.get(location).json();
        }
        return entry;
    }

    /** All that was answered, in the order of receipt. */
    private List<String> answers(String home) throws Exception {
        try (DataDirectory data = DataDirectory.take(directory.resolve(home));
                Database database = Database.open(data, null)) {
            return JdbcClient.create(database.connections())
                    .sql("""
                            SELECT e.seq || ' ' || e.key || ' ' || (e.open ->> 'type') || ' ' || a.became || ' '
                              || coalesce(a.probability::text, '-') || ' ' || a.suspicious::text
                            FROM event e JOIN answer a USING (shop, seq) ORDER BY e.seq""")
                    .query(String.class)
                    .list();
        }
    }
}
