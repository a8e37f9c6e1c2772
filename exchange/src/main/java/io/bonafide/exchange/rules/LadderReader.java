package io.bonafide.exchange.rules;

import io.bonafide.core.exposure.Basis;
import io.bonafide.core.exposure.Bounds;
import io.bonafide.core.exposure.CampaignGate;
import io.bonafide.core.exposure.Condition;
import io.bonafide.core.exposure.Consequence;
import io.bonafide.core.exposure.Counter;
import io.bonafide.core.exposure.CountingUnit;
import io.bonafide.core.exposure.Ladder;
import io.bonafide.core.exposure.PointClass;
import io.bonafide.core.exposure.RulePackVersion.Counting;
import io.bonafide.core.exposure.RulePackVersion.Penalties;
import io.bonafide.core.exposure.Threshold;
import io.bonafide.core.exposure.Tier;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what a version says of findings: how they are counted and graded, and what follows. */
final class LadderReader {
    private final Bases bases;
    private final Amounts amounts;
    private final ZoneId zone;

    LadderReader(Bases bases, Amounts amounts, ZoneId zone) {
        this.bases = bases;
        this.amounts = amounts;
        this.zone = zone;
    }

    Penalties penalties(Element version, Basis basis) {
        if (version.has("no-ladder")) {
            return new Penalties.NoLadder(version.wording("no-ladder"), basis);
        }
        Supplier<Counting> counting = version.ahead(() -> counting(version, basis));
        Supplier<List<PointClass>> points = version.ahead(() -> version.list("points", e -> pointClass(e, basis)));
        Supplier<List<CampaignGate>> gates = version.ahead(() -> version.list("gates", e -> gate(e, basis)));
        Supplier<Ladder> ladder = version.ahead(() -> ladder(version, basis));
        return new Penalties.OnLadder(counting.get(), ladder.get(), points.get(), gates.get());
    }

    private Ladder ladder(Element version, Basis basis) {
        Supplier<List<Threshold>> thresholds =
                version.ahead(() -> version.list("thresholds", e -> threshold(e, basis)));
        Supplier<List<Tier>> tiers = version.ahead(() -> version.get("tiers").each(e -> tier(e, basis)));
        Supplier<List<Ladder.Row>> table =
                version.ahead(() -> version.get("table").each(LadderReader::row));
        return version.get("table").read(() -> new Ladder(thresholds.get(), tiers.get(), table.get()));
    }

    private Counting counting(Element version, Basis basis) {
        Element unit = version.get("unit");
        Element counter = version.get("counter");
        Supplier<Basis> unitBasis = unit.ahead(() -> bases.of(unit, basis));
        Supplier<Basis> counterBasis = counter.ahead(() -> bases.of(counter, basis));
        return new Counting(
                unit.word("counts", CountingUnit.class),
                unitBasis.get(),
                counter.read(() -> counter(counter)),
                counterBasis.get());
    }

    private Counter counter(Element counter) {
        if (counter.text("kind").equals("rolling")) {
            return new Counter.RollingDays(counter.number("days"));
        }
        String at = counter.text("reset-at");
        Duration after = at.equals("24:00")
                ? Duration.ofHours(24)
                : Duration.ofSeconds(LocalTime.parse(at).toSecondOfDay());
        return new Counter.CalendarYear(zone, after);
    }

    private Threshold threshold(Element threshold, Basis basis) {
        return new Threshold(
                threshold.text("code"),
                threshold.wording("title"),
                threshold.numberOrNull("value"),
                bases.of(threshold, basis));
    }

    private Tier tier(Element tier, Basis around) {
        Basis basis = bases.of(tier, around);
        return new Tier(
                tier.text("code"),
                tier.wording("label"),
                tier.wording("trigger"),
                tier.flag("severe"),
                tier.get("consequences").each(e -> consequence(e, basis)),
                basis);
    }

    private Consequence consequence(Element e, Basis around) {
        Basis basis = bases.of(e, around);
        boolean onlyIfMass = e.flag("only-if-mass");
        if (e.has("measure")) {
            return new Consequence.Measure(e.word("measure", Consequence.Measure.Kind.class), onlyIfMass, basis);
        }
        if (e.has("lasts")) {
            return timed(e, onlyIfMass, basis);
        }
        if (e.has("points")) {
            Element points = e.get("points");
            return new Consequence.Points(points.text("class"), points.number("number"), onlyIfMass, basis);
        }
        Element damages = e.get("damages");
        return new Consequence.Damages(damages.read(() -> amounts.formula(damages)), onlyIfMass, basis);
    }

    private static Consequence.Timed timed(Element e, boolean onlyIfMass, Basis basis) {
        int days = e.number("days");
        @Nullable Integer least = e.numberOrNull("least-days");
        return new Consequence.Timed(
                e.word("lasts", Consequence.Timed.Kind.class),
                least == null ? days : least,
                days,
                e.has("start") ? e.word("start", Consequence.Timed.Start.class) : Consequence.Timed.Start.MOMENT,
                e.has("join") ? e.word("join", Consequence.Timed.Join.class) : Consequence.Timed.Join.UNION,
                onlyIfMass,
                basis);
    }

    private static Ladder.Row row(Element row) {
        @Nullable Element when = row.find("when");
        return new Ladder.Row(row.text("tier"), when == null ? Condition.ALWAYS : condition(when));
    }

    private static Condition condition(Element when) {
        @Nullable Element prior = when.find("prior");
        return new Condition(
                bounds(when.find("ordinal")),
                when.textOrNull("size-from"),
                when.textOrNull("size-below"),
                when.flagOrNull("mass"),
                when.flagOrNull("grave"),
                prior == null ? List.of() : prior.each(e -> new Condition.Prior(e.key(), bounds(e))));
    }

    private static Bounds bounds(@Nullable Element bounds) {
        if (bounds == null) {
            return Bounds.ANY;
        }
        if (bounds.node().isIntegralNumber()) {
            int only = bounds.node().intValue();
            return new Bounds(only, only);
        }
        @Nullable Integer from = bounds.numberOrNull("from");
        return bounds.read(() -> new Bounds(from == null ? 0 : from, bounds.numberOrNull("to")));
    }

    private PointClass pointClass(Element points, Basis around) {
        Basis basis = bases.of(points, around);
        return new PointClass(
                points.text("class"),
                points.wording("title"),
                points.list("nodes", e -> node(e, basis)),
                carry(points.find("carry")),
                basis);
    }

    private PointClass.Node node(Element node, Basis around) {
        Basis basis = bases.of(node, around);
        return new PointClass.Node(
                node.number("at"),
                node.flag("repeats"),
                node.get("consequences").each(e -> consequence(e, basis)));
    }

    private static PointClass.Carry carry(@Nullable Element carry) {
        if (carry == null) {
            return new PointClass.Carry.Nothing();
        }
        return carry.read(() -> carry.has("keep")
                ? new PointClass.Carry.SomeFrom(carry.number("from"), carry.number("keep"))
                : new PointClass.Carry.AllFrom(carry.number("from")));
    }

    private CampaignGate gate(Element gate, Basis around) {
        return new CampaignGate(
                gate.text("code"),
                gate.wording("title"),
                gate.word("after", CampaignGate.After.class),
                gate.numberOrNull("days"),
                bases.of(gate, around));
    }
}
