package io.bonafide.core.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The estimated share against an oracle that tries every share of a fine grid, line by line. */
final class PriorEstimateTest {
    private static final int GRID = 4_000;
    private static final double FIRST = 1e-7;
    private static final double MOST = .5;
    private static final int RUNS = 120;

    @Test
    void theShareIsTheLeastOfAGridThatTheLinesBearOut() {
        TreeMap<String, Integer> seen = new TreeMap<>();
        for (int seed = 1; seed <= RUNS; seed++) {
            double[] logRatios = logRatios(new Random(seed));
            Levels levels = new Levels();
            Arrays.stream(logRatios).forEach(levels::add);
            double expected = oracle(logRatios);
            double actual = PriorEstimate.of(levels);
            if (expected == 0) {
                assertThat(actual).as("seed %d", seed).isEqualTo(PriorEstimate.LEAST);
                seen.merge("least", 1, Integer::sum);
            } else {
                double stepOfGrid = Math.pow(MOST / FIRST, 1.0 / GRID) - 1;
                assertThat(actual).as("seed %d", seed).isCloseTo(expected, within(2 * stepOfGrid * expected));
                seen.merge(expected > .3 ? "most" : "between", 1, Integer::sum);
            }
        }
        assertThat(seen.keySet()).containsExactly("between", "least", "most");
        assertThat(seen.values()).allMatch(count -> count > RUNS / 20);
    }

    /** 0 if no share is borne out. */
    private static double oracle(double[] logRatios) {
        double[] posterior = new double[GRID + 1];
        double most = logPosterior(logRatios, 0);
        for (int i = 0; i <= GRID; i++) {
            posterior[i] = logPosterior(logRatios, share(i));
            most = Math.max(most, posterior[i]);
        }
        if (logPosterior(logRatios, 0) >= most - .5) {
            return 0;
        }
        int first = 0;
        while (posterior[first] < most - .5) {
            first++;
        }
        return share(first);
    }

    private static double share(int i) {
        return FIRST * Math.pow(MOST / FIRST, i / (double) GRID);
    }

    /** Beta(1, 1 + 0.2 n), and for each line π L + (1 - π). */
    private static double logPosterior(double[] logRatios, double share) {
        double sum = .2 * logRatios.length * Math.log(1 - share);
        for (double logRatio : logRatios) {
            sum += Math.log(share * Math.exp(Math.min(50, logRatio)) + 1 - share);
        }
        return sum;
    }

    /** Mostly lines that look ordinary, and none, some or very many that do not. */
    private static double[] logRatios(Random random) {
        double[] logRatios = new double[5 + random.nextInt(400)];
        double fakes = new double[] {0, .01, .1, .8, 1}[random.nextInt(5)];
        for (int i = 0; i < logRatios.length; i++) {
            logRatios[i] = random.nextDouble() < fakes ? 1 + random.nextInt(60) / 4.0 : -random.nextInt(12) / 6.0;
        }
        return logRatios;
    }
}
