package io.bonafide.core.innocence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the p-values and the rule over them promise, on invented scores. */
final class ComparisonTest {
    private static final Season AUTUMN = new Season(2026, Season.Part.AUTUMN);
    private static final DoubleUnaryOperator FINE = score -> score;
    /** Few levels, as a model of steps has them: most scores are equal to others. */
    private static final DoubleUnaryOperator COARSE = StrictMath::rint;

    @Test
    void aPValueCountsItselfAndAllThatAreAtLeastAsStrange() {
        Random random = new Random(1);
        int ties = 0;
        int beyond = 0;
        int below = 0;
        for (int round = 0; round < 500; round++) {
            double[] scores = sample(random, 1 + random.nextInt(30), COARSE, 0);
            double score = COARSE.applyAsDouble(2 * random.nextGaussian());
            int doubtful = random.nextInt(3);
            int atLeast = 0;
            for (double each : scores) {
                atLeast += each >= score ? 1 : 0;
                ties += each == score ? 1 : 0;
            }
            beyond += atLeast == 0 ? 1 : 0;
            below += atLeast == scores.length ? 1 : 0;
            assertThat(new Reference(scores, doubtful).p(score))
                    .isEqualTo((1.0 + doubtful + atLeast) / (scores.length + doubtful + 1));
        }
        assertThat(List.of(ties, beyond, below)).allMatch(seen -> seen > 20);
    }

