package io.bonafide.app.analyze;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;

/** There is nothing to analyse. The message names the thing, its value and the way out. */
public final class NoInputException extends Exception implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    NoInputException(Wording says) {
        super(says.en());
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }
}
