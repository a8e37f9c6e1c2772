package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An invented shop, and {@code labels.csv} as different people would have written it. */
final class LabelsBesideOrdersTest {
    private static final int ORDERS = 400;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void invent() {
        Ran run = Ran.run(
                "simulate",
                "--scenario=mass_refund",
                "--orders=" + ORDERS,
                "--strength=30",
                "--stealth=0",
                "--platform=tmall",
                "--out=" + directory.resolve("shop"));
        assertThat(run.exit()).isZero();
    }

    @Test
    void whatASimulationOrNobodyCalledGenuineIsNotVerified() throws IOException {
        assertThat(left(innocence("simulated", UnaryOperator.identity())))
                .satisfies(left -> assertThat(left.get(0)).isGreaterThan(ORDERS))
                .satisfies(left -> assertThat(left.get(1)).isZero());
        assertThat(left(innocence("unnamed", row -> row.replace(",simulation,", ",,")))
                        .get(1))
                .isZero();
    }

    @Test
    void aReviewersVerdictsVerifyAndChangeNoAssessment() throws IOException {
        JsonNode found = innocence("reviewed", LabelsBesideOrdersTest::reviewed);
        assertThat(left(found).get(7)).isPositive().isLessThan(left(found).get(0));
        assertThat(found.path("comparisons"))
                .isNotEmpty()
                .allMatch(each -> each.path("verified").asInt() > 0);
        innocence("without", row -> "");
        assertThat(bytes("reviewed")).isEqualTo(bytes("without"));
    }

    @Test
    void aVerdictThatNamesNoShopIsOfTheOnlyOne() throws IOException {
        JsonNode named = innocence("named", LabelsBesideOrdersTest::reviewed);
        JsonNode unnamed = innocence("nameless", row -> reviewed(row).replaceFirst("^tmall,[^,]*,", ",,"));
        assertThat(unnamed).isEqualTo(named);
    }

    @Test
    void aLabelThatIsNoneIsSetAside() throws IOException {
        innocence("wrong", row -> row.replace(",genuine,", ",surely,"));
        List<String> quarantine = Files.readAllLines(directory.resolve("wrong-result/quarantine.csv"));
        assertThat(quarantine).hasSizeGreaterThan(ORDERS).anyMatch(row -> row.startsWith("labels.csv,2,label,"));
    }

    private static String reviewed(String row) {
        return row.replace(",simulation,", ",reviewer,");
    }

    private static JsonNode innocence(String name, UnaryOperator<String> label) throws IOException {
        Path shop = directory.resolve(name);
        Files.createDirectory(shop);
        try (Stream<Path> files = Files.list(directory.resolve("shop"))) {
            for (Path file : files.toList()) {
                Files.copy(file, shop.resolve(file.getFileName()));
            }
        }
        Path labels = shop.resolve("labels.csv");
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(labels)) {
            String written = rows.isEmpty() ? row : label.apply(row);
            if (!written.isEmpty()) {
                rows.add(written);
            }
        }
        Files.write(labels, rows);
        Path out = directory.resolve(name + "-result");
        Ran run = Ran.run("analyze", shop.toString(), "--out=" + out);
        assertThat(run.exit()).isLessThan(2);
        return Json.MAPPER
                .readTree(out.resolve("run.json"))
                .path("shops")
                .path(0)
                .path("innocence");
    }

    private static List<Integer> left(JsonNode innocence) {
        List<Integer> left = new ArrayList<>();
        innocence.path("selection").forEach(each -> left.add(each.path("lines").asInt()));
        return left;
    }

    private static String bytes(String name) throws IOException {
        return Files.readString(directory.resolve(name + "-result").resolve("assessments.csv"));
    }
}
