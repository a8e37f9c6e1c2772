package io.bonafide.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.exposure.Consequence;
import io.bonafide.core.exposure.Consequence.Timed.Kind;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.GradedFinding;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.PlatformFinding.Status;
import io.bonafide.core.exposure.RunningMeasure;
import io.bonafide.core.exposure.Span;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform's own worked examples, and the edges of its thresholds, against the pack that ships. */
final class TmallPackTest {
    private final Ladders tmall = new Ladders(Platform.TMALL);

    @ParameterizedTest
    @CsvSource({
        "1,  1, light,   0,     0", "1, 95, light,   0,     0", "1, 96, general, 0,  5000", "1, 97, general, 0,  5000",
        "2,  1, light,   0,     0", "2, 95, light,   0,     0", "2, 96, general, 0,  5000", "2, 97, general, 0,  5000",
        "3,  1, general, 0,  5000", "3, 95, general, 0,  5000", "3, 96, severe,  4, 20000", "3, 97, severe,  4, 20000",
        "4,  1, severe,  4, 20000", "4, 95, severe,  4, 20000", "4, 96, severe,  4, 20000", "4, 97, severe,  4, 20000",
        "5,  1, severe,  4, 20000", "6,  1, severe,  4, 20000",
    })
    void theNthFindingOfKLinesIsGraded(int number, int lines, String tier, int points, int yuan) {
        // From the fourth on each is severe, so that the sixth is the third severe one.
        String expected = number == 6 ? "especially-severe" : tier;
        GradedFinding graded = tmall.nth(Ladders.on(2026, 3, 2), number, lines, false);
        assertThat(graded.tier().code()).isEqualTo(expected);
        assertThat(graded.ordinal()).isEqualTo(number);
        assertThat(graded.points()).isEqualTo(number == 6 ? 24 : points);
        assertThat(graded.damages()).isEqualTo(yuan == 0 ? null : money(number == 6 ? 50_000 : yuan));
        assertThat(graded.covered()).isTrue();
    }

    @Test
    void aMassFindingOfAnySizeCostsFourPointsAndDemotesTheWholeShop() {
        for (int lines : new int[] {1, 95, 96, 100_000}) {
            GradedFinding graded = tmall.nth(Ladders.on(2026, 3, 2), 1, lines, true);
            assertThat(graded.tier().code()).isEqualTo("severe");
            assertThat(graded.points()).isEqualTo(4);
            assertThat(graded.damages()).isEqualTo(money(20_000));
            assertThat(lasting(graded)).contains(Kind.SHOP_DEMOTION);
        }
        assertThat(lasting(tmall.nth(Ladders.on(2026, 3, 2), 4, 1, false))).doesNotContain(Kind.SHOP_DEMOTION);
    }

    @Test
    void theThirdSevereFindingCostsTwentyFourPointsAndBlocksTheShop() {
        GradedFinding graded = tmall.nth(Ladders.on(2026, 3, 2), 6, 1, false);
        assertThat(graded.points()).isEqualTo(24);
        assertThat(graded.damages()).isEqualTo(money(50_000));
        assertThat(lasting(graded)).contains(Kind.SHOP_BLOCKED, Kind.SHOP_DEMOTION);
    }

    @Test
    void theThirdEspeciallySevereFindingExpelsTheShop() {
        Exposure.Standing standing = tmall.standing(
                Ladders.on(2026, 12, 1),
                tmall.mass(Ladders.on(2026, 3, 1), 9),
                tmall.mass(Ladders.on(2026, 4, 1), 9),
                tmall.mass(Ladders.on(2026, 5, 1), 9),
                tmall.mass(Ladders.on(2026, 6, 1), 9));
        assertThat(tiers(standing)).containsExactly("severe", "especially-severe", "especially-severe", "expelled");
    }

    @Test
    void graveCircumstancesAreEspeciallySevereAtOnce() {
        Instant asOf = Ladders.on(2026, 9, 1);
        Exposure.OnLadder grave = tmall.exposure(
                asOf,
                List.of(),
                List.of(tmall.certain(Ladders.on(2026, 8, 1), 3, money(10))),
                ExposureSettings.DEFAULT.withGrave(true));
        Exposure.OnRungs byLine = grave.branches().get(0).byLine();
        assertThat(byLine.rungs().get(byLine.ifFoundNow()).code()).isEqualTo("especially-severe");
    }

