package io.bonafide.app.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a key may do. */
public enum Scope {
    /** Hand in events. */
    EVENTS_WRITE,
    /** Add shops. */
    SHOPS_WRITE,
    /** Read what was found. */
    RESULTS_READ,
    /** Read who changed what. */
    AUDIT_READ,
    /** Read the server's metrics. */
    METRICS_READ;

    /** As the database and the API write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
