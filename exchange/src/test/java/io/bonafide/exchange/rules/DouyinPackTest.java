package io.bonafide.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.exposure.Consequence;
import io.bonafide.core.exposure.DamagesFormula;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.GateStanding;
import io.bonafide.core.exposure.GradedFinding;
import io.bonafide.core.exposure.LogisticsDay;
import io.bonafide.core.exposure.LogisticsRule;
import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.exposure.RulePackVersion;
import io.bonafide.core.exposure.RulePackVersion.Penalties.OnLadder;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of the platform's numbers, against the pack that ships. */
final class DouyinPackTest {
    private static final Instant ASKED = Ladders.on(2026, 11, 1);
    private static final ExposureSettings LARGE_FROM_50 = ExposureSettings.DEFAULT.withThreshold("large", 50);
    private final Ladders douyin = new Ladders(Platform.DOUYIN);

    @ParameterizedTest
    @CsvSource({
        "756500, 7000",
        "799999.99, 7000",
        "800000, 8000",
        "50000, 1000",
        "0, 1000",
        "199999.99, 1000",
        "200000, 2000",
        "1999999.99, 19000",
        "2000000, 20000",
        "3000000, 20000"
    })
    void damagesAreOnePercentInWholeThousandsWithinTheirCaps(String paid, long damages) {
        Money sum = Money.cny(new java.math.BigDecimal(paid).movePointRight(2).longValueExact());
        assertThat(damages("2026-08-10", "middle").of(sum, 1)).isEqualTo(Money.cny(damages * 100));
        assertThat(damages("2026-08-10", "heavy").of(sum, 4)).isEqualTo(Money.cny(Math.max(2000, damages) * 100));
    }

