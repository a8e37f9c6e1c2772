package io.bonafide.core.exposure;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks that several records share. */
final class Require {
    private Require() {}

    static void that(boolean holds, String message, @Nullable Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(values));
        }
    }

    static String code(String name, String value) {
        that(value.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"), """
                The %s (%s) is not a code.
                Write letters, digits, points and dashes, at most 64, such as ninety-six.""", name, value);
        return value;
    }

    static void unique(String name, Collection<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            that(seen.add(code), """
                    The %s (%s) stands there twice.
                    Give each its own code.""", name, code);
        }
    }
}