    @Test
    void theFirstWorkedExampleOfTheRule() {
        Exposure.Standing standing = tmall.standing(
                Ladders.on(2026, 3, 2),
                tmall.mass(Ladders.on(2026, 1, 10), 30),
                tmall.finding(Ladders.on(2026, 1, 30), 20),
                tmall.finding(Ladders.on(2026, 2, 20), 100),
                tmall.finding(Ladders.on(2026, 3, 1), 1));
        assertThat(standing.findings()).extracting(GradedFinding::points).containsExactly(4, 0, 4, 24);
        assertThat(tiers(standing)).containsExactly("severe", "light", "severe", "especially-severe");
        assertThat(standing.points().get(0).points()).isEqualTo(32);
        assertThat(standing.severe()).isEqualTo(3);
    }

    @Test
    void theSecondWorkedExampleOfTheRule() {
        Exposure.Standing standing = tmall.standing(
                Ladders.on(2026, 12, 21),
                tmall.mass(Ladders.on(2026, 12, 3), 30),
                tmall.mass(Ladders.on(2026, 12, 20), 500));
        assertThat(standing.findings()).extracting(GradedFinding::points).containsExactly(4, 24);
    }

    @Test
    void aListingFoundOnJanuaryFirstSecondAndTenthIsDemotedForThirtyNineDays() {
        List<String> items = List.of("item-1");
        Exposure.Standing standing = tmall.standing(
                Ladders.on(2026, 1, 10),
                tmall.naming(Ladders.on(2026, 1, 1), 5, false, items),
                tmall.naming(Ladders.on(2026, 1, 2), 5, false, items),
                tmall.naming(Ladders.on(2026, 1, 10), 5, false, items),
                tmall.naming(Ladders.on(2026, 1, 10).plusSeconds(1), 5, false, List.of("item-2")));
        List<Span> spans = standing.measures().stream()
                .filter(m -> m.kind() == Kind.LISTING_DEMOTION && "item-1".equals(m.itemId()))
                .map(RunningMeasure::span)
                .toList();
        assertThat(spans).containsExactly(days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 9)));
        assertThat(spans.get(0).length().toDays()).isEqualTo(39);
    }

    @Test
    void aDemotionLeavesAGapWhereNoFindingCoversTheDay() {
        List<String> items = List.of("item-1");
        Exposure.Standing touching = tmall.standing(
                Ladders.on(2026, 3, 31),
                tmall.naming(Ladders.on(2026, 3, 1), 5, false, items),
                tmall.naming(Ladders.on(2026, 3, 31), 5, false, items));
        assertThat(touching.measures())
                .extracting(RunningMeasure::span)
                .containsExactly(days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 30)));
        Exposure.Standing apart = tmall.standing(
                Ladders.on(2026, 4, 1),
                tmall.naming(Ladders.on(2026, 3, 1), 5, false, items),
                tmall.naming(Ladders.on(2026, 4, 1), 5, false, items));
        assertThat(apart.measures())
                .extracting(RunningMeasure::span)
                .containsExactly(days(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)));
    }

    @Test
    void revokingAFindingRegradesTheLaterOnes() {
        List<PlatformFinding> findings = List.of(
                tmall.mass(Ladders.on(2026, 3, 1), 30),
                tmall.finding(Ladders.on(2026, 3, 30), 20),
                tmall.finding(Ladders.on(2026, 4, 20), 100),
                tmall.finding(Ladders.on(2026, 5, 1), 1));
        Exposure.OnLadder exposure =
                tmall.exposure(Ladders.on(2026, 5, 2), findings, List.of(), ExposureSettings.DEFAULT);
        Exposure.IfRevoked mass = exposure.ifRevoked().get(0);
        assertThat(mass.regraded())
                .extracting(r -> r.from() + " > " + r.to())
                .containsExactly("severe > general", "especially-severe > general");
        assertThat(mass.severe()).isZero();
        assertThat(mass.points().get(0).points()).isZero();

        List<PlatformFinding> after =
                List.of(findings.get(0).with(Status.REVOKED), findings.get(1), findings.get(2), findings.get(3));
        assertThat(tiers(tmall.standing(Ladders.on(2026, 5, 2), after))).containsExactly("light", "general", "general");
    }

    @Test
    void theYearEndsAtTwentyFourOClockInShanghai() {
        Instant[] instants = {
            Ladders.at(LocalDateTime.of(2026, 12, 31, 23, 59, 59)), Ladders.at(LocalDateTime.of(2027, 1, 1, 0, 0, 0))
        };
        // Both lie on 31 December in UTC.
        assertThat(tmall.standing(
                                instants[0],
                                tmall.finding(Ladders.on(2026, 3, 1), 1),
                                tmall.finding(Ladders.on(2026, 3, 2), 1),
                                tmall.finding(instants[0], 96))
                        .findings())
                .extracting(GradedFinding::ordinal)
                .containsExactly(1, 2, 3);
        Exposure.Standing after = tmall.standing(
                instants[1],
                tmall.mass(instants[0], 1),
                tmall.finding(instants[0].minusSeconds(1), 1),
                tmall.finding(instants[1], 95));
        assertThat(tiers(after)).containsExactly("light");
        assertThat(after.points().get(0).points()).isZero();
        assertThat(after.measures())
                .as("running measures go on")
                .extracting(RunningMeasure::kind)
                .contains(Kind.SHOP_DEMOTION, Kind.LISTING_DEMOTION);
        assertThat(after.appeals())
                .as("findings of before the reset can still be appealed")
                .hasSize(3);
    }

    @Test
    void anAppealEndsSeventyTwoHoursAfterTheNotice() {
        Instant found = Ladders.on(2026, 9, 1);
        Instant end = Ladders.on(2026, 9, 4);
        assertThat(tmall.standing(end.minusSeconds(1), tmall.finding(found, 5)).appeals())
                .singleElement()
                .satisfies(appeal -> assertThat(appeal.deadline().at()).isEqualTo(end));
        assertThat(tmall.standing(end, tmall.finding(found, 5)).appeals()).isEmpty();
    }

    @Test
    void theHeadlineIsOfNinetySixAndTheStepsAreItsEdges() {
        Instant asOf = Ladders.on(2026, 9, 1);
        for (int lines : new int[] {1, 95, 96, 97}) {
            Exposure.OnLadder exposure = tmall.exposure(
                    asOf,
                    List.of(),
                    List.of(tmall.certain(Ladders.on(2026, 8, 1), lines, money(10))),
                    ExposureSettings.DEFAULT);
            Exposure.OnRungs byLine = exposure.branches().get(0).byLine();
            assertThat(exposure.headline().counted()).isEqualTo(lines);
            assertThat(exposure.headline().of()).isEqualTo(96);
            assertThat(byLine.rungs().get(byLine.ifFoundNow()).code()).isEqualTo(lines < 96 ? "light" : "general");
            assertThat(byLine.rungs().get(1).chance()).isEqualTo(lines < 96 ? 0 : 1);
            assertThat(byLine.steps()).containsExactly(new Exposure.Step(1, 0), new Exposure.Step(96, 1));
            assertThat(byLine.toClear()).isEqualTo(lines < 96 ? lines : lines - 95);
        }
    }

    @Test
    void whatThePlatformDoesNotSayIsMarked() {
        assertThat(Unverified.places(Ladders.pack(Platform.TMALL).versions().get(0)))
                .containsExactlyInAnyOrder(
                        "counting.unitBasis",
                        "tier expelled",
                        "Points of tier expelled",
                        "Damages of tier expelled",
                        "Measure of tier expelled");
    }

    private static List<Kind> lasting(GradedFinding graded) {
        return graded.consequences().stream()
                .filter(Consequence.Timed.class::isInstance)
                .map(c -> ((Consequence.Timed) c).kind())
                .toList();
    }

    private static List<String> tiers(Exposure.Standing standing) {
        return standing.findings().stream().map(g -> g.tier().code()).toList();
    }

    private static Money money(int yuan) {
        return Money.cny(yuan * 100L);
    }

    /** From the start of a day to the start of another. */
    private static Span days(LocalDate from, LocalDate to) {
        return new Span(
                from.atStartOfDay(Ladders.SHANGHAI).toInstant(),
                to.atStartOfDay(Ladders.SHANGHAI).toInstant());
    }
}
