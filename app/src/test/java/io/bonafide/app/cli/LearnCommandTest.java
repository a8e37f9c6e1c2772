package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.words.Language;
import io.bonafide.exchange.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An invented shop whose reviewers judged every third line, learnt from and analysed with what came of it. */
final class LearnCommandTest {
    private static final String HASH = "[0-9a-f]{64}";

    @TempDir
    private static Path directory;

    private static Ran learnt;
    private static Path model;

    @BeforeAll
    static void inventAndLearn() throws IOException {
        simulate("shop", 700, 7);
        simulate("other", 300, 8);
        Path labels = directory.resolve("shop/labels.csv");
        Files.move(labels, directory.resolve("all-labels.csv"));
        write(labels, 3);
        Files.delete(directory.resolve("other/labels.csv"));
        learnt = Ran.run("learn", directory.resolve("shop").toString(), "--out=" + directory.resolve("models"));
        model = Path.of(learnt.out().strip());
    }

    @Test
    void theModelIsAFileNamedByItsHash() throws IOException {
        assertThat(learnt.exit()).as(learnt.err()).isZero();
        assertThat(model.getFileName().toString()).matches(HASH + "\\.model");
        assertThat(Files.readString(model))
                .startsWith("bonafide learnt model 1\n")
                .endsWith("sha256 " + name() + "\n");
        assertThat(learnt.err()).contains("labels by reviewer:").contains("trees: ");
        Ran again = Ran.run("learn", directory.resolve("shop").toString(), "--out=" + directory.resolve("models"));
        assertThat(again.out()).isEqualTo(learnt.out());
        try (Stream<Path> files = Files.list(directory.resolve("models"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aModelHoldsNoOrderNoBuyerAndNoShop() throws IOException {
        String text = Files.readString(model);
        for (String row : Files.readAllLines(directory.resolve("shop/labels.csv"))) {
            String[] cells = row.split(",");
            assertThat(text).doesNotContain(cells[2]);
            assertThat(text).doesNotContain(" " + cells[1] + "\n");
        }
    }

    @Test
    void anAnalysisUsesTheModelOnlyWhenAsked() throws IOException {
        JsonNode plain = analyze("plain");
        JsonNode used = analyze("used", "--model=" + model);
        assertThat(plain.path("shops").path(0).path("learnt").isMissingNode()
                        || plain.path("shops").path(0).path("learnt").isNull())
                .isTrue();
        assertThat(used.path("shops").path(0).path("learnt").path("model").asString())
                .isEqualTo(name());
        assertThat(used.path("configuration")).isNotEqualTo(plain.path("configuration"));
        List<String> before = column("plain", 4);
        List<String> after = column("used", 4);
        assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(column("used", 9))
                .as("as of payment, all of it before the activation")
                .isEqualTo(column("plain", 9));
        assertThat(Files.readString(directory.resolve("used-result/facts.jsonl")))
                .contains("\"learnt\":{\"by_evidence\":");
        assertThat(Files.readString(directory.resolve("plain-result/facts.jsonl")))
                .doesNotContain("\"learnt\"");
        assertThat(Files.readString(directory.resolve("used-result/report.html")))
                .contains(name());
    }

    @Test
    void theTimeOfActivationIsOnRecordAndPartOfTheConfiguration() throws IOException {
        JsonNode used = analyze("early", "--model=" + model, "--model-from=2020-01-01T00:00:00Z");
        JsonNode later = analyze("late", "--model=" + model, "--model-from=2021-01-01T00:00:00Z");
        assertThat(used.path("shops").path(0).path("learnt").path("from").asString())
                .isEqualTo("2020-01-01T00:00:00Z");
        assertThat(used.path("configuration")).isNotEqualTo(later.path("configuration"));
    }

    @Test
    void aChangedByteIsRefusedAndNothingIsWritten() throws IOException {
        Path changed = directory.resolve("changed.model");
        Files.writeString(changed, Files.readString(model).replace("recalibration as_of", "recalibration as_or"));
        Ran run = refused("--model=" + changed);
        assertThat(run.err()).contains("changed.model").contains("something was changed");
        Path renamed = directory.resolve("0".repeat(64) + ".model");
        Files.copy(model, renamed, StandardCopyOption.REPLACE_EXISTING);
        assertThat(refused("--model=" + renamed).err()).contains("holds the model " + name());
    }

    @Test
    void whatIsNoModelOfThisShopIsRefused() {
        Path orders = directory.resolve("shop/orders.csv");
        assertThat(refused("--model=" + orders).err()).contains("orders.csv:1").contains("bonafide learn");
        assertThat(refused("--model=" + directory.resolve("nowhere.model")).err())
                .contains("is not there");
        assertThat(refused("--model=" + model, "--model=" + model).err()).contains("second one of its shop");
        Path out = directory.resolve("foreign-result");
        Ran foreign = Ran.run("analyze", directory.resolve("other").toString(), "--model=" + model, "--out=" + out);
        assertThat(foreign.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(foreign.err()).contains("not among the files");
        assertThat(out).doesNotExist();
    }

    @Test
    void aTimeWithoutAModelIsWrongUsage() {
        Ran run = Ran.run("analyze", "orders.csv", "--model-from=2026-01-01");
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("goes with no model");
    }

    @Test
    void withoutLabelsItIsSaidWhatIsNeeded() {
        for (Language language : Language.values()) {
            Ran run = Ran.in(
                    language,
                    "learn",
                    directory.resolve("other").toString(),
                    "--out=" + directory.resolve("no-models"));
            assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).contains("labels.csv").contains("fake");
            assertThat(directory.resolve("no-models")).doesNotExist();
        }
    }

    @Test
    void anOutputThatIsAFileIsRefused() {
        Ran run = Ran.run("learn", directory.resolve("shop").toString(), "--out=" + model);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("is a file");
    }

    @Test
    void asJsonItSaysWhatWasDecidedWhy() {
        Ran run = Ran.run(
                "learn", directory.resolve("shop").toString(), "--json", "--out=" + directory.resolve("models"));
        JsonNode shop = Json.MAPPER.readTree(run.out()).path("shops").path(0);
        assertThat(shop.path("model").asString()).isEqualTo(model.toString());
        assertThat(shop.path("labels").path(0).path("source").asString()).isEqualTo("reviewer");
        assertThat(shop.path("hindsight").path("answer").asString()).startsWith("Used");
        assertThat(shop.path("trees").path("answer").asString()).isNotEmpty();
    }

    private static Ran refused(String... options) {
        Path out = directory.resolve("refused-result");
        List<String> all =
                new ArrayList<>(List.of("analyze", directory.resolve("shop").toString(), "--out=" + out));
        all.addAll(List.of(options));
        Ran run = Ran.run(all.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(out).doesNotExist();
        return run;
    }

    private static void simulate(String name, int orders, int seed) {
        Ran run = Ran.run(
                "simulate",
                "--scenario=mixed",
                "--orders=" + orders,
                "--strength=0.08",
                "--stealth=0.3",
                "--seed=" + seed,
                "--shop=" + name,
                "--platform=tmall",
                "--out=" + directory.resolve(name));
        assertThat(run.exit()).as(run.err()).isZero();
    }

    /** The labels of every n-th line, as a reviewer's. */
    private static void write(Path labels, int every) throws IOException {
        List<String> all = Files.readAllLines(directory.resolve("all-labels.csv"));
        List<String> rows = new ArrayList<>(all.subList(0, 1));
        for (int i = 1; i < all.size(); i += every) {
            rows.add(all.get(i).replace(",simulation,", ",reviewer,"));
        }
        Files.write(labels, rows);
    }

    private static JsonNode analyze(String name, String... options) throws IOException {
        Path out = directory.resolve(name + "-result");
        List<String> all =
                new ArrayList<>(List.of("analyze", directory.resolve("shop").toString(), "--out=" + out));
        all.addAll(List.of(options));
        Ran run = Ran.run(all.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isLessThan(2);
        return Json.MAPPER.readTree(out.resolve("run.json"));
    }

    private static List<String> column(String name, int column) throws IOException {
        return Files.readAllLines(directory.resolve(name + "-result/assessments.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1)[column])
                .toList();
    }

    private static String name() {
        return model.getFileName().toString().replace(".model", "");
    }
}
