package io.bonafide.app.cli;

import io.bonafide.core.exposure.Worded;
import io.bonafide.exchange.result.ResultException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns whatever a command throws into a message and an exit code. */
final class ExecutionErrors implements IExecutionExceptionHandler {
    private final Terminal terminal;
    private final BooleanSupplier debug;

    ExecutionErrors(Terminal terminal, BooleanSupplier debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        boolean interrupted = Thread.interrupted()
                || problem instanceof InterruptedException
                || problem instanceof ClosedByInterruptException;
        int code = interrupted ? ExitCode.INTERRUPTED : codeOf(problem);
        if (interrupted) {
            terminal.tell("error.interrupted");
        } else if (problem instanceof Worded ours) {
            terminal.say(ours.says());
        } else {
            unexpected(problem);
        }
        if (debug.getAsBoolean()) {
            problem.printStackTrace(terminal.err());
        }
        return code;
    }

    private static int codeOf(Exception problem) {
        if (problem instanceof UserError error) {
            return error.exitCode();
        }
        if (problem instanceof ResultException) {
            return ExitCode.WRONG_USAGE;
        }
        return ExitCode.UNREADABLE;
    }

    private void unexpected(Exception problem) {
        terminal.tell(
                problem instanceof IOException ? "error.file" : "error.unexpected",
                problem.getClass().getSimpleName());
        if (!debug.getAsBoolean()) {
            terminal.tell("error.debug");
        }
    }
}
