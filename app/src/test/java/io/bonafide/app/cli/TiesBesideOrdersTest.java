package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A merchant reads {@code addresses.csv}, writes a verdict before a row and gives it back as {@code ties.csv}. */
final class TiesBesideOrdersTest {
    private static final String ORDERS = """
            platform,shop_id,order_id,item_id,quantity,paid_amount,created_at,paid_at,address
            tmall,s1,900000000000000001,i,1,9.90,2026-03-01T10:00:00+08:00,2026-03-01T10:01:00+08:00,杭州市晨光大道188号望江花园3栋1201室
            tmall,s1,900000000000000002,i,1,9.90,2026-03-01T11:00:00+08:00,2026-03-01T11:01:00+08:00,杭州市晨光大道188号望江花圆3栋1201室
            """;

    @TempDir
    private Path directory;

    @Test
    void aRowOfTheResultWithAVerdictTakesTheTieBack() throws IOException {
        Path shop = Files.createDirectory(directory.resolve("shop"));
        Files.writeString(shop.resolve("orders.csv"), ORDERS);
        List<String> tied = analyze(shop, "first");
        assertThat(tied).hasSize(2);
        assertThat(notes("first").path("addresses_tied").asInt()).isOne();

        Files.write(shop.resolve("ties.csv"), List.of(tied.get(0), "apart" + tied.get(1)));
        assertThat(analyze(shop, "second")).hasSize(1);
        assertThat(notes("second").path("ties_heard").asInt()).isOne();

        Files.write(shop.resolve("ties.csv"), List.of(tied.get(0), "apart" + tied.get(1), "same" + tied.get(1)));
        Ran run = Ran.run("analyze", "--lang=en", shop.toString(), "--out=" + directory.resolve("third"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("ties.csv:2", "ties.csv:3", "Correct or remove one of the rows.");
        assertThat(directory.resolve("third")).doesNotExist();
    }

    private List<String> analyze(Path shop, String out) throws IOException {
        Ran run = Ran.run("analyze", shop.toString(), "--out=" + directory.resolve(out));
        assertThat(run.exit()).isLessThan(2);
        return Files.readAllLines(directory.resolve(out).resolve("addresses.csv"));
    }

    private JsonNode notes(String out) throws IOException {
        return Json.MAPPER.readTree(directory.resolve(out).resolve("run.json")).path("notes");
    }
}