    @Test
    void aVerifiedLookingOrderGetsASmallPValueNoMoreOftenThanItSays() {
        for (DoubleUnaryOperator grain : List.of(FINE, COARSE)) {
            Random random = new Random(2);
            int rounds = 40_000;
            double[] ps = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                double[] drawn = sample(random, 40, grain, 0);
                ps[round] = new Reference(Arrays.copyOf(drawn, 39), 0).p(drawn[39]);
            }
            for (double t : new double[] {.025, .05, .1, .25, .5, .9}) {
                double share = Arrays.stream(ps).filter(p -> p <= t).count() / (double) rounds;
                assertThat(share).isLessThanOrEqualTo(t + 4 * StrictMath.sqrt(t * (1 - t) / rounds));
                assertThat(share).as("not for want of trying, at %s", t).isPositive();
            }
        }
    }

    @Test
    void doubtfulOrdersRaiseEveryPValueAtLeastToWhatTheirScoresWouldMakeIt() {
        Random random = new Random(3);
        int raised = 0;
        for (int round = 0; round < 500; round++) {
            double[] all = sample(random, 30, COARSE, 0);
            int doubtful = 1 + random.nextInt(10);
            double score = random.nextGaussian();
            double withThem = new Reference(all, 0).p(score);
            double without = new Reference(Arrays.copyOf(all, all.length - doubtful), doubtful).p(score);
            assertThat(without).isGreaterThanOrEqualTo(withThem);
            raised += without > withThem ? 1 : 0;
        }
        assertThat(raised).isBetween(50, 499);
    }

    @Test
    void theRuleRejectsTheMostThatMayBe() {
        Random random = new Random(4);
        int none = 0;
        int some = 0;
        int all = 0;
        for (int round = 0; round < 2_000; round++) {
            double[] ps = new double[1 + random.nextInt(12)];
            double strange = random.nextInt(3) / 2.0;
            Arrays.setAll(ps, i -> (random.nextDouble() < strange ? .125 : 1) * (1 + random.nextInt(20)) / 20);
            double bar = FalseDiscoveries.bar(ps, .1);
            long rejected = Arrays.stream(ps).filter(p -> p <= bar).count();
            assertThat(rejected).isEqualTo(mostThatMayBe(ps, .1));
            none += rejected == 0 ? 1 : 0;
            all += rejected == ps.length ? 1 : 0;
            some += rejected > 0 && rejected < ps.length ? 1 : 0;
        }
        assertThat(List.of(none, some, all)).allMatch(seen -> seen > 50);
    }

    /** Tries every number of rejections, greatest first. */
    private static int mostThatMayBe(double[] ps, double level) {
        for (int k = ps.length; k > 0; k--) {
            double allowed = level * k / ps.length;
            if (Arrays.stream(ps).filter(p -> p <= allowed).count() >= k) {
                return k;
            }
        }
        return 0;
    }

    @ParameterizedTest
    @CsvSource({"0", ".02", ".1", ".3"})
    void ofThoseCalledDistinguishableFewAreFalse(double fakes) {
        Random random = new Random(5);
        double falseShare = 0;
        int found = 0;
        int rounds = 300;
        for (int round = 0; round < rounds; round++) {
            Trial trial = new Trial(random, 2_000, 1_000, (int) (1_000 * fakes));
            Comparison.Told told = trial.told(trial.strangest(60), trial.tested.length);
            falseShare += trial.falseShare(told);
            found += told.apart();
        }
        assertThat(falseShare / rounds).isLessThanOrEqualTo(.1 + 3 * StrictMath.sqrt(.1 / rounds));
        assertThat(found / rounds).isGreaterThanOrEqualTo(fakes > .05 ? 40 : 0);
    }

    @Test
    void ifOnlyTheSuspectsWereCountedTheInnocentOnesAmongThemWouldBeCalledDistinguishable() {
        Random random = new Random(6);
        double falseShare = 0;
        int rounds = 100;
        for (int round = 0; round < rounds; round++) {
            Trial innocent = new Trial(random, 2_000, 1_000, 0);
            falseShare += innocent.falseShare(innocent.told(innocent.strangest(60), 60));
        }
        assertThat(falseShare / rounds).isGreaterThan(.5);
    }

    @Test
    void aReferenceThatCannotTellIsRefusedAndTheNumberItTakesCanTell() {
        Random random = new Random(7);
        int byTested = 0;
        int bySuspects = 0;
        for (int round = 0; round < 300; round++) {
            int tested = 1 + random.nextInt(60);
            int suspects = 1 + random.nextInt(tested);
            int doubtful = random.nextInt(3);
            int needed = Comparison.needed(doubtful, tested, suspects, .1);
            Comparison enough = extreme(needed, doubtful, tested, suspects);
            assertThat(enough.outcome()).isInstanceOf(Comparison.Told.class);
            assertThat(((Comparison.Told) enough.outcome()).apart()).isEqualTo(suspects);
            Comparison less = extreme(needed - 1, doubtful, tested, suspects);
            assertThat(less.outcome()).isEqualTo(new Comparison.Refused(needed));
            if (needed > suspects * 10) {
                byTested++;
                assertThat(new Reference(new double[needed - 1], doubtful).leastP())
                        .isGreaterThan(.1 * suspects / tested);
            } else {
                bySuspects++;
            }
        }
        assertThat(List.of(byTested, bySuspects)).allMatch(seen -> seen > 20);
    }

    @Test
    void whatDoesNotAddUpIsNotCompared() {
        assertThatThrownBy(() -> Comparison.of("shoes", AUTUMN, new double[0], 0, new double[1], new int[0], .1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Comparison.needed(0, 1, 1, 1)).hasMessageContaining("1.0");
        assertThatThrownBy(() -> new Reference(new double[] {Double.NaN}, 0)).hasMessageContaining("no number");
    }

    /** Every suspect is stranger than all others. */
    private static Comparison extreme(int verified, int doubtful, int tested, int suspects) {
        double[] scores = new double[tested];
        Arrays.fill(scores, 0, suspects, 1);
        int[] places = IntStream.range(0, suspects).toArray();
        return Comparison.of("shoes", AUTUMN, new double[verified], doubtful, scores, places, .1);
    }

    private static double[] sample(Random random, int size, DoubleUnaryOperator grain, double mean) {
        double[] scores = new double[size];
        Arrays.setAll(scores, i -> grain.applyAsDouble(mean + random.nextGaussian()));
        return scores;
    }

    /** Verified and innocent orders of one distribution, and fakes of another. */
    private static final class Trial {
        private final double[] verified;
        private final double[] tested;
        private final int fakes;

        Trial(Random random, int verified, int tested, int fakes) {
            this.verified = sample(random, verified, FINE, 0);
            this.tested = sample(random, tested, FINE, 0);
            this.fakes = fakes;
            System.arraycopy(sample(random, fakes, FINE, 5), 0, this.tested, 0, fakes);
        }

        int[] strangest(int many) {
            return IntStream.range(0, tested.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> tested[i]).reversed())
                    .limit(many)
                    .mapToInt(i -> i)
                    .toArray();
        }

        /** @param counted how many of the strangest count as tested */
        Comparison.Told told(int[] suspects, int counted) {
            double[] scores = counted == tested.length
                    ? tested
                    : IntStream.of(suspects).mapToDouble(i -> tested[i]).toArray();
            int[] places = counted == tested.length
                    ? suspects
                    : IntStream.range(0, suspects.length).toArray();
            order = suspects;
            return (Comparison.Told) Comparison.of("shoes", AUTUMN, verified, 0, scores, places, .1)
                    .outcome();
        }

        private int[] order = {};

        double falseShare(Comparison.Told told) {
            long innocent = IntStream.range(0, order.length)
                    .filter(told::distinguishable)
                    .filter(i -> order[i] >= fakes)
                    .count();
            return told.apart() == 0 ? 0 : innocent / (double) told.apart();
        }
    }
}
