package io.bonafide.exchange.table;

import java.io.IOException;

/** Carries a refusal out of the midst of a library that reads from our stream. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final UnreadableFileException refusal;

    RefusedException(UnreadableFileException refusal) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    UnreadableFileException refusal() {
        return refusal;
    }
}
