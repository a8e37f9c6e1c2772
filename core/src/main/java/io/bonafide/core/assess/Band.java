package io.bonafide.core.assess;

import java.util.Locale;

/** A budget of false alarms, not a verdict. {@code CLEAR} never means proven genuine. */
public enum Band {
    CLEAR,
    WATCH,
    SUSPECT;

    /** What is proposed for an order before it is shipped: ship, review or hold; a person decides. */
    public String action() {
        return switch (this) {
            case CLEAR -> "ship";
            case WATCH -> "review";
            case SUSPECT -> "hold";
        };
    }

    /** The word that files use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
