package io.bonafide.app.cli;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;

/** What the user can mend. The message names the thing, its value and the way out, and holds no personal data. */
public final class UserError extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;
    private final int exitCode;

    private UserError(int exitCode, Wording says) {
        super(says.en());
        this.says = says;
        this.exitCode = exitCode;
    }

    /** The command line is wrong, as one of the command line's own texts says. */
    static UserError usage(String key, Object... values) {
        return new UserError(ExitCode.WRONG_USAGE, Terminal.wording(key, values));
    }

    /** An option's value is refused by what it is for, which says why in English only. */
    static UserError refused(IllegalArgumentException why) {
        return usage("error.refused", String.valueOf(why.getMessage()));
    }

    /** The input cannot be used, as one of the command line's own texts says. */
    static UserError unreadable(String key, Object... values) {
        return new UserError(ExitCode.UNREADABLE, Terminal.wording(key, values));
    }

    @Override
    public Wording says() {
        return says;
    }

    public int exitCode() {
        return exitCode;
    }
}
