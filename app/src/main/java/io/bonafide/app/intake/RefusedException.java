package io.bonafide.app.intake;

import io.bonafide.core.exposure.Worded;
import io.bonafide.core.exposure.Wording;
import org.springframework.http.HttpStatus;

/** A request is refused as a whole. */
final class RefusedException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Wording says;

    RefusedException(HttpStatus status, Wording says) {
        super(says.en());
        this.status = status;
        this.says = says;
    }

    HttpStatus status() {
        return status;
    }

    @Override
    public Wording says() {
        return says;
    }
}
