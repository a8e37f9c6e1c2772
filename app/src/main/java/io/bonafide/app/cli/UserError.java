package io.bonafide.app.cli;

/** What the user can mend. The message names the thing, its value and the way out, and holds no personal data. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private UserError(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line is wrong. */
    public static UserError usage(String message) {
        return new UserError(ExitCode.WRONG_USAGE, message);
    }

    /** The input cannot be used. */
    public static UserError unreadable(String message) {
        return new UserError(ExitCode.UNREADABLE, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
