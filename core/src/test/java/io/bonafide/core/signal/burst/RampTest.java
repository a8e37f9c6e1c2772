package io.bonafide.core.signal.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;

class RampTest {
    private static final int SHAPE = 5;
    private static final int NEVER = Integer.MAX_VALUE;

    @Test
    void aSumIsTheMostThatAnyStretchEndingTodayAmountsTo() {
        SplittableRandom random = new SplittableRandom(1);
        int nothing = 0;
        for (int run = 0; run < 50; run++) {
            Ramp ramp = new Ramp(1.5, NEVER);
            double[] evidence = new double[120];
            for (int day = 0; day < evidence.length; day++) {
                int orders = random.nextInt(8);
                double exposure = 10 + random.nextInt(30);
                ramp.add(orders, 0.15, exposure, SHAPE);
                evidence[day] = logLikelihood(orders, 1.5 * 0.15 * exposure) - logLikelihood(orders, 0.15 * exposure);
                double most = mostOfAnyStretch(evidence, day);
                nothing += most == 0 ? 1 : 0;
                assertThat(ramp.tail()).isCloseTo(most / Math.log(10), within(1e-9));
            }
        }
        assertThat(nothing).isBetween(500, 5500);
    }

    @Test
    void theBoundHoldsWhereNothingGrows() {
        SplittableRandom random = new SplittableRandom(2);
        int[] beyond = new int[4];
        int days = 400_000;
        Ramp ramp = new Ramp(1.5, NEVER);
        for (int day = 0; day < days; day++) {
            double mean = 1 + random.nextInt(4);
            ramp.add(draw(random, mean), 0.1, 10 * mean, SHAPE);
            for (int depth = 1; depth < beyond.length; depth++) {
                beyond[depth] += ramp.tail() >= depth ? 1 : 0;
            }
        }
        for (int depth = 1; depth < beyond.length; depth++) {
            assertThat((double) beyond[depth] / days)
                    .as("beyond 10^-%d", depth)
                    .isBetween(0.02 * Math.pow(10, -depth), Math.pow(10, -depth));
        }
    }

    @Test
    void aRampThatTheBaselineFollowsIsFoundAllTheSame() {
        Ramp ramp = new Ramp(1.5, NEVER);
        for (int day = 0; day < 40; day++) {
            double aWeekAgo = 4 * (1 + Math.max(0, day - 7) / 20.0);
            ramp.add(4 * (1 + day / 20.0), aWeekAgo, 1, SHAPE);
        }
        assertThat(ramp.tail()).isGreaterThan(2);
    }

    @Test
    void afterTheLongestRampTheLevelIsTakenForGranted() {
        Ramp ramp = new Ramp(1.5, 10);
        for (int day = 0; day < 10; day++) {
            ramp.add(12, 4, 1, SHAPE);
        }
        assertThat(ramp.tail()).isGreaterThan(1);
        ramp.add(12, 12, 1, SHAPE);
        assertThat(ramp.tail()).isZero();
        ramp.add(12, 12, 1, SHAPE);
        assertThat(ramp.tail()).isZero();
    }

    private static double mostOfAnyStretch(double[] evidence, int last) {
        double most = 0;
        for (int first = 0; first <= last; first++) {
            double sum = 0;
            for (int day = first; day <= last; day++) {
                sum += evidence[day];
            }
            most = Math.max(most, sum);
        }
        return most;
    }

    private static double logLikelihood(int orders, double mean) {
        return PascalDistribution.of(SHAPE, SHAPE / (SHAPE + mean)).logProbability(orders);
    }

    private static int draw(SplittableRandom random, double mean) {
        return PascalDistribution.of(SHAPE, SHAPE / (SHAPE + mean)).inverseCumulativeProbability(random.nextDouble());
    }
}
