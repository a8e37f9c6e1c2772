package io.bonafide.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merchant who edits a pack is told: everything that is wrong, at once, with file and line. */
final class BrokenPackTest {
    private static final Path TMALL = Path.of("src/main/resources/io/bonafide/exchange/rules/tmall.yaml");

    @TempDir
    private Path directory;

    @Test
    void everyBreachOfTheSchemaIsSaidAtOnce() throws IOException {
        List<String> problems = problems(shipped()
                .replace("currency: CNY", "currency: yuan")
                .replace("value: 96}", "value: 1}")
                .replace("hours: 72", "hours: soon")
                .replace("need: helpful", "need: nice")
                .replace("- measure: expelled", "- measure: shot"));
        assertThat(problems)
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).startsWith(at("currency: yuan")).contains("currency"),
                        p -> assertThat(p).startsWith(at("value: 1}")).contains("thresholds.0.value"),
                        p -> assertThat(p).startsWith(at("hours: soon")).contains("rounds.0.hours"),
                        p -> assertThat(p).startsWith(at("need: nice")).contains("evidence.2.need"),
                        p -> assertThat(p).startsWith(at("- measure: shot")).contains("measure"));
    }

    @Test
    void everythingThatTheSchemaCannotKnowIsSaidAtOnceToo() throws IOException {
        List<String> problems = problems(shipped()
                .replace("published: 2025-12-23", "published: 2025-02-30")
                .replace("unit: {counts: line, source: terms", "unit: {counts: line, source: nowhere")
                .replace("value: 96}", "value: 96, source: nobody}")
                .replace(
                        "points: {class: fake-transactions, number: 4}",
                        "points: {class: fake-transactions, number: 4}\n" + "            source: elsewhere")
                .replace("hours: 72", "hours: 70\n          whole-days: true")
                .replace("code: by-dimension", "source: unread\n        code: by-dimension")
                .replace("tier: light}", "tier: lightest}"));
        assertThat(problems)
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p)
                                .startsWith(at("published: 2025-02-30"))
                                .contains("2025-02-30"),
                        p -> assertThat(p).startsWith(at("source: nowhere")).contains("(nowhere)"),
                        p -> assertThat(p).startsWith(at("source: nobody")).contains("(nobody)"),
                        p -> assertThat(p).startsWith(at("source: elsewhere")).contains("(elsewhere)"),
                        p -> assertThat(p).startsWith(at("code: first")).contains("70 hours"),
                        p -> assertThat(p).startsWith(at("source: unread")).contains("(unread)"));
    }

    @Test
    void aTableThatNamesNoTierIsRefusedOnItsLine() throws IOException {
        assertThat(problems(shipped().replace("tier: light}", "tier: lightest}")))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith(at("table:")).contains("(lightest)"));
    }

    @Test
    void aTableThatLeavesASituationOpenIsRefused() throws IOException {
        assertThat(problems(shipped().replace("      - {tier: light}\n", "")))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith(at("table:")).contains("grades no finding"));
    }

    @Test
    void severalBrokenFilesAreAllNamed() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), shipped().replace("value: 96}", "value: 0}"));
        Files.writeString(directory.resolve("b.yml"), "pack: [");
        Files.write(directory.resolve("c.yaml"), "标题: 天猫".getBytes("GBK"));
        Files.writeString(directory.resolve("d.yaml"), shipped());
        Files.writeString(directory.resolve("e.yaml"), shipped());
        Files.writeString(directory.resolve("f.txt"), "not a pack");
        assertThat(thrown(directory).problems())
                .extracting(p -> Path.of(p.file()).getFileName().toString())
                .containsExactly("a.yaml", "b.yml", "c.yaml", "e.yaml");
    }

    @Test
    void aKeyThatStandsTwiceOrIsUnknownIsSaidWithItsLine() throws IOException {
        assertThat(problems(shipped().replace("zone: Asia/Shanghai", "zone: Asia/Shanghai\nzone: UTC")))
                .anySatisfy(p -> assertThat(p).startsWith(at("zone: UTC")).contains("(zone) stands there twice"));
        assertThat(problems(shipped().replace("zone: Asia/Shanghai", "zone: Asia/Shanghai\ntimezone: UTC")))
                .anySatisfy(p -> assertThat(p).contains("timezone"));
    }

    @Test
    void anEmptyFileADirectoryWithoutPacksAndAnAnchorBombAreRefusedInWords() throws IOException {
        assertThat(problems("")).isNotEmpty();
        assertThat(problems("x: &a [*a]")).isNotEmpty();
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).isNotEmpty();
        assertThat(problems("[".repeat(100_000))).isNotEmpty();
        Files.delete(directory.resolve("own.yaml"));
        assertThat(thrown(directory).problems()).singleElement().asString().contains("No rule pack is there");
    }

    @Test
    void aPackOfTheMerchantsOwnTakesThePlaceOfTheShippedOne() throws IOException {
        Path file = Files.writeString(directory.resolve("own.yaml"), shipped().replace("value: 96}", "value: 20}"));
        RulePacks both = RulePacks.shipped().with(RulePacks.load(file));
        assertThat(both.all()).hasSameSizeAs(RulePacks.shipped().all());
        assertThat(both.sha256(io.bonafide.core.order.Platform.TMALL))
                .isNotEqualTo(RulePacks.shipped().sha256(io.bonafide.core.order.Platform.TMALL));
    }

    private static String shipped() throws IOException {
        return Files.readString(TMALL);
    }

    private List<String> problems(String yaml) throws IOException {
        Path file = Files.write(directory.resolve("own.yaml"), yaml.getBytes(StandardCharsets.UTF_8));
        return thrown(file).problems().stream().map(RulePackProblem::toString).toList();
    }

    private static RulePackException thrown(Path path) {
        return catchThrowableOfType(RulePackException.class, () -> RulePacks.load(path));
    }

    /** The file and the line on which {@code text} stands. */
    private String at(String text) {
        Path file = directory.resolve("own.yaml");
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    return file + ":" + (i + 1) + ": ";
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new IllegalStateException("The text (" + text + ") is not in the file.");
    }
}
