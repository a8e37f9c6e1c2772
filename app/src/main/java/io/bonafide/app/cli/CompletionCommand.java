package io.bonafide.app.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Print a script that lets bash or zsh complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  source <(bonafide completion)                      this shell",
            "  bonafide completion > ~/.bonafide-completion       then source it from",
            "    ~/.bashrc; in ~/.zshrc after: autoload -U +X bashcompinit && bashcompinit"
        })
final class CompletionCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CommandLine root = spec.root().commandLine();
        terminal.out().print(AutoComplete.bash(root.getCommandName(), root));
    }
}
