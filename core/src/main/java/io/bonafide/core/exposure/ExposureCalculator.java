package io.bonafide.core.exposure;

import io.bonafide.core.exposure.Exposure.Count;
import io.bonafide.core.exposure.Exposure.WouldBe;
import io.bonafide.core.exposure.RulePackVersion.Penalties.NoLadder;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a shop stands on a platform's penalty ladder.
 *
 * <p>The findings so far are graded ({@link Grading}). The lines of open incidents that no finding has named make the
 * would-be finding ({@link OpenLines}); how many of them would be counted is a mixture over incidents ({@link
 * CountDistribution}); how high that would climb follows from the ladder ({@link Climb}). Every chance reads: if the
 * platform counted every line that is not an ordinary purchase. A shop without open incidents stands at 0, however large.
 */
public final class ExposureCalculator {
    private ExposureCalculator() {}

    /** The answer; {@link Exposure.NoLadder} where the platform grades no findings. */
    public static Exposure assess(ExposureQuestion question) {
        RulePack.InForce inForce = question.pack().at(question.asOf());
        OpenLines open = OpenLines.of(question);
        Tally lines = Tally.of(open, CountingUnit.LINE, question.pack().currency());
        Tally orders = Tally.of(open, CountingUnit.ORDER, question.pack().currency());
        if (inForce.version().penalties() instanceof OnLadder rules) {
            return onLadder(question, inForce, rules, lines, orders);
        }
        NoLadder none = (NoLadder) inForce.version().penalties();
        return new Exposure.NoLadder(
                question.shop(),
                question.pack().id(),
                inForce.version().id(),
                question.asOf(),
                wouldBe(question, lines, orders),
                none.why(),
                none.basis().verified());
    }

    private static Exposure.OnLadder onLadder(
            ExposureQuestion question, RulePack.InForce inForce, OnLadder rules, Tally lines, Tally orders) {
        List<LadderPosition> positions = Branches.of(rules.ladder(), question.settings()).stream()
                .map(branch -> new LadderPosition(question, rules, branch, lines, orders))
                .toList();
        LadderPosition first = positions.get(0);
        WouldBe wouldBe = wouldBe(question, lines, orders);
        Assumptions assumptions = new Assumptions(question, inForce, rules);
        return new Exposure.OnLadder(
                question.shop(),
                question.pack().id(),
                inForce.version().id(),
                inForce.covers(),
                question.asOf(),
                wouldBe,
                headline(wouldBe, rules, question.settings()),
                first.history().standing(),
                positions.stream().map(LadderPosition::branch).toList(),
                first.alone(),
                first.ifRevoked(),
                assumptions.questions(),
                assumptions.all(first.history().counting(), wouldBe.paid()));
    }

    /** Of several thresholds, the first one above the count, else the last. */
    private static Exposure.Headline headline(WouldBe wouldBe, OnLadder rules, ExposureSettings settings) {
        CountingUnit unit = rules.counting().unit();
        Count count = wouldBe.count(unit);
        @Nullable Integer of = null;
        boolean verified = false;
        for (Threshold threshold : rules.ladder().thresholds()) {
            @Nullable Integer from = Branches.value(threshold, settings);
            if (from != null && (of == null || count.rounded() >= of)) {
                of = from;
                verified = threshold.published() && threshold.basis().verified();
            }
        }
        Wording says = Sentences.headline(count.rounded(), of, unit);
        return new Exposure.Headline(count.rounded(), count.low(), count.high(), unit, of, verified, says);
    }

    private static WouldBe wouldBe(ExposureQuestion question, Tally lines, Tally orders) {
        return new WouldBe(
                question.asOf().minus(question.settings().lookBack()),
                question.settings().joining(),
                lines.incidents().stream().map(Tally.OfIncident::id).toList(),
                lines.count(),
                orders.count(),
                lines.paid());
    }
}
