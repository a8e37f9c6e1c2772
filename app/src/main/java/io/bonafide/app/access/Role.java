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

    /** Whether they may see what stands in a shop's files and identifies somebody. */
    public boolean seesPersonalData() {
        return this == OWNER || this == OPERATIONS || this == COUNSEL;
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
