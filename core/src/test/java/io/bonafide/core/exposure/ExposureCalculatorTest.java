package io.bonafide.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.cause.Incident;
import io.bonafide.core.exposure.ExposureSettings.Joining;
import io.bonafide.core.exposure.RulePackVersion.Counting;
import io.bonafide.core.exposure.RulePackVersion.Penalties;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a shop stands, against an oracle that goes through every outcome one by one. */
final class ExposureCalculatorTest {
    private static final Instant AS_OF = Sample.on(2026, 9, 1);
    private static final Instant PLACED = Sample.on(2026, 8, 1);
    private static final ExposureSettings SETTINGS = ExposureSettings.DEFAULT.with(ExposureSettings.Mass.NO);
    /** Small enough that all outcomes can be gone through. */
    private static final int THRESHOLD = 3;

    @Test
    void theChanceOfEachRungIsTheSumOverAllOutcomes() {
        Random random = new Random(3);
        Set<Integer> highest = new HashSet<>();
        for (int round = 0; round < 120; round++) {
            List<PlatformFinding> before = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                before.add(Sample.finding("f" + i, Sample.on(2026, 2, i), random.nextInt(2 * THRESHOLD)));
            }
            List<Incident> incidents = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                double real = .1 + .9 * random.nextDouble();
                incidents.add(Sample.incident(
                        "I" + i,
                        PLACED.plusSeconds(1_000L * i),
                        1 + random.nextInt(4),
                        real * (random.nextInt(4) == 0 ? 1 : random.nextDouble()),
                        real));
            }
            for (Joining joining : Joining.values()) {
                Exposure.OnRungs byLine = assess(before, incidents, SETTINGS.with(joining))
                        .branches()
                        .get(0)
                        .byLine();
                double[] expected = new double[Sample.TIERS.size()];
                outcomes(before, incidents, joining, 0, 1, new ArrayList<>(), expected);
                for (int rung = 0; rung < expected.length; rung++) {
                    assertThat(byLine.rungs().get(rung).chance()).isCloseTo(expected[rung], within(1e-9));
                }
                highest.add(byLine.worst());
            }
        }
        assertThat(highest).as("every rung is met").containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void aShopWithoutOpenIncidentsStandsAtNothing() {
        Exposure.OnLadder nothing = assess(List.of(), List.of(), SETTINGS);
        assertThat(nothing.headline().counted()).isZero();
        assertThat(nothing.branches().get(0).byLine().ifFoundNow()).isEqualTo(-1);
        assertThat(nothing.branches().get(0).byLine().rungs()).allMatch(rung -> rung.chance() == 0);
        assertThat(nothing.branches().get(0).byLine().toClear()).isNull();
    }

    @Test
    void clearingAsManyAsSaidIsLighterAndOneFewerIsNot() {
        Incident incident = Sample.incident("I1", PLACED, 7, 1, 1);
        ExposureQuestion question = question(List.of(), List.of(incident), SETTINGS);
        Exposure.OnRungs now = onLadder(question).branches().get(0).byLine();
        int clear = now.toClear();
        assertThat(clear).isEqualTo(7 - THRESHOLD + 1);
        Set<LineKey> enough = new HashSet<>();
        incident.members().stream().limit(clear).forEach(m -> enough.add(m.line()));
        Set<LineKey> tooFew = new HashSet<>();
        incident.members().stream().limit(clear - 1).forEach(m -> tooFew.add(m.line()));
        assertThat(onLadder(question.clearing(tooFew))
                        .branches()
                        .get(0)
                        .byLine()
                        .ifFoundNow())
                .isEqualTo(now.ifFoundNow());
        assertThat(onLadder(question.clearing(enough))
                        .branches()
                        .get(0)
                        .byLine()
                        .ifFoundNow())
                .isLessThan(now.ifFoundNow());
    }

    @Test
    void theNextStepIsAsManyLinesAwayAsSaid() {
        Exposure.OnRungs two = assess(List.of(), List.of(Sample.incident("I1", PLACED, 2, 1, 1)), SETTINGS)
                .branches()
                .get(0)
                .byLine();
        assertThat(two.next()).isEqualTo(new Exposure.Next(1, THRESHOLD, 1));
        Exposure.OnRungs three = assess(List.of(), List.of(Sample.incident("I1", PLACED, 3, 1, 1)), SETTINGS)
                .branches()
                .get(0)
                .byLine();
        assertThat(three.ifFoundNow()).isEqualTo(1);
    }

    @Test
    void anOrderCountsOnceAndIsAsLikelyAsItsLikeliestLine() {
        Incident incident = Sample.incident(
                "I1",
                List.of(
                        Sample.member("o1", "1", PLACED, .2),
                        Sample.member("o1", "2", PLACED, .6),
                        Sample.member("o2", "1", PLACED, .5)),
                .8);
        Exposure.WouldBe wouldBe =
                assess(List.of(), List.of(incident), SETTINGS).wouldBe();
        assertThat(wouldBe.lines().expected()).isCloseTo(1.3, within(1e-12));
        assertThat(wouldBe.lines().most()).isEqualTo(3);
        assertThat(wouldBe.orders().expected()).isCloseTo(1.1, within(1e-12));
        assertThat(wouldBe.orders().most()).isEqualTo(2);
    }

    @Test
    void aLineInTwoIncidentsCountsOnceWhereItIsLikeliest() {
        Incident one = Sample.incident("I1", List.of(Sample.member("o1", "1", PLACED, .3)), .5);
        Incident other = Sample.incident("I2", List.of(Sample.member("o1", "1", PLACED, .7)), .9);
        Exposure.WouldBe wouldBe =
                assess(List.of(), List.of(one, other), SETTINGS).wouldBe();
        assertThat(wouldBe.lines().expected()).isCloseTo(.7, within(1e-12));
        assertThat(wouldBe.incidents()).containsExactly("I2");
    }

    @Test
    void whatAFindingHasNamedIsNotCountedAgain() {
        Incident incident = Sample.incident("I1", PLACED, 5, 1, 1);
        PlatformFinding finding = Sample.naming(
                Sample.finding("a", Sample.on(2026, 8, 10), 2), List.of("I1-0", "I1-3", "another"), List.of());
        assertThat(assess(List.of(finding), List.of(incident), SETTINGS)
                        .wouldBe()
                        .lines()
                        .most())
                .isEqualTo(3);
    }

    @Test
    void aLineAsOldAsTheLookBackIsNotCountedAndOneSecondLessIs() {
        ExposureSettings settings = new ExposureSettings(
                SETTINGS.thresholds(), SETTINGS.mass(), false, Joining.TOGETHER, Duration.ofDays(10));
        Instant edge = AS_OF.minus(Duration.ofDays(10));
        Incident incident = Sample.incident(
                "I1",
                List.of(
                        Sample.member("o1", "1", edge, 1),
                        Sample.member("o2", "1", edge.plusSeconds(1), 1),
                        Sample.member("o3", "1", AS_OF, 1),
                        Sample.member("o4", "1", AS_OF.plusSeconds(1), 1)),
                1);
        assertThat(assess(List.of(), List.of(incident), settings)
                        .wouldBe()
                        .lines()
                        .most())
                .isEqualTo(2);
    }

    @Test
    void findingsOfOtherShopsOtherRulesAndTheFutureDoNotCount() {
        PlatformFinding ours = Sample.finding("a", Sample.on(2026, 3, 1), 1);
        PlatformFinding theirs = rewritten(ours, "b", "another shop", "虚假交易", Sample.on(2026, 3, 2));
        PlatformFinding otherRule = rewritten(ours, "c", ours.shopId(), "发货超时", Sample.on(2026, 3, 3));
        PlatformFinding later = rewritten(ours, "d", ours.shopId(), "虚假交易", AS_OF.plusSeconds(1));
        Exposure.OnLadder exposure = assess(List.of(ours, theirs, otherRule, later), List.of(), SETTINGS);
        assertThat(exposure.standing().findings())
                .extracting(g -> g.finding().findingId())
                .containsExactly("a");
        assertThat(exposure.assumptions()).anySatisfy(w -> assertThat(w.en()).contains("1 finding is of another rule"));
    }

    @Test
    void anIncidentOfAnotherShopDoesNotCount() {
        ShopKey other = new ShopKey(Platform.TMALL, "another");
        Incident incident = new Incident(
                "I1",
                other,
                PLACED,
                PLACED,
                List.of(new Incident.Member(new LineKey(other, "o1", "1"), PLACED, null, 1)),
                1,
                "p",
                List.of());
        assertThat(assess(List.of(), List.of(incident), SETTINGS)
                        .wouldBe()
                        .lines()
                        .most())
                .isZero();
    }

    /** Adds up the chance of every way in which lines could be counted, by the rung that it leads to. */
    private static void outcomes(
            List<PlatformFinding> before,
            List<Incident> incidents,
            Joining joining,
            int next,
            double chance,
            List<Integer> sizes,
            double[] into) {
        if (next == incidents.size()) {
            int rung = highest(before, joining == Joining.TOGETHER ? List.of(sum(sizes)) : sizes);
            for (int i = 0; i <= rung; i++) {
                into[i] += chance;
            }
            return;
        }
        Incident incident = incidents.get(next);
        int lines = incident.members().size();
        for (int counted = 0; counted < 1 << lines; counted++) {
            double given = 1;
            for (int line = 0; line < lines; line++) {
                double p = incident.members().get(line).probability() / incident.probability();
                given *= (counted >> line & 1) == 1 ? p : 1 - p;
            }
            double real = incident.probability() * given;
            double all = real + (counted == 0 ? 1 - incident.probability() : 0);
            List<Integer> more = new ArrayList<>(sizes);
            more.add(Integer.bitCount(counted));
            outcomes(before, incidents, joining, next + 1, chance * all, more, into);
        }
    }

    private static int sum(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }

    /** Makes findings of the sizes, one after another, and looks how the gravest of them is graded. */
    private static int highest(List<PlatformFinding> before, List<Integer> sizes) {
        List<PlatformFinding> all = new ArrayList<>(before);
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) > 0) {
                all.add(Sample.finding("would-be-" + i, AS_OF.minusSeconds(100 - i), sizes.get(i)));
            }
        }
        return assess(all, List.of(), SETTINGS).standing().findings().stream()
                .filter(g -> g.finding().findingId().startsWith("would-be"))
                .mapToInt(g -> Sample.TIERS.indexOf(g.tier().code()))
                .max()
                .orElse(-1);
    }

    private static PlatformFinding rewritten(
            PlatformFinding finding, String id, String shop, String rule, Instant foundAt) {
        return new PlatformFinding(
                id,
                finding.platform(),
                shop,
                rule,
                foundAt,
                finding.lines(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                finding.status(),
                null,
                null,
                null);
    }

    private static Exposure.OnLadder assess(
            List<PlatformFinding> findings, List<Incident> incidents, ExposureSettings settings) {
        return onLadder(question(findings, incidents, settings));
    }

    private static Exposure.OnLadder onLadder(ExposureQuestion question) {
        return (Exposure.OnLadder) ExposureCalculator.assess(question);
    }

    private static ExposureQuestion question(
            List<PlatformFinding> findings, List<Incident> incidents, ExposureSettings settings) {
        Threshold small = new Threshold("ninety-six", Sample.says("3"), THRESHOLD, Sample.READ);
        Penalties penalties = new Penalties.OnLadder(
                new Counting(CountingUnit.LINE, Sample.UNCONFIRMED, Sample.YEAR, Sample.READ),
                new Ladder(List.of(small), Sample.tiers(), Sample.table()),
                List.of(Sample.pointClass()),
                List.of(Sample.gate()));
        return new ExposureQuestion(Sample.pack(penalties), Sample.SHOP, findings, incidents, AS_OF, settings);
    }
}
