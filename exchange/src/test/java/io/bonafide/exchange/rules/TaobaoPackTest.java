package io.bonafide.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.exposure.Consequence.Timed.Kind;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.GateStanding;
import io.bonafide.core.exposure.GradedFinding;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.PriceRule;
import io.bonafide.core.exposure.RunningMeasure;
import io.bonafide.core.exposure.Span;
import io.bonafide.core.exposure.SubOrderAllocation;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The platform's own worked examples, and the edges of its thresholds, against the pack that ships. */
final class TaobaoPackTest {
    private final Ladders taobao = new Ladders(Platform.TAOBAO);

    @ParameterizedTest
    @CsvSource({
        "1, 95, light, 0", "1, 96, general, 12", "1, 97, general, 12", "2, 95, light, 0", "2, 96, general, 12",
        "2, 97, general, 12", "3, 1, general, 12", "3, 95, general, 12", "3, 96, severe, 48", "3, 97, severe, 48",
        "4, 1, severe, 48", "4, 95, severe, 48", "4, 96, severe, 48"
    })
    void theNthFindingOfKLinesIsGraded(int number, int lines, String tier, int points) {
        GradedFinding graded = taobao.nth(Ladders.on(2026, 9, 1), number, lines, false);
        assertThat(graded.tier().code()).isEqualTo(tier);
        assertThat(graded.points()).isEqualTo(points);
        assertThat(graded.pointClass()).isEqualTo(points == 0 ? null : "A");
        assertThat(graded.damages()).as("Taobao takes points, no money").isNull();
    }

    @Test
    void aMassFindingCostsFortyEightPointsWhateverItsSize() {
        assertThat(taobao.nth(Ladders.on(2026, 9, 1), 1, 1, true).points()).isEqualTo(48);
    }

    @Test
    void massAgainIsAssumedToCloseTheAccountAndMarked() {
        Exposure.Standing standing = taobao.standing(
                Ladders.on(2026, 9, 3), taobao.mass(Ladders.on(2026, 9, 1), 5), taobao.mass(Ladders.on(2026, 9, 2), 5));
        GradedFinding second = standing.findings().get(1);
        assertThat(second.pointClass()).isEqualTo("B");
        assertThat(second.points()).isEqualTo(48);
        assertThat(second.tier().basis().verified()).isFalse();
        assertThat(standing.points())
                .extracting(p -> p.pointClass() + p.points())
                .containsExactly("A48", "B48", "C0");
    }

    @Test
    void nodesOfSeptemberFirstAndFifthBlockTheShopUntilTheFifteenth() {
        Instant first = Ladders.at(LocalDateTime.of(2026, 9, 1, 0, 0));
        Instant second = Ladders.at(LocalDateTime.of(2026, 9, 5, 0, 0));
        assertThat(blocked(taobao.standing(second, taobao.finding(first, 96), taobao.finding(second, 96))))
                .containsExactly(new Span(first, Ladders.at(LocalDateTime.of(2026, 9, 15, 0, 0))));
    }

    @Test
    void nodesThatDoNotOverlapLeaveAGap() {
        Instant first = Ladders.on(2026, 9, 1);
        Instant second = Ladders.on(2026, 9, 9);
        assertThat(blocked(taobao.standing(first, taobao.finding(first, 96), taobao.finding(second, 96))))
                .containsExactly(new Span(first, Ladders.on(2026, 9, 8)));
        assertThat(blocked(taobao.standing(second, taobao.finding(first, 96), taobao.finding(second, 96))))
                .containsExactly(new Span(second, Ladders.on(2026, 9, 16)));
    }

    @Test
    void fortyEightPointsBlockTheShopForTwentyEightDays() {
        Instant found = Ladders.on(2026, 9, 1);
        assertThat(blocked(taobao.standing(found, taobao.mass(found, 5))))
                .containsExactly(new Span(found, Ladders.on(2026, 9, 29)));
    }

    @Test
    void pointsAndCountsAreResetOneSecondBeforeMidnightAndTheBlockingRunsOn() {
        Instant found = Ladders.on(2026, 12, 30);
        Instant reset = Ladders.at(LocalDateTime.of(2026, 12, 31, 23, 59, 59));
        PlatformFinding finding = taobao.finding(found, 96);
        assertThat(taobao.standing(reset.minusSeconds(1), finding)
                        .points()
                        .get(0)
                        .points())
                .isEqualTo(12);
        Exposure.Standing after = taobao.standing(reset, finding);
        assertThat(after.points().get(0).points()).isZero();
        assertThat(after.findings()).isEmpty();
        assertThat(blocked(after)).containsExactly(new Span(found, Ladders.on(2027, 1, 6)));
    }

