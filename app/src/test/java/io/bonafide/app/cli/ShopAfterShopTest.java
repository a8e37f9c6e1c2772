package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.result.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Several shops in one run, each held by itself; with so little memory for reading that rows and events go to the disk. */
final class ShopAfterShopTest {
    private static final String AS_OF = "--as-of=2027-06-01T00:00:00Z";
    private static final String MEMORY = "--memory=8m";
    private static final List<String> SHOPS = List.of("alpha", "beta", "gamma");

    @TempDir
    private static Path shops;

    @TempDir
    private Path directory;

    @BeforeAll
    static void invent() throws IOException {
        String[] scenarios = {"reverse_brushing_many", "clean", "mass_unpaid"};
        for (int i = 0; i < SHOPS.size(); i++) {
            Path out = shops.resolve(SHOPS.get(i));
            Ran run = Ran.run(
                    "simulate",
                    "--scenario=" + scenarios[i],
                    "--shop=" + SHOPS.get(i),
                    "--seed=" + (i + 3),
                    "--orders=" + 4_000 * (i + 1),
                    "--days=30",
                    "--out=" + out);
            assertThat(run.exit()).isZero();
            Files.move(out.resolve("orders.csv"), file(i));
        }
    }

    private static Path file(int shop) {
        return shops.resolve(SHOPS.get(shop) + ".csv");
    }

    @Test
    void eachShopIsSeenAsIfItWereTheOnlyOne() throws IOException {
        // Against the order in which shops are held.
        Path all = analyzed("all", file(2), file(0), file(1));
        List<String> assessments = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        List<JsonNode> incidents = new ArrayList<>();
        List<JsonNode> rings = new ArrayList<>();
        List<JsonNode> records = new ArrayList<>();
        for (int i = 0; i < SHOPS.size(); i++) {
            Path alone = analyzed("alone" + i, file(i));
            List<String> lines = Files.readAllLines(alone.resolve("assessments.csv"));
            assessments.addAll(lines.subList(assessments.isEmpty() ? 0 : 1, lines.size()));
            facts.addAll(Files.readAllLines(alone.resolve("facts.jsonl")));
            incidents.addAll(elements(alone, "incidents.json", "incidents"));
            rings.addAll(elements(alone, "rings.json", "rings"));
            records.addAll(elements(alone, "run.json", "shops"));
        }
        assertThat(facts).hasSizeGreaterThan(100);
        assertThat(incidents).hasSizeGreaterThan(1);
        assertThat(records).hasSize(3);
        assertThat(Files.readAllLines(all.resolve("assessments.csv"))).isEqualTo(assessments);
        assertThat(Files.readAllLines(all.resolve("facts.jsonl"))).isEqualTo(facts);
        assertThat(elements(all, "incidents.json", "incidents")).isEqualTo(incidents);
        assertThat(elements(all, "rings.json", "rings")).isEqualTo(rings);
        assertThat(elements(all, "run.json", "shops")).isEqualTo(records);
    }

    private Path analyzed(String name, Path... files) {
        List<String> arguments = new ArrayList<>(List.of("analyze", AS_OF, MEMORY));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        Path out = directory.resolve(name);
        arguments.add("--scratch=" + directory.resolve("scratch"));
        arguments.add("--out=" + out);
        assertThat(Ran.run(arguments.toArray(String[]::new)).exit()).isZero();
        return out;
    }

    private static List<JsonNode> elements(Path result, String file, String name) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        Json.MAPPER.readTree(result.resolve(file)).path(name).forEach(elements::add);
        return elements;
    }

    @Test
    @Timeout(300)
    @EnabledIfSystemProperty(named = "bonafide.long", matches = "true")
    void whoeverIsEndedBetweenTwoShopsLeavesNothing() throws IOException, InterruptedException {
        Process run = process("");
        waitForSecondShop(run.inputReader());
        assertThat(filesOf("scratch")).as("events wait on the disk").isNotEmpty();
        run.destroy();
        run.waitFor();
        assertThat(filesOf("scratch")).isEmpty();
        assertThat(directory.resolve("out")).doesNotExist();
        assertThat(filesOf("")).containsExactly("scratch");
    }

    @Test
    @Timeout(300)
    void afterAKillTheNextRunRemovesWhatWasLeftOfTheEvents() throws IOException, InterruptedException {
        Process run = process("");
        waitForSecondShop(run.inputReader());
        run.destroyForcibly().waitFor();
        assertThat(filesOf("scratch")).isNotEmpty();
        analyzed("again", file(0));
        assertThat(filesOf("scratch")).isEmpty();
    }

    /** No file may grow beyond what ulimit says: what a full disk does to whoever writes. */
    @Test
    @Timeout(300)
    void aDiskThatIsFullIsSaidWithTheDirectoryAndTheWayOut() throws IOException, InterruptedException {
        Process run = process("ulimit -f 256 && ");
        String said = String.join("\n", run.inputReader().lines().toList());
        assertThat(run.waitFor()).as(said).isEqualTo(ExitCode.UNREADABLE);
        assertThat(said)
                .contains("The scratch directory", "scratch", "could not take the sorted records", "Free space there")
                .doesNotContain("\tat ");
        assertThat(filesOf("scratch")).isEmpty();
        assertThat(directory.resolve("out")).doesNotExist();
    }

    private static void waitForSecondShop(BufferedReader output) throws IOException {
        int shops = 0;
        while (shops < 2) {
            String line = output.readLine();
            assertThat(line).as("what the run says").isNotNull();
            shops += line.startsWith("Assessing") ? 1 : 0;
        }
    }

    private Process process(String before) throws IOException {
        String command = before
                + "exec \"$0\" -Xmx256m -cp \"$1\" " + Bonafide.class.getName()
                + " analyze --lang=en " + AS_OF + " " + MEMORY
                + " \"--scratch=$2/scratch\" \"--out=$2/out\" \"$3\" \"$4\" \"$5\"";
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        command,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        directory.toString(),
                        file(0).toString(),
                        file(1).toString(),
                        file(2).toString())
                .redirectErrorStream(true)
                .start();
    }

    private List<String> filesOf(String name) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
