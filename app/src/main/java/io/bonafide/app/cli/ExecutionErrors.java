package io.bonafide.app.cli;

import io.bonafide.exchange.result.ResultException;
import io.bonafide.exchange.spill.ScratchException;
import io.bonafide.exchange.table.UnreadableFileException;
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
            terminal.say("Interrupted. Nothing was written.");
        } else {
            terminal.say(isOurs(problem) ? String.valueOf(problem.getMessage()) : unexpected(problem));
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

    /** Whether the message was written for the user. */
    private static boolean isOurs(Exception problem) {
        return problem instanceof UserError
                || problem instanceof ResultException
                || problem instanceof ScratchException
                || problem instanceof UnreadableFileException;
    }

    private String unexpected(Exception problem) {
        String what = problem instanceof IOException
                ? "A file could not be read or written (%s)."
                        .formatted(problem.getClass().getSimpleName())
                : "Bonafide stopped on an error that it did not expect (%s)."
                        .formatted(problem.getClass().getSimpleName());
        return what + (debug.getAsBoolean() ? "" : "\nRun the same again with --debug to see where, and report it.");
    }
}
