package io.bonafide.core.order;

/** The checks that several records share. */
final class Checks {
    private static final int LONGEST_ID = 200;

    private Checks() {}

    static String id(String name, String value) {
        String stripped = value.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_ID) {
            throw new IllegalArgumentException("""
                    The %s (%d characters) must have 1 to %d characters.
                    Check the column that it was read from.""".formatted(name, stripped.length(), LONGEST_ID));
        }
        return stripped;
    }

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("""
                    The %s (%d) must not be negative.
                    Check the column that it was read from.""".formatted(name, value));
        }
    }
}
