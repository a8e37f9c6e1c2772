package io.bonafide.app.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The shops that a caller may see.
 *
 * @param names of shops, in order; {@code *} alone for all, those included which do not exist yet
 */
public record Shops(@JsonValue List<String> names) {
    private static final String EVERY = "*";
    private static final int LONGEST = 100;

    /** Every shop. */
    public static final Shops ALL = new Shops(List.of(EVERY));

    public Shops {
        SortedSet<String> sorted = new TreeSet<>(names);
        for (String name : sorted) {
            requireName(name, sorted.size());
        }
        names = List.copyOf(sorted);
    }

    private static void requireName(String name, int count) {
        if (name.isBlank() || name.length() > LONGEST || name.equals(EVERY) && count > 1) {
            throw new IllegalArgumentException("""
                    The shop (%s) of %d cannot be named.
                    Write 1 to %d characters, or * alone for all shops.""".formatted(name, count, LONGEST));
        }
    }

    /** As the API has it. */
    @JsonCreator
    public static Shops of(Collection<String> names) {
        return new Shops(List.copyOf(names));
    }

    boolean all() {
        return equals(ALL);
    }

    public boolean includes(String shop) {
        return all() || names.contains(shop);
    }

    /** Whether all of them are among these. */
    public boolean includes(Shops others) {
        return all() || !others.all() && names.containsAll(others.names);
    }
}
