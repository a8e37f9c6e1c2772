package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every word of the command line in both languages. */
class LanguageOfCommandsTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<String> PHASES =
            List.of("reading", "joining", "sorting", "assessing", "looking back", "writing");

    @TempDir
    private Path directory;

    @Test
    void everyCommandAndEveryOptionIsDescribedInBothLanguages() {
        Map<String, String> english = descriptions(Language.ENGLISH);
        Map<String, String> chinese = descriptions(Language.CHINESE);
        assertThat(english).hasSizeGreaterThan(90);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((name, text) -> assertThat(text).as(name).isNotBlank().doesNotContainPattern(CHINESE));
        chinese.forEach((name, text) -> assertThat(text).as(name).containsPattern(CHINESE));
    }

    @Test
    void noHelpTextIsOfAnOptionThatIsNoMore() {
        List<String> known = new ArrayList<>(List.of("usage.synopsisHeading", "usage.commandListHeading"));
        commands(Language.ENGLISH).forEach(command -> {
            String name = command.getCommandSpec().qualifiedName(".") + ".";
            known.add(name + "usage.description");
            known.add(name + "usage.footer");
            for (ArgSpec argument : arguments(command.getCommandSpec())) {
                known.add(keyOf(argument));
                known.add(name + keyOf(argument));
            }
        });
        assertThat(known).containsAll(HelpTexts.TEXTS.all(Language.ENGLISH).keySet());
    }

    @Test
    void noLineOfAnyHelpIsWiderThanATerminal() {
        for (Language language : Language.values()) {
            for (CommandLine command : commands(language)) {
                assertThat(command.getUsageMessage().lines())
                        .as(command.getCommandName())
                        .allMatch(line -> Columns.width(line) <= 80);
            }
        }
    }

    @Test
    void theOptionDecidesBeforeTheLocale() {
        assertThat(Ran.in(Language.ENGLISH, "help", "analyze", "--lang", "zh-CN")
                        .out())
                .startsWith("用法：");
        assertThat(Ran.in(Language.CHINESE, "help", "analyze", "--lang=en").out())
                .startsWith("Usage: ");
        assertThat(Ran.in(Language.CHINESE, "help", "analyze").out()).startsWith("用法：");
        assertThat(Ran.in(Language.ENGLISH, "simulate", "--lang=zh-CN", "--orders=x")
                        .err())
                .contains("（x）不是");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyse",
                "analyze",
                "analyze x.csv --plattform=tmall",
                "analyze x.csv --out=a --out=b",
                "analyze x.csv --out",
                "analyze x.csv --platform=x",
                "analyze x.csv --as-of=yesterday",
                "analyze x.csv --as-of=1990-01-01",
                "analyze x.csv --zone=Mars",
                "analyze x.csv --currency=coins",
                "analyze x.csv --prior=2",
                "analyze x.csv --prior=x",
                "analyze x.csv --prior=0",
                "analyze x.csv --mass=perhaps",
                "analyze x.csv --memory=much",
                "analyze x.csv --memory=1k",
                "analyze x.csv",
                "exposure",
                "exposure nowhere",
                "exposure --platform=other",
                "exposure --platform=tmall --revoke=F-1",
                "rules ebay",
                "layouts nothing",
                "layouts --check=x.csv",
                "simulate",
                "simulate --scenario=x --out=a",
                "simulate --strength=1 --base-rate=1% --out=a",
                "simulate --seed=x --out=a",
                "simulate --from=x --out=a",
                "simulate --stealth=x --out=a",
                "simulate --orders=-1 --out=a",
                "evaluate --assessments=x.csv --labels=y.csv",
                "help nothing"
            })
    void everyErrorIsSaidInTheUsersLanguage(String commandLine) {
        Ran chinese = Ran.in(Language.CHINESE, commandLine.split(" "));
        Ran english = Ran.in(Language.ENGLISH, commandLine.split(" "));
        assertThat(chinese.exit()).isEqualTo(english.exit()).isNotZero();
        assertThat(chinese.err().lines().findFirst().orElse("")).containsPattern(CHINESE);
        assertThat(english.err()).isNotBlank().doesNotContainPattern(CHINESE);
    }

    @Test
    void aFileIsRefusedInTheUsersLanguage() throws IOException {
        Map<String, Path> refused = new HashMap<>();
        refused.put("是空的", Files.createFile(directory.resolve("empty.csv")));
        refused.put("PNG 图片", Files.write(directory.resolve("a.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}));
        refused.put("不属于", Files.writeString(directory.resolve("b.csv"), "Bill,When\n1,2\n"));
        refused.put("没有列名行", Files.writeString(directory.resolve("c.csv"), "1,2026-01-01\n2,2026-01-01\n"));
        refused.put("不存在", directory.resolve("missing.csv"));
        refused.put("没有表格", Files.createDirectory(directory.resolve("nothing")));
        refused.put("没有可用的订单", Files.writeString(directory.resolve("d.csv"), "order_id,created_at\n"));
        refused.forEach((what, file) -> {
            Ran run = Ran.in(Language.CHINESE, "analyze", file.toString(), "--out=" + directory.resolve("out"));
            assertThat(run.exit()).as(what).isEqualTo(ExitCode.UNREADABLE);
            assertThat(run.err()).contains(what);
        });
    }

    @Test
    void anAnalysisSpeaksChineseFromBeginningToEnd() throws IOException {
        Path orders = Files.writeString(
                directory.resolve("orders.csv"),
                "order_id,created_at,paid_amount,colour\n1,2026-03-01 10:00:00,5,red\n1,2026-03-01 10:00:00,5,red\n2,x,5,red\n");
        Ran run = Ran.in(
                Language.CHINESE,
                "analyze",
                orders.toString(),
                "--platform=tmall",
                "--out=" + directory.resolve("out"));
        assertThat(run.err().lines())
                .isNotEmpty()
                .allMatch(line -> CHINESE.matcher(line).find());
        assertThat(run.err()).contains("读取 …").contains("3 行中有 1 行被搁置");
        assertThat(run.out()).contains("本店目前为 0/96 笔");
    }

    @Test
    void everyPhaseOfAnAnalysisHasAName() {
        for (Language language : Language.values()) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
            try (ProgressDisplay display = new ProgressDisplay(new Terminal(stream, stream, false, language, false))) {
                PHASES.forEach(phase -> display.phase(phase, 0));
            }
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(PHASES.size());
        }
    }

    private static List<CommandLine> commands(Language language) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        CommandLine root = Bonafide.commandLine(new Terminal(nowhere, nowhere, false, language, false));
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .toList();
    }

    private static Map<String, String> descriptions(Language language) {
        Map<String, String> descriptions = new HashMap<>();
        for (CommandLine command : commands(language)) {
            CommandSpec spec = command.getCommandSpec();
            descriptions.put(
                    spec.qualifiedName(), String.join("", spec.usageMessage().description()));
            descriptions.put(
                    spec.qualifiedName() + " footer",
                    String.join("", spec.usageMessage().footer()));
            for (ArgSpec argument : arguments(spec)) {
                String text = Arrays.stream(argument.description()).reduce("", String::concat);
                descriptions.put(spec.qualifiedName() + " " + keyOf(argument), text);
            }
        }
        return descriptions;
    }

    private static List<ArgSpec> arguments(CommandSpec spec) {
        return Stream.concat(
                        spec.options().stream().map(ArgSpec.class::cast),
                        spec.positionalParameters().stream().map(ArgSpec.class::cast))
                .toList();
    }

    private static String keyOf(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().substring(2)
                : argument.paramLabel() + "[" + ((CommandLine.Model.PositionalParamSpec) argument).index() + "]";
    }
}
