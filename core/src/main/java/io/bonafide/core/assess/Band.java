package io.bonafide.core.assess;

import java.util.Locale;

/** A budget of false alarms, not a verdict. {@code CLEAR} never means proven genuine. */
public enum Band {
    CLEAR,
    WATCH,
    SUSPECT;

    /** The word that files use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
