package io.bonafide.core.assess.quantity;

import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Quantities that are computed from the same things, for lines by their ordinal, in one of the two views. */
public interface Family {

    /** The quantities that {@link #value} answers for. */
    Set<Quantity> computes();

    /** The value for the line, or NaN if there is none. */
    double value(Quantity quantity, int line);

    /** Why there is none. Called only where {@link #value} gave NaN. */
    Opinion.Reason whyMissing(Quantity quantity, int line);

    /** Whether the key that the quantity counts by was masked. */
    default boolean masked(Quantity quantity, int line) {
        return false;
    }

    /** A word of the line that this family knows; null if it knows none. */
    default @Nullable String word(LineQuantities.Word word, int line) {
        return null;
    }

    /**
     * The lines whose rows the value was read from: fills {@code into} with the first of them, in order.
     *
     * @return how many there are in all
     */
    default int rows(Quantity quantity, int line, int[] into) {
        into[0] = line;
        return 1;
    }
}
