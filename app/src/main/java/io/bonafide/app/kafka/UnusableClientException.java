package io.bonafide.app.kafka;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;

/** Kafka's client cannot be set up as the properties say. Holds no value of them. */
public final class UnusableClientException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Wording says;

    UnusableClientException(Wording says) {
        super(says.en());
        this.says = says;
    }

    @Override
    public Wording says() {
        return says;
    }
}
