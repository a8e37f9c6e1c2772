package io.bonafide.app.cli;

import io.bonafide.core.exposure.Wording;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Options that each are right, and together are not; the command's help says more. */
final class WrongUsage extends ParameterException {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    /** @param key of one of the command line's own texts */
    WrongUsage(CommandLine command, String key) {
        this(command, Terminal.wording(key));
    }

    private WrongUsage(CommandLine command, Wording says) {
        super(command, says.en());
        this.says = says;
    }

    Wording says() {
        return says;
    }
}
