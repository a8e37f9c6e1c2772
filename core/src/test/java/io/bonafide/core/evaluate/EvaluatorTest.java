package io.bonafide.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.assess.Band;
import io.bonafide.core.order.Label.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every figure against its definition, computed the slow way, on scores with many ties and with few. */
final class EvaluatorTest {
    private record Scored(double p, boolean fake) {}

    @Test
    void theAreaUnderTheCurveIsTheShareOfPairsInOrder() {
        int ties = 0;
        for (int seed = 0; seed < 60; seed++) {
            List<Scored> lines = lines(seed);
            double won = 0;
            long pairs = 0;
            for (Scored fake : lines) {
                for (Scored genuine : lines) {
                    if (fake.fake && !genuine.fake) {
                        pairs++;
                        won += fake.p > genuine.p ? 1 : fake.p == genuine.p ? .5 : 0;
                        ties += fake.p == genuine.p ? 1 : 0;
                    }
                }
            }
            assertThat(evaluation(lines).ranking().rocAuc()).hasValueCloseTo(won / pairs, within(1e-12));
        }
        assertThat(ties).isGreaterThan(1_000);
    }

    @Test
    void averagePrecisionIsTheSumOverThresholdsOfRecallGainedTimesPrecision() {
        for (int seed = 0; seed < 60; seed++) {
            List<Scored> lines = lines(seed);
            double expected = 0;
            double before = 0;
            for (double threshold : thresholds(lines)) {
                double recall = recall(lines, threshold);
                expected += (recall - before) * precision(lines, threshold);
                before = recall;
            }
            assertThat(evaluation(lines).ranking().averagePrecision()).hasValueCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void recallAtARateIsThatOfTheLowestThresholdThatKeepsIt() {
        int tied = 0;
        for (int seed = 0; seed < 60; seed++) {
            List<Scored> lines = lines(seed);
            long genuine = lines.stream().filter(l -> !l.fake).count();
            for (double rate : new double[] {0, .001, .01, .05, .1, .3, 1}) {
                double expected = 0;
                for (double threshold : thresholds(lines)) {
                    long alarms = lines.stream()
                            .filter(l -> !l.fake && l.p >= threshold)
                            .count();
                    if (alarms <= rate * genuine) {
                        expected = Math.max(expected, recall(lines, threshold));
                    } else if (alarms > rate * genuine + 1) {
                        tied++;
                    }
                }
                Ranking.Cut cut = evaluation(lines).ranking().atFalsePositiveRate(rate);
                assertThat(cut.recall()).hasValueCloseTo(expected, within(1e-12));
                assertThat(cut.alarms()).isLessThanOrEqualTo((long) (rate * genuine + 1e-9));
                assertThat(evaluation(lines).ranking().at(cut.threshold())).isEqualTo(cut);
            }
        }
        assertThat(tied).isGreaterThan(100);
    }

    @Test
    void theBrierScoreAndItsSkillFollowFromTheirDefinitions() {
        for (int seed = 0; seed < 60; seed++) {
            List<Scored> lines = lines(seed);
            double brier = lines.stream()
                    .mapToDouble(l -> Math.pow(l.p - (l.fake ? 1 : 0), 2))
                    .average()
                    .orElseThrow();
            double base =
                    lines.stream().mapToDouble(l -> l.fake ? 1 : 0).average().orElseThrow();
            double constant = lines.stream()
                    .mapToDouble(l -> Math.pow(base - (l.fake ? 1 : 0), 2))
                    .average()
                    .orElseThrow();
            Calibration calibration = evaluation(lines).calibration();
            assertThat(calibration.brier()).hasValueCloseTo(brier, within(1e-12));
            assertThat(calibration.brierSkill()).hasValueCloseTo(1 - brier / constant, within(1e-9));
            assertThat(calibration.predicted())
                    .isCloseTo(lines.stream().mapToDouble(Scored::p).sum(), within(1e-9));
        }
    }

    @Test
    void binsHoldEqualCountsWhereNothingIsTied() {
        for (int seed = 0; seed < 30; seed++) {
            List<Scored> lines = distinct(seed, 20 * (1 + seed % 5));
            List<Scored> binned = lines.stream()
                    .filter(l -> l.p >= Calibration.LEAST)
                    .sorted(Comparator.comparingDouble((Scored l) -> -l.p))
                    .toList();
            int size = binned.size() / 10;
            List<Scored> even = new ArrayList<>(lines);
            // So that ten bins share the lines out evenly.
            binned.subList(size * 10, binned.size()).forEach(even::remove);
            double error = 0;
            for (int bin = 0; bin < 10; bin++) {
                List<Scored> its = binned.subList(bin * size, (bin + 1) * size);
                double mean = its.stream().mapToDouble(Scored::p).average().orElseThrow();
                double share =
                        its.stream().mapToDouble(l -> l.fake ? 1 : 0).average().orElseThrow();
                error += Math.abs(mean - share) / 10;
            }
            Calibration calibration = evaluation(even).calibration();
            assertThat(calibration.curve(10)).hasSize(10).allMatch(bin -> bin.lines() == size);
            assertThat(calibration.error(10)).hasValueCloseTo(error, within(1e-12));
        }
    }

    @Test
    void aBinEndsOnlyBetweenDistinctValuesAndNoLineIsLost() {
        int uneven = 0;
        for (int seed = 0; seed < 60; seed++) {
            List<Scored> lines = lines(seed);
            List<Calibration.Bin> curve = evaluation(lines).calibration().curve(10);
            assertThat(curve).hasSizeLessThanOrEqualTo(10);
            long all = lines.stream().filter(l -> l.p >= Calibration.LEAST).count();
            assertThat(curve.stream().mapToLong(Calibration.Bin::lines).sum()).isEqualTo(all);
            double above = Double.POSITIVE_INFINITY;
            double error = 0;
            for (Calibration.Bin bin : curve) {
                assertThat(bin.highest()).isLessThan(above);
                above = bin.lowest();
                List<Scored> its = lines.stream()
                        .filter(l -> l.p >= bin.lowest() && l.p <= bin.highest())
                        .toList();
                assertThat(bin.lines()).isEqualTo(its.size());
                assertThat(bin.positives())
                        .isEqualTo(its.stream().filter(Scored::fake).count());
                assertThat(bin.interval().low()).isLessThanOrEqualTo(bin.share());
                assertThat(bin.interval().high()).isGreaterThanOrEqualTo(bin.share());
                double mean = its.stream().mapToDouble(Scored::p).average().orElseThrow();
                error += Math.abs(mean - bin.share()) * its.size() / all;
                uneven += its.size() > all / 10 + 5 ? 1 : 0;
            }
            assertThat(evaluation(lines).calibration().error(10)).hasValueCloseTo(error, within(1e-9));
        }
        assertThat(uneven).isGreaterThan(20);
    }

    @Test
    void theExactIntervalIsWhereTheTailsAreTwoAndAHalfPercent() {
        for (int trials : new int[] {1, 7, 40}) {
            for (int hits = 0; hits <= trials; hits++) {
                Interval interval = Interval.clopperPearson(hits, trials, .95);
                if (hits > 0) {
                    assertThat(atLeast(hits, trials, interval.low())).isCloseTo(.025, within(1e-6));
                }
                if (hits < trials) {
                    assertThat(1 - atLeast(hits + 1, trials, interval.high())).isCloseTo(.025, within(1e-6));
                }
            }
        }
    }

    @Test
    void whatCannotBeComputedIsEmptyAndNeverZero() {
        Evaluation nothing = new Evaluator().evaluate();
        assertThat(nothing.ranking().rocAuc()).isEmpty();
        assertThat(nothing.calibration().brier()).isEmpty();
        assertThat(nothing.calibration().error(10)).isEmpty();
        Evaluator genuine = new Evaluator();
        genuine.add(.2, Band.CLEAR, Verdict.GENUINE, null);
        assertThat(genuine.evaluate().ranking().averagePrecision()).isEmpty();
        assertThat(genuine.evaluate().ranking().atFalsePositiveRate(.1).recall())
                .isEmpty();
        assertThat(genuine.evaluate().calibration().brierSkill()).isEmpty();
        assertThatThrownBy(() -> genuine.add(Double.NaN, null, Verdict.FAKE, null))
                .hasMessageContaining("NaN");
    }

    @Test
    void eachScenarioIsHeldAgainstAllGenuineLinesAndUnclearOnesCountInTheBandsAlone() {
        Evaluator evaluator = new Evaluator();
        evaluator.add(.9, Band.SUSPECT, Verdict.FAKE, "a");
        evaluator.add(.3, Band.WATCH, Verdict.ABUSE, "b");
        evaluator.add(.5, Band.SUSPECT, Verdict.GENUINE, "family");
        evaluator.add(.1, Band.CLEAR, Verdict.GENUINE, null);
        evaluator.add(.99, Band.SUSPECT, Verdict.UNCLEAR, "c");
        Evaluation evaluation = evaluator.evaluate();
        assertThat(evaluation.scenarios()).containsOnlyKeys("a", "b");
        assertThat(evaluation.scenarios().get("a").rocAuc()).hasValue(1);
        assertThat(evaluation.scenarios().get("b").rocAuc()).hasValue(.5);
        assertThat(evaluation.ranking().rocAuc()).hasValue(.75);
        assertThat(evaluation.innocents().get("family").at(.5).falsePositiveRate())
                .hasValue(1);
        assertThat(evaluation.count(Verdict.UNCLEAR, Band.SUSPECT)).isEqualTo(1);
        assertThat(evaluation.count(Verdict.FAKE, Band.CLEAR)).isZero();
        assertThat(evaluation.calibration().lines()).isEqualTo(4);
    }

    private static double atLeast(int hits, int trials, double share) {
        double sum = 0;
        for (int k = hits; k <= trials; k++) {
            double ways = 1;
            for (int i = 0; i < k; i++) {
                ways = ways * (trials - i) / (i + 1);
            }
            sum += ways * Math.pow(share, k) * Math.pow(1 - share, trials - k);
        }
        return sum;
    }

    private static Evaluation evaluation(List<Scored> lines) {
        Evaluator evaluator = new Evaluator();
        lines.forEach(l -> evaluator.add(l.p, null, l.fake ? Verdict.FAKE : Verdict.GENUINE, null));
        return evaluator.evaluate();
    }

    private static double recall(List<Scored> lines, double threshold) {
        long fakes = lines.stream().filter(Scored::fake).count();
        return (double) lines.stream().filter(l -> l.fake && l.p >= threshold).count() / fakes;
    }

    private static double precision(List<Scored> lines, double threshold) {
        long flagged = lines.stream().filter(l -> l.p >= threshold).count();
        return (double) lines.stream().filter(l -> l.fake && l.p >= threshold).count() / flagged;
    }

    /** The distinct values, falling. */
    private static List<Double> thresholds(List<Scored> lines) {
        TreeMap<Double, Boolean> values = new TreeMap<>(Comparator.reverseOrder());
        lines.forEach(l -> values.put(l.p, true));
        return List.copyOf(values.keySet());
    }

    /** Scores on a grid that is coarse or fine by the seed, some of them 0 and 1, with both labels among them. */
    private static List<Scored> lines(int seed) {
        Random random = new Random(seed);
        int grid = new int[] {3, 20, 200, 100_000}[seed % 4];
        List<Scored> lines = new ArrayList<>();
        lines.add(new Scored((double) random.nextInt(grid + 1) / grid, true));
        lines.add(new Scored((double) random.nextInt(grid + 1) / grid, false));
        int size = 20 + random.nextInt(150);
        for (int i = 0; i < size; i++) {
            double p = Math.pow((double) random.nextInt(grid + 1) / grid, 1 + seed % 3);
            lines.add(new Scored(p, random.nextDouble() < (p + .2) / 2));
        }
        return lines;
    }

    private static List<Scored> distinct(int seed, int size) {
        Random random = new Random(seed);
        List<Scored> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double p = (i + random.nextDouble()) / size;
            lines.add(new Scored(p, random.nextDouble() < p));
        }
        return lines;
    }
}