    @Test
    void theLadderShowsTheDamagesOfWhatWasPaid() {
        Exposure.OnLadder exposure = douyin.exposure(
                ASKED,
                List.of(),
                List.of(douyin.certain(Ladders.on(2026, 10, 1), 1, Money.cny(75_650_000))),
                LARGE_FROM_50);
        assertThat(exposure.branches().get(0).byLine().rungs())
                .extracting(Exposure.Rung::damages)
                .containsExactly(null, Money.cny(700_000), Money.cny(700_000), null);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 49, warning",
        "1, 50, warning",
        "2, 49, warning",
        "2, 50, middle",
        "3, 49, middle",
        "3, 50, middle",
        "4, 1, heavy",
        "5, 1, heavy"
    })
    void theNthFindingIsGradedWhereTheMerchantPutsLarge(int number, int lines, String tier) {
        List<PlatformFinding> before = new ArrayList<>();
        for (int i = 1; i < number; i++) {
            before.add(douyin.finding(Ladders.on(2026, 10, i), 1));
        }
        assertThat(ifFoundNow(before, lines, LARGE_FROM_50)).isEqualTo(tier);
    }

    @Test
    void massIsOneStepHigherEachTime() {
        ExposureSettings mass = LARGE_FROM_50.with(ExposureSettings.Mass.YES);
        assertThat(ifFoundNow(List.of(), 1, mass)).isEqualTo("middle");
        assertThat(ifFoundNow(List.of(douyin.mass(Ladders.on(2026, 10, 1), 1)), 1, mass))
                .isEqualTo("heavy");
        assertThat(ifFoundNow(List.of(), 1, LARGE_FROM_50.withGrave(true))).isEqualTo("expelled");
    }

    @Test
    void withoutTheMerchantsNumberBothReadingsAreShownAndItIsAsked() {
        Exposure.OnLadder exposure = douyin.exposure(
                ASKED,
                List.of(douyin.finding(Ladders.on(2026, 10, 1), 1)),
                List.of(douyin.certain(Ladders.on(2026, 10, 5), 30, Money.cny(100))),
                ExposureSettings.DEFAULT.with(ExposureSettings.Mass.NO));
        assertThat(exposure.branches()).hasSize(2);
        assertThat(exposure.branches().stream()
                        .map(b ->
                                b.byLine().rungs().get(b.byLine().ifFoundNow()).code()))
                .containsExactlyInAnyOrder("warning", "middle");
        assertThat(exposure.questions()).anySatisfy(q -> assertThat(q.zh()).contains("较多"));
        assertThat(exposure.headline().of()).isNull();
    }

    @Test
    void findingsOlderThanNinetyDaysDropOutOneByOne() {
        Instant first = Ladders.on(2026, 8, 15);
        PlatformFinding[] findings = {
            douyin.finding(first, 1), douyin.finding(first.plusSeconds(1), 1), douyin.finding(first.plusSeconds(2), 1)
        };
        Instant after = first.plus(Duration.ofDays(90));
        assertThat(douyin.standing(after.minusSeconds(1), findings).findings()).hasSize(3);
        assertThat(douyin.standing(after, findings).findings())
                .extracting(GradedFinding::ordinal)
                .as("graded as they were when they were made")
                .containsExactly(2, 3);
        assertThat(douyin.standing(after.plusSeconds(2), findings).findings()).isEmpty();
    }

    @Test
    void theYearsEndForgetsNothing() {
        PlatformFinding[] findings = {
            douyin.finding(Ladders.on(2026, 12, 29), 1),
            douyin.finding(Ladders.on(2026, 12, 30), 1),
            douyin.finding(Ladders.at(LocalDateTime.of(2027, 1, 1, 0, 0)), 1)
        };
        assertThat(douyin.standing(Ladders.on(2027, 1, 2), findings).findings())
                .extracting(g -> g.tier().code())
                .containsExactly("warning", "warning", "middle");
    }

    @Test
    void aVersionAppliesFromTheStartOfItsDayInShanghai() {
        Instant start = Ladders.at(LocalDateTime.of(2026, 8, 10, 0, 0));
        assertThat(Ladders.pack(Platform.DOUYIN).at(start).version().id()).isEqualTo("2026-08-10");
        assertThat(Ladders.pack(Platform.DOUYIN)
                        .at(start.minusSeconds(1))
                        .version()
                        .id())
                .isEqualTo("2026-06-30");
        assertThat(Ladders.pack(Platform.DOUYIN).at(Ladders.on(2026, 1, 26)).covers())
                .isFalse();
        assertThat(Ladders.pack(Platform.DOUYIN).at(Ladders.on(2026, 1, 27)).covers())
                .isTrue();
    }

    @Test
    void beforeMayDamagesWereMultipliedAndCappedHigherWhichIsUnverified() {
        assertThat(damages("2026-01-27", "middle").of(Money.cny(75_650_000), 3)).isEqualTo(Money.cny(2_200_000));
        assertThat(damages("2026-01-27", "middle").of(Money.cny(300_000_000), 3))
                .isEqualTo(Money.cny(5_000_000));
        assertThat(damages("2026-01-27", "heavy").of(Money.cny(300_000_000), 4)).isEqualTo(Money.cny(10_000_000));
        for (RulePackVersion version : Ladders.pack(Platform.DOUYIN).versions()) {
            boolean read = version.id().equals("2026-08-10");
            assertThat(version.basis().verified()).as(version.id()).isEqualTo(read);
            assertThat(Unverified.bases(version).stream().anyMatch(b -> b.verified()))
                    .as(version.id())
                    .isEqualTo(read);
        }
    }

    @Test
    void oneFindingClosesOfficialBigSalesForGood() {
        assertThat(douyin.standing(Ladders.on(2030, 1, 1), douyin.finding(Ladders.on(2026, 9, 1), 1))
                        .gates())
                .extracting(GateStanding::gate, GateStanding::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("official-big-sales", null));
    }

    @Test
    void anAppealEndsSevenDaysAfterTheNotice() {
        Instant found = Ladders.on(2026, 9, 1);
        Instant end = Ladders.on(2026, 9, 8);
        assertThat(douyin.standing(end.minusSeconds(1), douyin.finding(found, 5))
                        .appeals())
                .singleElement()
                .satisfies(appeal -> assertThat(appeal.deadline().at()).isEqualTo(end));
        assertThat(douyin.standing(end, douyin.finding(found, 5)).appeals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "199, 20, true",
        "200, 20, false",
        "201, 21, true",
        "190, 19, false",
        "100, 19, false",
        "20, 20, true",
        "210, 21, false",
        "0, 0, false"
    })
    void aDayOfTracesIsAViolationOverTenPercentAndFromTwentyOrders(long orders, long abnormal, boolean violated) {
        LogisticsRule.DayRate rule = logistics(LogisticsRule.DayRate.class);
        assertThat(rule.violatedBy(new LogisticsDay(orders, abnormal))).isEqualTo(violated);
    }

    @Test
    void threeFraudulentShipmentsOnADayAreAViolation() {
        LogisticsRule.DayCount rule = logistics(LogisticsRule.DayCount.class);
        assertThat(rule.violatedBy(new LogisticsDay(1000, 2))).isFalse();
        assertThat(rule.violatedBy(new LogisticsDay(1000, 3))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"10.00, 5.00", "20.00, 5.00", "20.04, 5.01", "100.00, 25.00", "400.00, 100.00", "999.00, 100.00"})
    void theBuyerGetsAQuarterWithinFiveToAHundredYuan(String paid, String compensation) {
        LogisticsRule.Compensation rule = logistics(LogisticsRule.Compensation.class);
        assertThat(rule.formula().of(yuan(paid), 1)).isEqualTo(yuan(compensation));
    }

    private static Money yuan(String sum) {
        return Money.cny(new java.math.BigDecimal(sum).movePointRight(2).longValueExact());
    }

    private String ifFoundNow(List<PlatformFinding> before, int lines, ExposureSettings settings) {
        Exposure.OnRungs byLine = douyin.exposure(
                        ASKED,
                        before,
                        List.of(douyin.certain(Ladders.on(2026, 10, 20), lines, Money.cny(100))),
                        settings)
                .branches()
                .get(0)
                .byLine();
        return byLine.rungs().get(byLine.ifFoundNow()).code();
    }

    private static <R extends LogisticsRule> R logistics(Class<R> kind) {
        RulePackVersion now =
                Ladders.pack(Platform.DOUYIN).at(Ladders.on(2026, 9, 1)).version();
        return now.logistics().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static DamagesFormula damages(String version, String tier) {
        OnLadder rules = (OnLadder) Ladders.pack(Platform.DOUYIN).versions().stream()
                .filter(v -> v.id().equals(version))
                .findFirst()
                .orElseThrow()
                .penalties();
        return rules.ladder()
                .tiers()
                .get(rules.ladder().rank(tier))
                .consequences(Consequence.Damages.class, true)
                .findFirst()
                .orElseThrow()
                .formula();
    }
}
