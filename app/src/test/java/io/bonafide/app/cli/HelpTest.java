package io.bonafide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.app.words.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private static final List<String> COMMANDS = List.of(
            "analyze",
            "demo",
            "serve",
            "backup",
            "restore",
            "exposure",
            "rules",
            "layouts",
            "simulate",
            "evaluate",
            "completion",
            "version",
            "help");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "demo",
                "serve",
                "backup",
                "restore",
                "exposure",
                "rules",
                "layouts",
                "simulate",
                "evaluate",
                "completion",
                "version",
                "help"
            })
    void everyCommandSaysWhatItDoesWithAnExample(String command) {
        Ran help = Ran.run("help", command);
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .contains("Usage: bonafide " + command)
                .contains("Example")
                .contains("bonafide " + command);
        assertThat(help.out()).doesNotContain("%n").doesNotContain("${");
        assertThat(help.err()).isEmpty();
        assertThat(Ran.run(command, "--help").out()).isEqualTo(help.out());
    }

    @Test
    void withoutACommandTheHelpListsEveryCommand() {
        assertThat(Ran.run().out()).contains(COMMANDS.toArray(String[]::new));
    }

    @Test
    void aMistypedCommandOrOptionIsWrongUsageAndIsGuessed() {
        Ran command = Ran.run("analyse");
        assertThat(command.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(command.err()).contains("analyze");
        Ran option = Ran.run("analyze", "x.csv", "--plattform", "tmall");
        assertThat(option.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(option.err()).contains("--plattform").contains("--platform");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--platform=x",
                "--as-of=yesterday",
                "--zone=Mars",
                "--currency=coins",
                "--prior=2",
                "--lang=fr",
                "--memory=much",
                "--max-set-aside=half"
            })
    void aWrongValueIsShownWithTheWayOut(String option) {
        Ran run = Ran.run("analyze", "x.csv", option);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err())
                .contains("(" + option.substring(option.indexOf('=') + 1))
                .contains("\n");
    }

    @Test
    void theVersionAndTheCompletionArePrinted() {
        assertThat(Ran.run("version").out()).contains("bonafide 0.");
        assertThat(Ran.run("completion").out()).contains("analyze").contains("--max-set-aside");
    }

    @Test
    void scenariosAreListedInTheReadersLanguage() {
        assertThat(Ran.run("simulate", "--list").out()).contains("mass_unpaid").contains("never paid");
        assertThat(Ran.in(Language.CHINESE, "simulate", "--list").out()).contains("拍下不付款");
    }
}
