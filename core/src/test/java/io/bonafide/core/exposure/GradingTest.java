package io.bonafide.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.exposure.PlatformFinding.Status;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class GradingTest {
    private static final Limits PUBLISHED = new Limits(Map.of(), Set.of());

    @Test
    void ninetyFiveIsLightAndNinetySixIsNot() {
        assertThat(tiers(Sample.finding("a", Sample.on(2026, 1, 5), 95))).containsExactly("light");
        assertThat(tiers(Sample.finding("a", Sample.on(2026, 1, 5), 96))).containsExactly("general");
        assertThat(tiers(Sample.finding("a", Sample.on(2026, 1, 5), 97))).containsExactly("general");
    }

    @Test
    void everySequenceIsGradedAsTheRuleReadsAloud() {
        Random random = new Random(11);
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 2_000; round++) {
            List<PlatformFinding> findings = sequence(random);
            assertThat(tiers(findings.toArray(PlatformFinding[]::new))).isEqualTo(aloud(findings));
            seen.addAll(aloud(findings));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(Sample.TIERS);
    }

    @Test
    void aRevokedFindingIsAsIfItHadNeverBeen() {
        Random random = new Random(12);
        int regraded = 0;
        for (int round = 0; round < 500; round++) {
            List<PlatformFinding> findings = sequence(random);
            int gone = random.nextInt(findings.size());
            List<PlatformFinding> revoked = new ArrayList<>(findings);
            revoked.set(gone, findings.get(gone).with(Status.REVOKED));
            List<PlatformFinding> without = new ArrayList<>(findings);
            without.remove(gone);
            assertThat(tiers(revoked.toArray(PlatformFinding[]::new)))
                    .isEqualTo(tiers(without.toArray(PlatformFinding[]::new)));
            List<String> before = new ArrayList<>(tiers(findings.toArray(PlatformFinding[]::new)));
            before.remove(gone);
            regraded += before.equals(aloud(without)) ? 0 : 1;
        }
        assertThat(regraded).isGreaterThan(100);
    }

    @Test
    void theOrderInWhichFindingsAreGivenDoesNotMatter() {
        PlatformFinding first = Sample.finding("b", Sample.on(2026, 1, 5), 10);
        PlatformFinding third = Sample.finding("a", Sample.on(2026, 3, 5), 10);
        PlatformFinding second = Sample.finding("c", Sample.on(2026, 2, 5), 10);
        assertThat(grade(third, first, second))
                .extracting(g -> g.finding().findingId() + " " + g.tier().code())
                .containsExactly("b light", "c light", "a general");
    }

    @Test
    void theYearEndsToTheSecond() {
        PlatformFinding[] findings = {
            Sample.finding("a", Sample.on(2026, 1, 5), 10),
            Sample.finding("b", Sample.on(2026, 2, 5), 10),
            Sample.finding("c", Sample.at(LocalDateTime.of(2026, 12, 31, 23, 59, 59)), 10),
            Sample.finding("d", Sample.at(LocalDateTime.of(2027, 1, 1, 0, 0, 0)), 10)
        };
        assertThat(grade(findings)).extracting(GradedFinding::ordinal).containsExactly(1, 2, 3, 1);
    }

    @Test
    void aFindingIsGradedByTheRulesOfItsOwnDay() {
        Ladder later = new Ladder(
                List.of(new Threshold("ten", Sample.says("10"), 10, Sample.READ)),
                Sample.tiers(),
                List.of(
                        Sample.row("severe", Bounds.ANY, "ten", null, List.of()),
                        new Ladder.Row("light", Condition.ALWAYS)));
        RulePack pack = Sample.pack(List.of(
                Sample.version("old", LocalDate.of(2026, 1, 1), penalties(Sample.ladder())),
                Sample.version("new", LocalDate.of(2026, 5, 1), penalties(later))));
        Instant start = Sample.at(LocalDateTime.of(2026, 5, 1, 0, 0, 0));
        List<GradedFinding> graded = new Grading(pack, PUBLISHED, CountingUnit.LINE)
                .grade(List.of(
                        Sample.finding("a", Sample.on(2025, 12, 1), 50),
                        Sample.finding("b", start.minusSeconds(1), 50),
                        Sample.finding("c", start, 50)));
        assertThat(graded)
                .extracting(
                        g -> g.versionId() + " " + g.covered() + " " + g.tier().code())
                .containsExactly("old false light", "old true light", "new true severe");
    }

    @Test
    void thePlatformsOwnWordCountsWhileTheSequenceStands() {
        PlatformFinding first = Sample.finding("a", Sample.on(2026, 1, 5), 10);
        PlatformFinding second = said(Sample.finding("b", Sample.on(2026, 2, 5), 10), true, 7, Money.cny(123));
        GradedFinding as = grade(first, second).get(1);
        assertThat(as.severe()).isTrue();
        assertThat(as.points()).isEqualTo(7);
        assertThat(as.damages()).isEqualTo(Money.cny(123));
        assertThat(as.asThePlatformSaid()).isFalse();

        GradedFinding anew = grade(first.with(Status.REVOKED), second).get(0);
        assertThat(anew.severe()).isFalse();
        assertThat(anew.points()).isZero();
        assertThat(anew.damages()).isNull();
    }

    @Test
    void aRevocationOfLastYearLeavesThePlatformsWordAlone() {
        PlatformFinding lastYear =
                Sample.finding("a", Sample.on(2025, 6, 5), 10).with(Status.REVOKED);
        PlatformFinding now = said(Sample.finding("b", Sample.on(2026, 2, 5), 10), true, 7, Money.cny(123));
        assertThat(grade(lastYear, now).get(0).points()).isEqualTo(7);
    }

    @Test
    void aFindingOfUnknownSizeIsGradedAsSmallAndSaysSo() {
        GradedFinding graded =
                grade(Sample.finding("a", Sample.on(2026, 1, 5), null)).get(0);
        assertThat(graded.sizeKnown()).isFalse();
        assertThat(graded.tier().code()).isEqualTo("light");
    }

    @Test
    void aSizeInTheOtherUnitIsBetterThanNone() {
        PlatformFinding byOrder = new PlatformFinding(
                "a",
                Platform.TMALL,
                "s",
                null,
                Sample.on(2026, 1, 5),
                null,
                120,
                List.of(),
                List.of(),
                null,
                null,
                Status.UPHELD,
                null,
                null,
                null);
        assertThat(byOrder.size(CountingUnit.LINE)).isEqualTo(120);
        PlatformFinding named =
                Sample.naming(Sample.finding("a", Sample.on(2026, 1, 5), null), List.of("1", "2"), List.of());
        assertThat(named.size(CountingUnit.ORDER)).isEqualTo(2);
    }

    private static RulePackVersion.Penalties penalties(Ladder ladder) {
        return new RulePackVersion.Penalties.OnLadder(
                new RulePackVersion.Counting(CountingUnit.LINE, Sample.READ, Sample.YEAR, Sample.READ),
                ladder,
                List.of(Sample.pointClass()),
                List.of());
    }

    private static PlatformFinding said(PlatformFinding finding, boolean severe, int points, @Nullable Money damages) {
        return new PlatformFinding(
                finding.findingId(),
                finding.platform(),
                finding.shopId(),
                finding.rule(),
                finding.foundAt(),
                finding.lines(),
                finding.orders(),
                List.of(),
                List.of(),
                severe,
                finding.mass(),
                finding.status(),
                points,
                damages,
                null);
    }

    private static List<GradedFinding> grade(PlatformFinding... findings) {
        return new Grading(Sample.pack(), PUBLISHED, CountingUnit.LINE).grade(List.of(findings));
    }

    private static List<String> tiers(PlatformFinding... findings) {
        return grade(findings).stream().map(g -> g.tier().code()).toList();
    }

    private static List<PlatformFinding> sequence(Random random) {
        List<PlatformFinding> findings = new ArrayList<>();
        Instant at = Sample.on(2026, 1, 5);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            at = at.plusSeconds(86_400L * (1 + random.nextInt(100)));
            int size = 94 + random.nextInt(4);
            findings.add(Sample.finding("f" + i, at, size, random.nextInt(6) == 0, Status.UPHELD));
        }
        return findings;
    }

    /** The rule as a person would read it, with nothing shared with the ladder's table. */
    private static List<String> aloud(List<PlatformFinding> findings) {
        Map<Integer, List<PlatformFinding>> earlier = new HashMap<>();
        Map<Integer, Integer> severe = new HashMap<>();
        List<String> tiers = new ArrayList<>();
        for (PlatformFinding finding : findings) {
            int year = finding.foundAt().atZone(Sample.ZONE).getYear();
            List<PlatformFinding> before = earlier.computeIfAbsent(year, y -> new ArrayList<>());
            boolean isMass = Boolean.TRUE.equals(finding.mass());
            boolean many = finding.lines() >= 96;
            int number = before.size() + 1;
            boolean wouldBeSevere = isMass || number >= 4 || (number == 3 && many);
            boolean massAgain = isMass && before.stream().anyMatch(f -> Boolean.TRUE.equals(f.mass()));
            String tier;
            if (massAgain || (wouldBeSevere && severe.getOrDefault(year, 0) >= 2)) {
                tier = "especially-severe";
            } else if (wouldBeSevere) {
                tier = "severe";
            } else {
                tier = many || number == 3 ? "general" : "light";
            }
            if (wouldBeSevere || massAgain) {
                severe.merge(year, 1, Integer::sum);
            }
            before.add(finding);
            tiers.add(tier);
        }
        return tiers;
    }
}
