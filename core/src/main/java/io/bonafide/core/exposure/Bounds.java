package io.bonafide.core.exposure;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from {@code from} to {@code to}, both inclusive.
 *
 * @param to null for no upper end
 */
public record Bounds(int from, @Nullable Integer to) {
    /** Every number from 0 on. */
    public static final Bounds ANY = new Bounds(0, null);

    public Bounds {
        Require.that(from >= 0 && (to == null || to >= from), """
                The bounds (%s to %s) are empty.
                Write the smaller first, from 0 on.""", from, to);
    }

    public boolean contains(int number) {
        return number >= from && (to == null || number <= to);
    }

    /** The smallest number from which on all numbers are alike. */
    int settled() {
        return to == null ? from : to + 1;
    }
}
