package io.bonafide.core.exposure;

import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a ladder: how a finding can be graded.
 *
 * @param label its name
 * @param trigger what leads to it, in a sentence
 * @param severe whether it counts as a severe finding when later ones are graded
 */
public record Tier(
        String code, Wording label, Wording trigger, boolean severe, List<Consequence> consequences, Basis basis) {

    public Tier {
        code = Require.code("tier", code);
        consequences = List.copyOf(consequences);
    }

    /** What follows from a finding graded so. */
    public List<Consequence> consequences(boolean mass) {
        return consequences.stream().filter(c -> mass || !c.onlyIfMass()).toList();
    }

    /** Those of one kind. */
    public <C extends Consequence> Stream<C> consequences(Class<C> kind, boolean mass) {
        return consequences(mass).stream().filter(kind::isInstance).map(kind::cast);
    }
}
