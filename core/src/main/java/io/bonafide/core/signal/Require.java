package io.bonafide.core.signal;

/** Checks of settings. */
final class Require {
    private Require() {}

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("""
                    The setting %s (%s) is not a positive number.
                    Leave it out to use the default.""".formatted(name, value));
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("""
                    The setting %s (%s) is negative or no number.
                    Write 0 for no tolerance.""".formatted(name, value));
        }
    }

    static void part(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("""
                    The setting %s (%s) is not above 0 and at most 1.
                    Write 1 to change nothing.""".formatted(name, value));
        }
    }
}
