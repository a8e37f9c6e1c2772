package io.bonafide.app.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what may have been meant, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        terminal.say(String.valueOf(problem.getMessage()));
        if (problem instanceof UnmatchedArgumentException unmatched) {
            suggest(unmatched.getSuggestions());
        }
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        terminal.say("Run '" + name + " --help' for what it takes.");
        return ExitCode.WRONG_USAGE;
    }

    private void suggest(List<String> suggestions) {
        if (!suggestions.isEmpty()) {
            terminal.say("Did you mean: " + String.join(", or ", suggestions) + "?");
        }
    }
}
