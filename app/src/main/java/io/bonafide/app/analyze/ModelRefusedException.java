package io.bonafide.app.analyze;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;

/** A learnt model cannot be used for what it is asked. */
public final class ModelRefusedException extends Exception implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    ModelRefusedException(Wording says) {
        super(says.en());
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }
}
