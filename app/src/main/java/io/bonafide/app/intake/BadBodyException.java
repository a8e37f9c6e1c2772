package io.bonafide.app.intake;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;

/** A body is not what it should be. Holds no value of it. */
public final class BadBodyException extends Exception implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    BadBodyException(String key, Object... values) {
        this(IntakeTexts.say(key, values));
    }

    private BadBodyException(Wording says) {
        super(says.en());
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }
}
