package io.bonafide.app.hindsight;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.access.Office;
import io.bonafide.app.access.Role;
import io.bonafide.app.access.Visitor;
import io.bonafide.app.cli.Ran;
import io.bonafide.app.upload.Uploads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Over HTTP: what the server finds in its archive is what {@code analyze} finds in the files that it came from. */
@ExtendWith(Office.Open.class)
class HindsightTest {
    private static final AtomicInteger SHOPS = new AtomicInteger();
    private static final List<String> EVENTS = List.of("orders.csv", "tracking.csv", "reviews.csv");

    @TempDir
    private Path directory;

    @Test
    void theServerJudgesHistoryAsAnalyzeDoes(Office office) throws Exception {
        String shop = "hindsight-" + SHOPS.incrementAndGet();
        Path files = directory.resolve("files");
        run(
                "simulate",
                "--scenario=reverse_brushing_one",
                "--orders=1000",
                "--platform=tmall",
                "--shop=" + shop,
                "--out=" + files);
        Visitor owner = added(office, shop);
        Map<String, byte[]> sent = new LinkedHashMap<>();
        for (String name : EVENTS) {
            if (Files.exists(files.resolve(name))) {
                sent.put(name, Files.readAllBytes(files.resolve(name)));
            }
        }
        JsonNode taken = Uploads.read(owner, Uploads.together(owner, shop, sent));
        assertThat(taken.path("late").asLong()).as("history is late: " + taken).isPositive();

        assertThat(owner.get(route(shop)).text("state")).isEqualTo("none");
        assertThat(owner.post(route(shop), "").status()).isEqualTo(202);
        JsonNode state = finished(owner, shop);
        assertThat(state.path("state").asString()).isEqualTo("done");
        assertThat(state.path("run").path("totals").path("suspect").asLong()).isPositive();

        Path results = directory.resolve("results");
        List<String> arguments = new ArrayList<>(List.of("analyze", "--out", results.toString()));
        sent.keySet().forEach(name -> arguments.add(files.resolve(name).toString()));
        run(arguments.toArray(String[]::new));
        for (String name : List.of("assessments.csv", "incidents.json", "rings.json")) {
            assertThat(owner.get(route(shop) + "/files/" + name).response().body())
                    .as(name)
                    .isEqualTo(Files.readString(results.resolve(name)));
        }
        assertThat(owner.get(route(shop) + "/files/report.html").response().body())
                .contains("<html");
        assertThat(owner.get(route(shop) + "/files/secrets").status()).isEqualTo(404);
    }

    @Test
    void aShopWithoutEventsHasNothingToLookBackOn(Office office) {
        String shop = "hindsight-" + SHOPS.incrementAndGet();
        Visitor owner = added(office, shop);
        Visitor.Answer answer = owner.post(route(shop), "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("detail")).contains("no events yet");
        assertThat(owner.get(route(shop) + "/files/run.json").status()).isEqualTo(404);
    }

    private static Visitor added(Office office, String shop) {
        Visitor.Answer added =
                office.administrator().post("/v1/shops", Map.of("name", shop, "platform", "tmall", "shop_id", shop));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return office.person(Role.OWNER, "*").visitor();
    }

    private static JsonNode finished(Visitor owner, String shop) throws InterruptedException {
        JsonNode state = owner.get(route(shop)).json();
        while (List.of("waiting", "running").contains(state.path("state").asString())) {
            Thread.sleep(50);
            state = owner.get(route(shop)).json();
        }
        return state;
    }

    private static String route(String shop) {
        return "/v1/shops/" + shop + "/hindsight";
    }

    private static void run(String... arguments) {
        Ran ran = Ran.run(arguments);
        assertThat(ran.exit()).as(ran.err()).isZero();
    }
}
