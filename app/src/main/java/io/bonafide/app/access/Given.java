package io.bonafide.app.access;

import org.jspecify.annotations.Nullable;

/** What a request's body must hold. */
final class Given {
    private static final int LONGEST_NAME = 100;

    private Given() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.unprocessable("field.missing", field);
        }
        return value;
    }

    /** Neither blank nor longer than a line. */
    static String name(@Nullable String value, String field) {
        String name = required(value, field).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.unprocessable("field.name", field, LONGEST_NAME);
        }
        return name;
    }
}
