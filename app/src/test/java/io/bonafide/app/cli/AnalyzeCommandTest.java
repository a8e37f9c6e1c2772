package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.result.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AnalyzeCommandTest {
    private static final List<String> RESULT_FILES = List.of(
            "addresses.csv",
            "assessments.csv",
            "exposure.json",
            "facts.jsonl",
            "incidents.json",
            "quarantine.csv",
            "receivers.csv",
            "report.html",
            "rings.json",
            "run.json");

    @TempDir
    private static Path shops;

    @TempDir
    private Path directory;

    @BeforeAll
    static void invent() {
        Ran run = Ran.run(
                "simulate",
                "--scenario=reverse_brushing_many",
                "--orders=600",
                "--strength=30",
                "--stealth=0",
                "--platform=tmall",
                "--past-findings=2",
                "--out=" + shops.resolve("shop"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(" lines in ");
    }

    @Test
    void aDirectoryOfAShopsFilesBecomesAWholeResult() throws IOException {
        Path out = directory.resolve("out");
        Ran run = analyze(shops.resolve("shop"), out);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("of 96 lines")
                .contains(out.resolve("report.html").toString());
        assertThat(run.err()).contains("12 files").contains("Reading").contains("Writing");
        assertThat(names(out)).containsExactlyElementsOf(RESULT_FILES);
        assertThat(names(directory)).containsExactly("out");
        JsonNode record = Json.MAPPER.readTree(out.resolve("run.json"));
        assertThat(record.path("cause_model").asString()).hasSize(64);
        assertThat(record.path("inputs").size()).isEqualTo(12);
        assertThat(record.path("rule_packs").get(0).path("sources").size()).isPositive();
        assertThat(record.path("totals").path("lines").asLong()).isEqualTo(lines(out.resolve("assessments.csv")) - 1);
        assertThat(record.path("totals").path("orders").asLong()).isGreaterThan(600);
        assertThat(Files.readString(out.resolve("report.html"))).contains("of 96 lines");
    }

    @Test
    void noRowOfAnInventedShopIsSetAside() throws IOException {
        analyze(shops.resolve("shop"), directory.resolve("out"));
        assertThat(Files.readAllLines(directory.resolve("out/quarantine.csv"))).hasSize(1);
    }

    @Test
    void theSummaryIsOneJsonObjectOnStandardOutput() {
        Ran run = Ran.run("analyze", "--json", shops.resolve("shop").toString(), "--out=" + directory.resolve("out"));
        JsonNode summary = Json.MAPPER.readTree(run.out());
        assertThat(summary.path("headline").path("zh").asString()).contains("96");
        assertThat(summary.path("totals").path("lines").asLong()).isPositive();
        assertThat(summary.path("share_set_aside").asDouble()).isZero();
    }

    @Test
    void twoRunsDifferInNothingButTheClock() throws IOException {
        Map<String, byte[]> first = contents(analyzed("a"));
        Map<String, byte[]> second = contents(analyzed("b"));
        assertThat(first.keySet()).isEqualTo(second.keySet());
        for (String name :
                List.of("assessments.csv", "exposure.json", "facts.jsonl", "incidents.json", "quarantine.csv")) {
            assertThat(first.get(name)).as(name).isEqualTo(second.get(name));
        }
        assertThat(withoutClock(first.get("run.json"))).isEqualTo(withoutClock(second.get("run.json")));
    }

    @Test
    void theSameFileTwiceIsReadOnce() throws IOException {
        Path orders = shops.resolve("shop/orders.csv");
        Path copy = Files.copy(orders, directory.resolve("copy.csv"));
        Ran run = Ran.run("analyze", orders.toString(), copy.toString(), "--out=" + directory.resolve("out"));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("is the same as");
        JsonNode record = Json.MAPPER.readTree(directory.resolve("out/run.json"));
        assertThat(record.path("inputs").size()).isEqualTo(1);
    }

    @Test
    void moreRowsSetAsideThanAllowedIsExitCode1AndTheResultIsThere() throws IOException {
        Path orders = Files.writeString(
                directory.resolve("orders.csv"),
                "order_id,created_at,paid_amount\n1,2026-03-01 10:00:00,5\n2,2026-13-01 10:00:00,5\n");
        Path out = directory.resolve("out");
        Ran strict = analyze(orders, out);
        assertThat(strict.exit()).isEqualTo(ExitCode.DONE_WITH_ROWS_SET_ASIDE);
        assertThat(strict.err()).contains("1 of 2 rows");
        assertThat(Files.readAllLines(out.resolve("quarantine.csv"))).hasSize(2);
        assertThat(Files.readString(out.resolve("quarantine.csv"))).doesNotContain("2026-13-01 10:00:00,5");
        Ran lax = Ran.run("analyze", orders.toString(), "--out=" + out, "--max-set-aside=50%");
        assertThat(lax.exit()).isZero();
    }

    @Test
    void anEarlierDayIsSeenAsItCouldBeSeenThen() throws IOException {
        Path out = directory.resolve("out");
        Ran.run("analyze", shops.resolve("shop").toString(), "--as-of=2026-07-15", "--out=" + out);
        JsonNode record = Json.MAPPER.readTree(out.resolve("run.json"));
        assertThat(record.path("as_of").asString()).isEqualTo("2026-07-15T15:59:59Z");
        assertThat(record.path("totals").path("events_dropped").asLong()).isPositive();
        assertThat(record.path("totals").path("lines").asLong()).isBetween(50L, 400L);
        assertThat(record.path("inputs").get(7).path("rows_set_aside").asLong()).isZero();
    }

    @Test
    void anUnknownFileGetsAMappingFileThatIsAcceptedWhenFilledIn() throws IOException {
        Path file = Files.writeString(
                directory.resolve("till.csv"),
                "Bill,When,\"Sum, \"\"gross\"\"\",Who\n17,2026-03-01 10:00:00,5.00,anna\n18,2026-03-01 11:00:00,6.00,bert\n");
        Path out = directory.resolve("out");
        Ran first = analyze(file, out);
        assertThat(first.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(first.err()).contains("till.csv").contains("lacks").contains("--mapping");
        assertThat(out).doesNotExist();
        Path mapping = directory.resolve("till.csv.mapping.yaml");
        String filled = Files.readString(mapping)
                .replace("[\"Bill\"]", "[\"Bill\", order_id]")
                .replace("required: [\"Bill\", order_id]", "required: [\"Bill\"]")
                .replace("[\"When\"]", "[\"When\", created_at]")
                .replace("[\"Sum, \\\"gross\\\"\"]", "[\"Sum, \\\"gross\\\"\", paid_amount]")
                .replace("[\"Who\"]", "[\"Who\", buyer_id]");
        Files.writeString(mapping, filled);
        Ran second = Ran.run("analyze", file.toString(), "--out=" + out, "--mapping=" + mapping);
        assertThat(second.exit()).isZero();
        assertThat(lines(out.resolve("assessments.csv"))).isEqualTo(3);
        assertThat(Json.MAPPER
                        .readTree(out.resolve("run.json"))
                        .path("inputs")
                        .get(0)
                        .path("layout")
                        .asString())
                .isEqualTo("mapping");
    }

    @Test
    void aFilledInMappingFileIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(directory.resolve("till.csv"), "Bill,When\n17,x\n");
        analyze(file, directory.resolve("out"));
        Files.writeString(directory.resolve("till.csv.mapping.yaml"), "filled in");
        analyze(file, directory.resolve("out"));
        assertThat(directory.resolve("till.csv.mapping.yaml")).hasContent("filled in");
        assertThat(names(directory)).containsExactly("till.csv", "till.csv-2.mapping.yaml", "till.csv.mapping.yaml");
    }

    @Test
    void aFileWithoutAHeaderGetsNoMappingFileAndNobodysDataIsShown() throws IOException {
        Path file = Files.writeString(
                directory.resolve("till.csv"), "王小明,13800001234,2026-03-01\n李四,13900001234,2026-03-02\n");
        Ran run = analyze(file, directory.resolve("out"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err())
                .contains("till.csv")
                .contains("no row with the names")
                .doesNotContain("王", "138");
        assertThat(names(directory)).containsExactly("till.csv");
    }

    @Test
    void theMappingFileOfAFileInAResultIsWrittenBesideTheResult() throws IOException {
        Path result = analyzed("earlier");
        Map<String, byte[]> before = contents(result);
        Ran run = analyze(result.resolve("assessments.csv"), directory.resolve("out"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err())
                .contains(directory.resolve("assessments.csv.mapping.yaml").toString());
        assertThat(contents(result)).containsExactlyEntriesOf(before);
        assertThat(names(directory)).containsExactly("assessments.csv.mapping.yaml", "earlier");
    }

    @Test
    void aLinkToNothingIsNoOutput() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("gone"));
        for (Ran run :
                List.of(analyze(shops.resolve("shop"), link), Ran.run("simulate", "--orders=50", "--out=" + link))) {
            assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(run.err()).contains(link + ") is a link to something that does not exist");
        }
        assertThat(names(directory)).containsExactly("link");
    }

    @Test
    void aResultSaysNothingOfWhereItsFilesLay() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other"));
        Files.copy(shops.resolve("shop/orders.csv"), directory.resolve("orders.csv"));
        Files.writeString(other.resolve("orders.csv"), "order_id,created_at,paid_amount\n1,2026-03-01 10:00:00,5\n");
        Ran run = Ran.run(
                "analyze",
                directory.resolve("orders.csv").toString(),
                other.resolve("orders.csv").toString(),
                "--findings=" + shops.resolve("shop/findings.csv"),
                "--out=" + directory.resolve("out"));
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(directory.resolve("out/run.json")))
                .contains("\"orders.csv\"", "\"orders.csv (2)\"", "\"findings\" : \"findings.csv\"")
                .doesNotContain(directory.toString(), shops.toString());
    }

    @Test
    void aWrongMappingFileSaysEveryLineThatIsWrong() throws IOException {
        Path file = Files.writeString(directory.resolve("till.csv"), "Bill,When\n17,x\n");
        Path mapping = Files.writeString(
                directory.resolve("m.yaml"),
                "key: mapping\nrows: heap\nrequired: [Bill]\ncolumns:\n  - [Bill, nonsense]\n");
        Ran run = Ran.run("analyze", file.toString(), "--mapping=" + mapping, "--out=" + directory.resolve("out"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err())
                .contains("m.yaml:2")
                .contains("heap")
                .contains("m.yaml:5")
                .contains("nonsense");
    }

    @Test
    void whateverCannotBeReadIsExitCode3AndLeavesTheOutputAlone() throws IOException {
        Path out = directory.resolve("out");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path blank = Files.createFile(directory.resolve("blank.csv"));
        for (Path input : List.of(directory.resolve("missing.csv"), empty, blank)) {
            Ran run = analyze(input, out);
            assertThat(run.exit()).as(input.toString()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).contains(input.getFileName().toString());
            assertThat(run.err().strip().split("\n").length).isBetween(2, 4);
        }
        assertThat(names(directory)).containsExactly("blank.csv", "empty");
    }

    @Test
    void filesWithoutAnOrderAreNoInput() {
        Ran run = analyze(shops.resolve("shop/items.csv"), directory.resolve("out"));
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("holds no order that can be used");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsNoResultIsNotOverwritten() throws IOException {
        Path precious = Files.createDirectory(directory.resolve("precious"));
        Files.writeString(precious.resolve("thesis.txt"), "mine");
        Ran run = analyze(shops.resolve("shop"), precious);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(names(precious)).containsExactly("thesis.txt");
    }

    @Test
    void anInterruptLeavesTheEarlierResultAsItWas() throws Exception {
        Path out = analyzed("earlier");
        Map<String, byte[]> before = contents(out);
        AtomicInteger exit = new AtomicInteger(-1);
        Thread worker = new Thread(() -> {
            Thread.currentThread().interrupt();
            exit.set(analyze(shops.resolve("shop"), out).exit());
        });
        worker.start();
        worker.join();
        assertThat(exit).hasValue(ExitCode.INTERRUPTED);
        assertThat(contents(out)).containsExactlyEntriesOf(before);
        assertThat(names(directory)).containsExactly("earlier");
    }

    private static Ran analyze(Path input, Path out) {
        return Ran.run("analyze", input.toString(), "--out=" + out);
    }

    private Path analyzed(String name) {
        Path out = directory.resolve(name);
        assertThat(analyze(shops.resolve("shop"), out).exit()).isZero();
        return out;
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Map<String, byte[]> contents(Path directory) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> contents.put(file.getFileName().toString(), bytes(file)));
        }
        return contents;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutClock(byte[] run) {
        ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(run);
        assertThat(tree.remove("clock")).isNotNull();
        return tree;
    }
}
