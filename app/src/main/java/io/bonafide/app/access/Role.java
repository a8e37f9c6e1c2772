package io.bonafide.app.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a person is in the company; {@code docs/access.md} says what each may. */
public enum Role {
    OWNER,
    OPERATIONS,
    REVIEWER,
    SERVICE_LEAD,
    COUNSEL,
    AUDITOR,
    ADMINISTRATOR;

    /** As the database and the API write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
