package io.bonafide.core.exposure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A platform's rules as they were in force from one day to another.
 *
 * @param id such as 2026-08-10
 * @param effectiveFrom first day in force, in the pack's zone
 * @param effectiveTo first day no longer in force; null while nothing newer is known
 * @param note what to know of this version; null if nothing
 * @param unknowns what the platform does not say, and what Bonafide assumes instead
 */
public record RulePackVersion(
        String id,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable Wording note,
        Basis basis,
        Penalties penalties,
        @Nullable AppealRule appeal,
        List<EvidenceItem> evidence,
        List<PriceRule> prices,
        List<LogisticsRule> logistics,
        List<Wording> unknowns) {

    public RulePackVersion {
        id = Require.code("version", id);
        evidence = List.copyOf(evidence);
        prices = List.copyOf(prices);
        logistics = List.copyOf(logistics);
        unknowns = List.copyOf(unknowns);
        Require.unique("evidence", evidence.stream().map(EvidenceItem::code).toList());
        Require.that(effectiveTo == null || effectiveTo.isAfter(effectiveFrom), """
                The version (%s, from %s to %s) is never in force.
                Let it end after it begins.""", id, effectiveFrom, effectiveTo);
    }

    /** What a finding brings. */
    public sealed interface Penalties {

        /** Findings are counted, and graded on a ladder. */
        record OnLadder(Counting counting, Ladder ladder, List<PointClass> pointClasses, List<CampaignGate> gates)
                implements Penalties {
            public OnLadder {
                pointClasses = List.copyOf(pointClasses);
                gates = List.copyOf(gates);
                Require.unique(
                        "point class",
                        pointClasses.stream().map(PointClass::code).toList());
                Require.unique(
                        "campaign gate", gates.stream().map(CampaignGate::code).toList());
                requireKnownClasses(ladder, pointClasses);
            }

            private static void requireKnownClasses(Ladder ladder, List<PointClass> classes) {
                List<String> known = classes.stream().map(PointClass::code).toList();
                for (Tier tier : ladder.tiers()) {
                    tier.consequences(Consequence.Points.class, true)
                            .forEach(points -> Require.that(
                                    known.contains(points.pointClass()), """
                            The point class (%s) of tier (%s) is not one of the pack's.
                            Use one of %s.""", points.pointClass(), tier.code(), known));
                }
            }
        }

        /** The platform grades no findings. */
        record NoLadder(Wording why, Basis basis) implements Penalties {}
    }

    /**
     * How findings are counted.
     *
     * @param unit what the platform most likely means by 笔
     * @param counter which earlier findings count
     */
    public record Counting(CountingUnit unit, Basis unitBasis, Counter counter, Basis counterBasis) {}
}
