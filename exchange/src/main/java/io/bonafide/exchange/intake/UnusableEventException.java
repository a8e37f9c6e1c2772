package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.Wording;

/** An event that was given cannot be used. Holds no value of it. */
public final class UnusableEventException extends Exception {
    private static final long serialVersionUID = 1;

    private final String column;
    private final transient Wording reason;

    UnusableEventException(String column, Wording reason) {
        super(column + ": " + reason.en());
        this.column = column;
        this.reason = reason;
    }

    /** What of it is wrong. */
    public String column() {
        return column;
    }

    /** Why, and the way out. */
    public Wording reason() {
        return reason;
    }
}
