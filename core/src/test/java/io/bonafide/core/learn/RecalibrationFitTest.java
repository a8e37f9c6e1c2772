package io.bonafide.core.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecalibrationFitTest {
    private static final Doubt DOUBT = new Doubt(.05);

    private final SplittableRandom random = new SplittableRandom(17);

    @Test
    void withoutLabelsNothingChanges() {
        assertThat(fit(new double[0], new boolean[0], new double[0], Doubt.NONE))
                .isEqualTo(Recalibration.IDENTITY);
        assertThat(fit(new double[] {3}, new boolean[] {true}, new double[1], Doubt.NONE))
                .isEqualTo(Recalibration.IDENTITY);
    }

    @Test
    void aHundredLinesThatAreHalfAsOftenFakeAsTheEngineSaysLoseThatMuch() {
        double[] logOdds = new double[100];
        boolean[] positive = new boolean[100];
        Arrays.fill(logOdds, StrictMath.log(4));
        Arrays.fill(positive, 0, 40, true);
        Recalibration learnt = fit(logOdds, positive, ones(100), Doubt.NONE);
        assertThat(Logistic.probability(learnt.logOdds(StrictMath.log(4)))).isCloseTo(.43, within(.02));
        assertThat(learnt.slope()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theModeIsWhereAGridFindsIt() {
        int edge = 0;
        int up = 0;
        int down = 0;
        for (int trial = 0; trial < 60; trial++) {
            Sample sample = sample(1 + random.nextInt(80), random.nextDouble(-2, 2), random.nextDouble(-1.5, 2));
            Recalibration learnt = fit(sample.logOdds, sample.positive, sample.weights, DOUBT);
            double[] grid = grid(sample, learnt.centre());
            assertThat(learnt.shift()).isCloseTo(grid[0], within(.011));
            assertThat(learnt.slope()).isCloseTo(grid[1], within(.011));
            edge += learnt.slope() == Recalibration.LEAST_SLOPE ? 1 : 0;
            up += learnt.shift() > .2 ? 1 : 0;
            down += learnt.shift() < -.2 ? 1 : 0;
        }
        assertThat(edge).isGreaterThan(2);
        assertThat(Math.min(up, down)).isGreaterThan(5);
    }

    @Test
    void noLabelPullsByMoreThanItsWeight() {
        for (int trial = 0; trial < 500; trial++) {
            Sample sample = sample(1 + random.nextInt(5), random.nextDouble(-8, 8), 1);
            Recalibration learnt = fit(sample.logOdds, sample.positive, sample.weights, DOUBT);
            double bound = RecalibrationFit.SHIFT
                    * RecalibrationFit.SHIFT
                    * Arrays.stream(sample.weights).sum();
            assertThat(Math.abs(learnt.shift())).isLessThanOrEqualTo(bound + 1e-9);
        }
    }

    @Test
    void fewLabelsCostAWellCalibratedShopLittleAndHelpOneThatIsOff() {
        double[] cost = new double[2];
        for (int trial = 0; trial < 400; trial++) {
            Sample few = sample(10, 0, 1);
            Sample many = sample(400, 0, 1);
            cost[0] += change(fit(few.logOdds, few.positive, few.weights, DOUBT), many);
            Sample fewOff = sample(10, -2, 1);
            Sample manyOff = sample(400, -2, 1);
            cost[1] += change(fit(fewOff.logOdds, fewOff.positive, fewOff.weights, DOUBT), manyOff);
        }
        assertThat(cost[0] / 400).isBetween(0.0, .03);
        assertThat(cost[1] / 400).isLessThan(-.1);
    }

    @Test
    void whatTheEngineSaysOfOtherLinesHoldsItFast() {
        Evidenced rows = new Evidenced();
        for (int i = 0; i < 50; i++) {
            rows.label(0, i < 45, 1);
        }
        double free = RecalibrationFit.of(rows, DOUBT).logOdds(0);
        for (int i = 0; i < 500; i++) {
            rows.opinion(0, .5, 1);
        }
        double held = RecalibrationFit.of(rows, DOUBT).logOdds(0);
        assertThat(free).isGreaterThan(1.5);
        assertThat(held).isBetween(.05, .4);
    }

    @Test
    void aFewFakesAmongClearLinesAreTakenForErrors() {
        Evidenced rows = new Evidenced();
        for (int i = 0; i < 100; i++) {
            rows.label(-6, i < 5, 1);
        }
        assertThat(RecalibrationFit.of(rows, Doubt.NONE).logOdds(-6)).isGreaterThan(-4);
        assertThat(RecalibrationFit.of(rows, DOUBT).logOdds(-6)).isLessThan(-5.5);
    }

    private static Recalibration fit(double[] logOdds, boolean[] positive, double[] weights, Doubt doubt) {
        Evidenced rows = new Evidenced();
        for (int i = 0; i < logOdds.length; i++) {
            rows.label(logOdds[i], positive[i], weights[i]);
        }
        return RecalibrationFit.of(rows, doubt);
    }

    private static double change(Recalibration learnt, Sample on) {
        double change = 0;
        for (int i = 0; i < on.logOdds.length; i++) {
            change += Logistic.loss(learnt.logOdds(on.logOdds[i]), on.positive[i])
                    - Logistic.loss(on.logOdds[i], on.positive[i]);
        }
        return change / on.logOdds.length;
    }

    private static double[] grid(Sample sample, double centre) {
        double[] best = {0, 1};
        double least = Double.MAX_VALUE;
        for (int shift = -300; shift <= 300; shift++) {
            for (int slope = 10; slope <= 200; slope++) {
                double loss = loss(sample, centre, shift / 100.0, slope / 100.0);
                if (loss < least) {
                    least = loss;
                    best = new double[] {shift / 100.0, slope / 100.0};
                }
            }
        }
        return best;
    }

    private static double loss(Sample sample, double centre, double shift, double slope) {
        double loss = shift * shift / 2 + (slope - 1) * (slope - 1) / (2 * .25 * .25);
        for (int i = 0; i < sample.logOdds.length; i++) {
            double z = centre + shift + slope * (sample.logOdds[i] - centre);
            double p = .05 + .9 / (1 + Math.exp(-z));
            loss -= sample.weights[i] * Math.log(sample.positive[i] ? p : 1 - p);
        }
        return loss;
    }

    /** Lines whose true log odds are the engine's times a slope, plus a shift. */
    private Sample sample(int size, double shift, double slope) {
        Sample sample = new Sample(new double[size], new boolean[size], new double[size]);
        for (int i = 0; i < size; i++) {
            sample.logOdds[i] = random.nextDouble(-4, 4);
            sample.positive[i] = random.nextDouble() < Logistic.probability(slope * sample.logOdds[i] + shift);
            sample.weights[i] = random.nextDouble(.2, 1);
        }
        return sample;
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private record Sample(double[] logOdds, boolean[] positive, double[] weights) {}
}
