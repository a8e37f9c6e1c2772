package io.bonafide.core.assess.figure;

import io.bonafide.core.assess.figure.LineTraits.Trait;
import io.bonafide.core.cause.IncidentFigures.Why;
import java.util.List;

/** Shares of lines with a trait, against the same share of ordinary lines. */
final class TraitShares implements Topic {
    private static final int LEAST_USUAL = 30;

    private final List<Trait> traits;
    private final Tally[] usual;

    /** @param ordinary lines in no incident */
    TraitShares(List<Trait> traits, int[] ordinary) {
        this.traits = traits;
        this.usual = traits.stream().map(trait -> tally(trait, ordinary)).toArray(Tally[]::new);
    }

    @Override
    public void tell(Group group, FigureSheet sheet) {
        for (int i = 0; i < usual.length; i++) {
            Trait trait = traits.get(i);
            Tally of = tally(trait, group.lines());
            if (of.known == 0) {
                sheet.missing(trait.figure(), usual[i].known >= LEAST_USUAL ? Why.NOT_OF_THESE : Why.NO_COLUMN);
            } else if (usual[i].known < LEAST_USUAL) {
                sheet.missing(trait.figure(), Why.NOT_OF_THESE);
            } else {
                sheet.known(trait.figure(), of.share(), usual[i].share(), of.known);
            }
        }
    }

    private static Tally tally(Trait trait, int[] lines) {
        int known = 0;
        int with = 0;
        for (int line : lines) {
            double holds = trait.holds().applyAsDouble(line);
            known += Double.isNaN(holds) ? 0 : 1;
            with += holds > 0 ? 1 : 0;
        }
        return new Tally(with, known);
    }

    private record Tally(int with, int known) {
        double share() {
            return (double) with / known;
        }
    }
}
