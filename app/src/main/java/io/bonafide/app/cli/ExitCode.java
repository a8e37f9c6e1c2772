package io.bonafide.app.cli;

/** How a command ended, for scripts. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** Done, with more rows set aside than the stated share. */
    public static final int DONE_WITH_ROWS_SET_ASIDE = 1;
    /** The command line is wrong; nothing was done. */
    public static final int WRONG_USAGE = 2;
    /** The input cannot be read or recognised, or something unexpected happened; nothing was written. */
    public static final int UNREADABLE = 3;
    /** Interrupted; nothing half-written is left under the final names. */
    public static final int INTERRUPTED = 4;

    private ExitCode() {}
}
