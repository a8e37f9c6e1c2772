package io.bonafide.core.exposure;

import io.bonafide.core.exposure.Condition.Situation;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import io.bonafide.core.order.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Grades a sequence of findings.
 *
 * <p>A grade is a function of the sequence: each finding is graded by the rules of its own day, with the number and grades
 * of those before it that still count on that day. A revoked finding is taken out, and the later ones are graded anew. The
 * platform's own word on a finding (severe, points, damages) is taken while its place in the sequence is the one that the
 * platform graded, that is, while nothing before it in its period was revoked.
 *
 * <p>Time: the square of the number of findings, which are few.
 */
final class Grading {
    private final RulePack pack;
    private final Limits limits;
    private final CountingUnit unit;

    Grading(RulePack pack, Limits limits, CountingUnit unit) {
        this.pack = pack;
        this.limits = limits;
        this.unit = unit;
    }

    /** Those that stand, in time, graded. Versions without a ladder grade none. */
    List<GradedFinding> grade(List<PlatformFinding> findings) {
        List<PlatformFinding> inTime =
                findings.stream().sorted(PlatformFinding.IN_TIME).toList();
        List<GradedFinding> graded = new ArrayList<>();
        for (PlatformFinding finding : inTime) {
            if (finding.stands()) {
                RulePack.InForce inForce = pack.at(finding.foundAt());
                rules(inForce).ifPresent(rules -> graded.add(grade(finding, inForce, rules, graded, inTime)));
            }
        }
        return List.copyOf(graded);
    }

    /** Those of {@code graded} that count when a finding is made at {@code now}. */
    static List<GradedFinding> counting(List<GradedFinding> graded, Counter counter, Instant now) {
        return graded.stream()
                .filter(earlier -> counter.counts(earlier.finding().foundAt(), now))
                .toList();
    }

    /** What the ladder remembers of findings that count. */
    static Priors priors(List<GradedFinding> counting, Ladder ladder) {
        Priors priors = ladder.noPriors();
        for (GradedFinding earlier : counting) {
            int rank = ladder.rank(earlier.tier().code());
            priors = ladder.after(priors, rank, earlier.severe(), earlier.isMass());
        }
        return priors;
    }

    static Optional<OnLadder> rules(RulePack.InForce inForce) {
        return inForce.version().penalties() instanceof OnLadder rules ? Optional.of(rules) : Optional.empty();
    }

    private GradedFinding grade(
            PlatformFinding finding,
            RulePack.InForce inForce,
            OnLadder rules,
            List<GradedFinding> before,
            List<PlatformFinding> all) {
        List<GradedFinding> counting = counting(before, rules.counting().counter(), finding.foundAt());
        Tier tier = tier(finding, rules.ladder(), priors(counting, rules.ladder()));
        boolean inPlace = nothingRevokedBefore(finding, rules.counting().counter(), all);
        int ordinal = counting.size() + 1;
        boolean severe = inPlace && finding.severe() != null ? finding.severe() : tier.severe();
        int points = inPlace && finding.points() != null ? finding.points() : points(finding, tier);
        return new GradedFinding(
                finding,
                inForce.version().id(),
                inForce.covers(),
                ordinal,
                tier,
                severe,
                points,
                points == 0 ? null : pointClass(tier, rules),
                inPlace && finding.damages() != null ? finding.damages() : damages(finding, tier, ordinal),
                finding.size(unit) != null);
    }

    private Tier tier(PlatformFinding finding, Ladder ladder, Priors priors) {
        @Nullable Integer size = finding.size(unit);
        int sizeClass = limits.sizeClass(ladder, size == null ? 0 : size);
        boolean mass = Boolean.TRUE.equals(finding.mass());
        return ladder.tiers().get(ladder.grade(new Situation(priors, sizeClass, mass, false)));
    }

    private static boolean nothingRevokedBefore(PlatformFinding finding, Counter counter, List<PlatformFinding> all) {
        return all.stream()
                .filter(other -> !other.stands() && PlatformFinding.IN_TIME.compare(other, finding) < 0)
                .noneMatch(other -> counter.counts(other.foundAt(), finding.foundAt()));
    }

    private static int points(PlatformFinding finding, Tier tier) {
        return tier.consequences(Consequence.Points.class, Boolean.TRUE.equals(finding.mass()))
                .mapToInt(Consequence.Points::points)
                .sum();
    }

    private static @Nullable String pointClass(Tier tier, OnLadder rules) {
        return tier.consequences(Consequence.Points.class, true)
                .map(Consequence.Points::pointClass)
                .findFirst()
                .or(() -> rules.pointClasses().stream().map(PointClass::code).findFirst())
                .orElse(null);
    }

    private static @Nullable Money damages(PlatformFinding finding, Tier tier, int ordinal) {
        return tier.consequences(Consequence.Damages.class, Boolean.TRUE.equals(finding.mass()))
                .map(Consequence.Damages::formula)
                .filter(formula -> !formula.readsPaid())
                .map(formula -> formula.of(Money.cny(0), ordinal))
                .findFirst()
                .orElse(null);
    }
}
