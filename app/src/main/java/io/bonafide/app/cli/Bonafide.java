package io.bonafide.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "bonafide",
        description =
                "Tells a merchant which orders are genuine, which are not, and how near the next penalty step is.",
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        sortOptions = false,
        subcommands = {
            AnalyzeCommand.class,
            DemoCommand.class,
            ExposureCommand.class,
            RulesCommand.class,
            LayoutsCommand.class,
            SimulateCommand.class,
            EvaluateCommand.class,
            CompletionCommand.class,
            VersionCommand.class,
            ShowHelp.class
        },
        footer = {
            "",
            "Start here:",
            "  bonafide demo                          a sample shop under attack, analysed",
            "  bonafide analyze orders.csv --out out  your own export",
            "  bonafide help analyze                  every option of a command",
            "",
            "Exit codes: 0 done; 1 done, with rows set aside above the stated share;",
            "2 wrong usage; 3 unreadable or unrecognised input, nothing written;",
            "4 interrupted."
        })
public final class Bonafide implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "On an error, show where it happened.")
    private boolean debug;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    private Bonafide(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // no library's log is shown, nor that none is
        Interruption.of(Thread.currentThread());
        System.exit(run(Terminal.system(), arguments));
    }

    /** Runs one command and gives its exit code; never throws, never ends the process. */
    public static int run(Terminal terminal, String... arguments) {
        return commandLine(terminal).execute(arguments);
    }

    static CommandLine commandLine(Terminal terminal) {
        Bonafide root = new Bonafide(terminal);
        CommandLine line = new CommandLine(root, new CommandFactory(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new UsageErrors(terminal));
        line.setExecutionExceptionHandler(new ExecutionErrors(terminal, () -> root.debug));
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
