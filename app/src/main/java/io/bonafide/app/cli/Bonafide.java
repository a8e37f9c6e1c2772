package io.bonafide.app.cli;

import io.bonafide.app.words.Language;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "bonafide",
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        sortOptions = false,
        subcommands = {
            AnalyzeCommand.class,
            LearnCommand.class,
            DemoCommand.class,
            ServeCommand.class,
            PasswordCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            StressCommand.class,
            ExposureCommand.class,
            RulesCommand.class,
            LayoutsCommand.class,
            SimulateCommand.class,
            EvaluateCommand.class,
            CompletionCommand.class,
            VersionCommand.class,
            ShowHelp.class
        })
public final class Bonafide implements Runnable {
    private static final String LANG = "--lang";
    private static final int MEGABYTE_BITS = 20;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = LANG, paramLabel = "zh-CN|en", scope = ScopeType.INHERIT, converter = Converters.OfLanguage.class)
    private @Nullable Language lang;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
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
        Terminal speaking = askedBy(arguments).map(terminal::speaking).orElse(terminal);
        try {
            return commandLine(speaking).execute(arguments);
        } catch (OutOfMemoryError e) {
            speaking.tell("error.memory", Runtime.getRuntime().maxMemory() >> MEGABYTE_BITS);
            return ExitCode.UNREADABLE;
        }
    }

    /** The language that is asked for, known before the command line is read: its errors are said in it too. */
    private static Optional<Language> askedBy(String... arguments) {
        Optional<Language> asked = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(LANG + "=")) {
                asked = Language.of(arguments[i].substring(LANG.length() + 1));
            } else if (arguments[i].equals(LANG) && i + 1 < arguments.length) {
                asked = Language.of(arguments[i + 1]);
            }
        }
        return asked;
    }

    static CommandLine commandLine(Terminal terminal) {
        Bonafide root = new Bonafide(terminal);
        CommandLine line = new CommandLine(root, new CommandFactory(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(HelpTexts.in(terminal.language()));
        Converters.register(line);
        line.setParameterExceptionHandler(new UsageErrors(terminal));
        line.setExecutionExceptionHandler(new ExecutionErrors(terminal, () -> root.debug));
        return line;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }
}
