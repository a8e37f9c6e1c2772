package io.bonafide.core.signal.tail;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a tail score reads, in families of quantities that look at the same thing.
 *
 * @param families at least one; no quantity stands twice
 */
public record TailModel(List<Family> families) {

    public TailModel {
        families = List.copyOf(families);
        Set<String> known = new HashSet<>();
        for (Family family : families) {
            for (Directed quantity : family.quantities()) {
                if (!known.add(quantity.name())) {
                    throw new IllegalArgumentException("""
                            The quantity (%s) stands twice in the tail model.
                            Leave it in one family.""".formatted(quantity.name()));
                }
            }
        }
        if (known.isEmpty()) {
            throw new IllegalArgumentException("""
                    The tail model (%s) has no family.
                    Give it one with at least one quantity.""".formatted(families));
        }
    }

    /** All quantities: a row has one value for each, in this order. */
    public List<Directed> quantities() {
        return families.stream().flatMap(family -> family.quantities().stream()).toList();
    }

    /**
     * A quantity and its suspicious end.
     *
     * @param name not blank
     */
    public record Directed(String name, Side side) {

        public Directed {
            if (name.isBlank()) {
                throw new IllegalArgumentException("""
                        The name (%s) of a quantity is blank.
                        Give it the name under which it is explained.""".formatted(name));
            }
        }
    }

    /**
     * Quantities that look at the same thing: their evidence is averaged, not added.
     *
     * @param weight of the average in the sum, positive
     * @param quantities at least one
     */
    public record Family(String name, double weight, List<Directed> quantities) {

        public Family {
            quantities = List.copyOf(quantities);
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("""
                        The weight (%s) of family %s is not a positive number.
                        Leave the family out if it should not count.""".formatted(weight, name));
            }
            if (quantities.isEmpty()) {
                throw new IllegalArgumentException("""
                        The family (%s) has no quantity.
                        Name at least one, or leave the family out.""".formatted(name));
            }
        }
    }
}