    @Test
    void anAccountThatWasClosedStaysClosedAfterTheReset() {
        Exposure.Standing after = taobao.standing(
                Ladders.on(2027, 2, 1), taobao.mass(Ladders.on(2026, 9, 1), 5), taobao.mass(Ladders.on(2026, 9, 2), 5));
        assertThat(after.points()).extracting(p -> p.pointClass() + p.points()).containsExactly("A0", "B48", "C0");
    }

    @Test
    void pointsOfDecemberThirtiethKeepCampaignsClosedUntilMarchThirtieth() {
        PlatformFinding finding = taobao.finding(Ladders.on(2025, 12, 30), 96);
        Instant opens = Ladders.on(2026, 3, 30);
        assertThat(gate("no-fake-points-90", taobao.standing(opens.minusSeconds(1), finding)))
                .extracting(GateStanding::until)
                .containsExactly(opens);
        assertThat(gate("no-fake-points-90", taobao.standing(opens, finding))).isEmpty();
    }

    @Test
    void aFindingWithoutPointsClosesOnlyTheGateThatAsksForNone() {
        Exposure.Standing standing =
                taobao.standing(Ladders.on(2026, 9, 2), taobao.finding(Ladders.on(2026, 9, 1), 95));
        assertThat(standing.gates()).extracting(GateStanding::gate).containsExactly("no-fake-penalty-180");
        assertThat(standing.gates().get(0).verified())
                .as("the page was read second-hand")
                .isFalse();
    }

    @Test
    void whatWasPaidIsDividedByListPrice() {
        assertThat(SubOrderAllocation.allocate(
                        Money.cny(1600), List.of(Money.cny(100), Money.cny(800), Money.cny(1000))))
                .containsExactly(Money.cny(84), Money.cny(674), Money.cny(842));
    }

    @Test
    void pricesAreWipedBelowTheirLinesAndNotOnThem() {
        PriceRule.UnderList underList = price(PriceRule.UnderList.class);
        assertThat(underList.holds(Money.cny(99), Money.cny(331))).isTrue();
        assertThat(underList.holds(Money.cny(99), Money.cny(330)))
                .as("exactly 30 %")
                .isFalse();
        assertThat(underList.holds(Money.cny(100), Money.cny(100_000)))
                .as("exactly 1 yuan")
                .isFalse();
        PriceRule.CheapThenRaised raised = price(PriceRule.CheapThenRaised.class);
        assertThat(raised.holds(Money.cny(99), Money.cny(501))).isTrue();
        assertThat(raised.holds(Money.cny(99), Money.cny(500))).isFalse();
        assertThat(raised.holds(Money.cny(100), Money.cny(501))).isFalse();
        PriceRule.Jump jump = price(PriceRule.Jump.class);
        assertThat(jump.holds(Money.cny(999), Money.cny(9991))).isTrue();
        assertThat(jump.holds(Money.cny(999), Money.cny(9990)))
                .as("exactly 10 times")
                .isFalse();
        assertThat(jump.holds(Money.cny(1000), Money.cny(99_999)))
                .as("lowest of 10 yuan")
                .isFalse();
    }

    @Test
    void whatThePlatformDoesNotSayIsMarked() {
        assertThat(Unverified.places(Ladders.pack(Platform.TAOBAO).versions().get(0)))
                .containsExactlyInAnyOrder(
                        "counting.unitBasis",
                        "Timed of tier light",
                        "Timed of tier general",
                        "tier especially-severe",
                        "Measure of tier especially-severe",
                        "Points of tier especially-severe",
                        "gate no-fake-penalty-180",
                        "round first",
                        "evidence real-consumption");
    }

    private static <R extends PriceRule> R price(Class<R> kind) {
        return Ladders.pack(Platform.TAOBAO).versions().get(0).prices().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Span> blocked(Exposure.Standing standing) {
        return standing.measures().stream()
                .filter(m -> m.kind() == Kind.SHOP_BLOCKED)
                .map(RunningMeasure::span)
                .toList();
    }

    private static List<GateStanding> gate(String code, Exposure.Standing standing) {
        return standing.gates().stream().filter(g -> g.gate().equals(code)).toList();
    }
}
