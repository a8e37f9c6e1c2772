package io.bonafide.core.exposure;

import io.bonafide.core.exposure.Exposure.OnRungs;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import io.bonafide.core.order.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the ladder with a would-be finding on it. */
final class Rungs {
    private final Ladder ladder;
    private final List<PointClass> pointClasses;
    private final List<GradedFinding> counting;
    private final Climb climb;
    private final Tally tally;
    private final boolean mass;
    private final boolean together;

    Rungs(OnLadder rules, History history, Branches.Case branch, Tally tally, ExposureSettings settings) {
        this.ladder = rules.ladder();
        this.pointClasses = rules.pointClasses();
        this.counting = history.counting();
        this.climb = new Climb(ladder, branch.limits(), history.priors(), branch.mass(), settings.grave());
        this.tally = tally;
        this.mass = branch.mass();
        this.together = settings.joining() == ExposureSettings.Joining.TOGETHER;
    }

    OnRungs draw() {
        int counted = tally.count().rounded();
        int now = climb.highest(sizes(part -> Tally.rounded(part.expected()), counted));
        int worst = climb.highest(sizes(Tally.OfIncident::most, tally.count().most()));
        List<Exposure.Step> steps = together ? climb.steps() : List.of();
        return new OnRungs(
                tally.unit(),
                counted,
                now,
                worst,
                steps,
                next(steps, counted, now),
                toClear(steps, counted, now),
                rungs(now, worst));
    }

    private List<Integer> sizes(Function<Tally.OfIncident, Integer> each, int whole) {
        return together ? List.of(whole) : tally.incidents().stream().map(each).toList();
    }

    private double[] chances() {
        return climb.chances(
                together
                        ? List.of(tally.all())
                        : tally.incidents().stream()
                                .map(Tally.OfIncident::counts)
                                .toList());
    }

    private static Exposure.@Nullable Next next(List<Exposure.Step> steps, int counted, int now) {
        return steps.stream()
                .filter(step -> step.rung() > now)
                .findFirst()
                .map(step -> new Exposure.Next(step.rung(), step.from(), step.from() - counted))
                .orElse(null);
    }

    private static @Nullable Integer toClear(List<Exposure.Step> steps, int counted, int now) {
        return steps.stream()
                .filter(step -> step.rung() == now)
                .findFirst()
                .map(step -> counted - step.from() + 1)
                .orElse(null);
    }

    private List<Exposure.Rung> rungs(int now, int worst) {
        double[] chances = chances();
        List<Exposure.Rung> rungs = new ArrayList<>();
        for (int rank = 0; rank < chances.length; rank++) {
            rungs.add(rung(ladder.tiers().get(rank), chances[rank], rank == now, rank <= worst));
        }
        return List.copyOf(rungs);
    }

    private Exposure.Rung rung(Tier tier, double chance, boolean now, boolean possible) {
        return new Exposure.Rung(
                tier.code(),
                tier.label(),
                tier.trigger(),
                tier.consequences(mass).stream().map(c -> consequently(tier, c)).toList(),
                damages(tier, tally.paid().expected()),
                damages(tier, tally.paid().most()),
                counting.stream().anyMatch(finding -> finding.tier().code().equals(tier.code())),
                now,
                possible,
                chance,
                tier.basis().verified());
    }

    private Exposure.Consequently consequently(Tier tier, Consequence consequence) {
        boolean verified = tier.basis().verified() && consequence.basis().verified();
        return new Exposure.Consequently(consequence, Sentences.of(consequence, pointClasses), verified);
    }

    private @Nullable Money damages(Tier tier, Money paid) {
        return tier.consequences(Consequence.Damages.class, mass)
                .map(Consequence.Damages::formula)
                .filter(formula ->
                        !formula.readsPaid() || (together && tally.paid().unknown() == 0))
                .map(formula -> formula.of(paid, counting.size() + 1))
                .findFirst()
                .orElse(null);
    }
}
