package io.bonafide.app.upload;

import java.util.Locale;

/** How far an import is. */
enum ImportState {
    /** All bytes are there; it waits to be read. */
    RECEIVED,
    READING,
    /** Its events are taken. */
    DONE,
    /** It cannot be used as it is; nothing of it was taken. */
    REFUSED,
    /** The server could not finish it; what was taken stays, and counts once when it is sent again. */
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
