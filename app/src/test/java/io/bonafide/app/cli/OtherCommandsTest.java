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

class OtherCommandsTest {
    private static final List<String> PACKS = List.of("tmall", "taobao", "douyin", "jd", "pdd", "amazon");

    @TempDir
    private Path directory;

    @Test
    void theDemoWritesAShopWithLabelsAndItsResult() throws IOException {
        Ran run = Ran.run("demo", "--lang=en", "--out=" + directory.resolve("demo"));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("of 96 lines").contains("report.html");
        assertThat(directory.resolve("demo/shop/labels.csv")).exists();
        assertThat(directory.resolve("demo/result/report.html")).exists();
        Ran figures = Ran.run(
                "evaluate",
                "--json",
                "--assessments=" + directory.resolve("demo/result/assessments.csv"),
                "--labels=" + directory.resolve("demo/shop/labels.csv"));
        assertThat(figures.exit()).isZero();
        JsonNode tree = Json.MAPPER.readTree(figures.out());
        assertThat(tree.path("positives").asLong()).isEqualTo(84);
        assertThat(tree.path("labels_without_assessment").asLong()).isZero();
        assertThat(tree.path("scenarios").has("reverse_brushing_many")).isTrue();
        assertThat(tree.path("recall_at_false_positive_rate").size()).isEqualTo(4);
        Ran whatIf = Ran.run("exposure", directory.resolve("demo/result").toString(), "--add=100", "--json");
        assertThat(whatIf.exit()).isZero();
        JsonNode answer = Json.MAPPER.readTree(whatIf.out()).path("exposure").get(0);
        int before = answer.path("before").path("headline").path("counted").asInt();
        assertThat(answer.path("after").path("headline").path("counted").asInt())
                .isEqualTo(before + 100);
        assertThat(answer.path("before").path("standing").path("findings").size())
                .isEqualTo(3);
        theFindingsOfAResultAreTakenOnlyIfTheyAreTheSame();
        Ran revoked = Ran.run("exposure", directory.resolve("demo/result").toString(), "--revoke=F-9");
        assertThat(revoked.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(revoked.err()).contains("F-9");
    }

    private void theFindingsOfAResultAreTakenOnlyIfTheyAreTheSame() throws IOException {
        Path findings = directory.resolve("demo/shop/findings.csv");
        byte[] original = Files.readAllBytes(findings);
        Files.writeString(findings, "finding_id,found_at,lines\nX,2026-03-01,5\n");
        Ran changed = Ran.run("exposure", directory.resolve("demo/result").toString());
        assertThat(changed.err()).contains("(findings.csv) were not found unchanged");
        assertThat(changed.out()).contains("findings that count: 0");
        Files.write(findings, original);
        Ran restored = Ran.run("exposure", directory.resolve("demo/result").toString());
        assertThat(restored.err()).isEmpty();
        assertThat(restored.out()).contains("findings that count: 3");
    }

    @Test
    void theSameSeedGivesTheSameShopAndAnotherOneAnother() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            Ran.run(
                    "simulate",
                    "--orders=50",
                    "--seed=" + (name.equals("c") ? 2 : 1),
                    "--out=" + directory.resolve(name));
        }
        assertThat(directory.resolve("a/orders.csv")).hasSameTextualContentAs(directory.resolve("b/orders.csv"));
        assertThat(Files.readString(directory.resolve("c/orders.csv")))
                .isNotEqualTo(Files.readString(directory.resolve("a/orders.csv")));
    }

    @Test
    void aShopIsNotWrittenOverAnythingElse() throws IOException {
        Path home = Files.createDirectory(directory.resolve("home"));
        Files.writeString(home.resolve("diary.txt"), "mine");
        Ran run = Ran.run("simulate", "--orders=50", "--out=" + home);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(home.toFile().list()).containsExactly("diary.txt");
    }

    @Test
    void evaluateRefusesLabelsOfAnotherShopAndFilesThatHoldNone() throws IOException {
        Ran.run("simulate", "--orders=50", "--out=" + directory.resolve("a"));
        Ran.run("analyze", directory.resolve("a").toString(), "--out=" + directory.resolve("r"));
        String assessments = "--assessments=" + directory.resolve("r/assessments.csv");
        Path other = Files.writeString(directory.resolve("labels.csv"), "order_id,label\n1,fake\n");
        Ran none = Ran.run("evaluate", assessments, "--labels=" + other);
        assertThat(none.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(none.err()).contains("None of the assessed lines");
        Path bad = Files.writeString(directory.resolve("bad.csv"), "order_id,label\n1,perhaps\n");
        Ran wrong = Ran.run("evaluate", assessments, "--labels=" + bad);
        assertThat(wrong.exit()).isNotZero();
        assertThat(wrong.err()).contains("bad.csv:2").doesNotContain("perhaps");
    }

    @Test
    void everyPackIsShownWithItsSourcesAndWhatIsUnverified() {
        Ran list = Ran.run("rules");
        assertThat(list.out()).contains(PACKS.toArray(String[]::new));
        Ran one = Ran.run("rules", "tmall", "--at=2026-10-31", "--lang=zh-CN");
        assertThat(one.out()).contains("96").contains("[未核实]").contains("https://");
        JsonNode tree = Json.MAPPER.readTree(Ran.run("rules", "--json").out()).path("packs");
        assertThat(tree.size()).isGreaterThan(10);
        tree.forEach(pack -> assertThat(pack.path("sources").size()).isPositive());
        assertThat(Ran.run("rules", "ebay").exit()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void layoutsAreListedShownAndChecked() throws IOException {
        assertThat(Ran.run("layouts").out()).contains("bonafide_orders").contains("taobao_order_list_2016");
        assertThat(Ran.run("layouts", "bonafide_orders").out()).contains("* order_id");
        assertThat(Ran.run("layouts", "nothing").exit()).isEqualTo(ExitCode.WRONG_USAGE);
        Path known = Files.writeString(directory.resolve("o.csv"), "order_id,created_at,colour\n1,2026-03-01,red\n");
        Ran yes = Ran.run("layouts", "--check=" + known);
        assertThat(yes.exit()).isZero();
        assertThat(yes.out()).contains("bonafide_orders").contains("colour");
        Path unknown = Files.writeString(directory.resolve("u.csv"), "order_id,when\n1,2026-03-01\n");
        Ran no = Ran.run("layouts", "--check=" + unknown);
        assertThat(no.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(no.out()).contains("lacks created_at");
    }

    @Test
    void exposureOfAPlatformAloneCountsItsFindings() throws IOException {
        Path findings = Files.writeString(
                directory.resolve("findings.csv"),
                "finding_id,found_at,lines\nF-1,2026-03-01 10:00:00,10\nF-2,2026-04-01 10:00:00,10\n");
        Ran run = Ran.run(
                "exposure",
                "--platform=tmall",
                "--findings=" + findings,
                "--as-of=2026-05-01",
                "--add=96",
                "--lang=en");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("stands at 96 of 96").contains("findings that count: 2");
        assertThat(Ran.run("exposure").exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(Ran.run("exposure", "--platform=other").err()).contains("no rule pack");
    }
}
