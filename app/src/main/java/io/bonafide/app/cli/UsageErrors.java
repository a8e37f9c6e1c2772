package io.bonafide.app.cli;

import io.bonafide.core.exposure.Wording;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
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
        terminal.say(wording(problem));
        if (problem instanceof UnmatchedArgumentException unmatched) {
            suggest(unmatched.getSuggestions());
        }
        terminal.tell("usage.help", problem.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.WRONG_USAGE;
    }

    private static Wording wording(ParameterException problem) {
        if (problem instanceof WrongUsage own) {
            return own.says();
        }
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return Terminal.wording("usage.unmatched", String.join(", ", unmatched.getUnmatched()));
        }
        if (problem instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(", "));
            return Terminal.wording("usage.missing", names);
        }
        if (problem instanceof OverwrittenOptionException twice) {
            return Terminal.wording("usage.twice", name(twice.getOverwritten()));
        }
        ArgSpec argument = problem.getArgSpec();
        if (argument != null && problem.getCause() instanceof WrongValue wrong) {
            return Terminal.wording("usage.value", name(argument), wrong.says());
        }
        return Terminal.wording("usage.other", String.valueOf(problem.getMessage()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.arity().max() > 0 ? "=" + option.paramLabel() : "")
                : argument.paramLabel();
    }

    private void suggest(List<String> suggestions) {
        if (!suggestions.isEmpty()) {
            terminal.tell("usage.suggestions", String.join(", ", suggestions));
        }
    }
}
