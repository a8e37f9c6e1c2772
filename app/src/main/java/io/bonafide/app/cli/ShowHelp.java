package io.bonafide.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "help")
final class ShowHelp implements Runnable {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "COMMAND")
    private @Nullable String command;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ShowHelp(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        CommandLine wanted = command == null ? root : root.getSubcommands().get(command);
        if (wanted == null) {
            throw UserError.usage("help.unknown", String.valueOf(command));
        }
        wanted.usage(terminal.out());
    }
}
