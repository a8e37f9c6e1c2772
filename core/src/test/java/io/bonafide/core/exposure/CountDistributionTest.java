package io.bonafide.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.exposure.CountDistribution.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CountDistributionTest {
    private static final double EXACT = 1e-12;

    @Test
    void everyMixtureOfUpToTwelveLinesIsTheSumOverAllItsOutcomes() {
        Random random = new Random(7);
        int severalIncidents = 0;
        for (int round = 0; round < 200; round++) {
            List<Part> parts = new ArrayList<>();
            List<double[]> conditionals = new ArrayList<>();
            List<Double> reals = new ArrayList<>();
            int left = 1 + random.nextInt(12);
            while (left > 0) {
                int n = 1 + random.nextInt(left);
                double[] conditional = random.doubles(n)
                        .map(p -> random.nextInt(6) == 0 ? 1 : p)
                        .toArray();
                double real = random.nextInt(6) == 0 ? 1 : random.nextDouble();
                parts.add(new Part(real, conditional));
                conditionals.add(conditional);
                reals.add(real);
                left -= n;
            }
            severalIncidents += parts.size() > 1 ? 1 : 0;
            double[] expected = byEnumeration(conditionals, reals);
            CountDistribution counted = CountDistribution.of(parts);
            for (int k = 0; k < expected.length; k++) {
                assertThat(counted.probability(k)).isCloseTo(expected[k], within(EXACT));
                assertThat(counted.atLeast(k))
                        .isCloseTo(Arrays.stream(expected, k, expected.length).sum(), within(EXACT));
            }
        }
        assertThat(severalIncidents).isBetween(80, 199);
    }

    @Test
    void halvingManyLinesGivesWhatAddingThemOneByOneGives() {
        Random random = new Random(8);
        double[] conditional = random.doubles(3_000).toArray();
        double[] mass = new double[conditional.length + 1];
        mass[0] = 1;
        for (int n = 0; n < conditional.length; n++) {
            for (int k = n + 1; k > 0; k--) {
                mass[k] = mass[k] * (1 - conditional[n]) + mass[k - 1] * conditional[n];
            }
            mass[0] *= 1 - conditional[n];
        }
        CountDistribution counted = CountDistribution.of(new Part(1, conditional));
        for (int k = 0; k < mass.length; k++) {
            assertThat(counted.probability(k)).isCloseTo(mass[k], within(1e-13));
        }
    }

    @Test
    void anIncidentThatMayBeFalseLeavesItsShareOnZero() {
        CountDistribution counted = CountDistribution.of(new Part(0.7, new double[] {1, 1, 1}));
        assertThat(counted.probability(0)).isCloseTo(0.3, within(EXACT));
        assertThat(counted.probability(3)).isCloseTo(0.7, within(EXACT));
        assertThat(counted.quantile(0.05)).isZero();
        assertThat(counted.quantile(0.31)).isEqualTo(3);
    }

    @Test
    void noIncidentsMeanNothingCounts() {
        CountDistribution counted = CountDistribution.of(List.of());
        assertThat(counted.probability(0)).isEqualTo(1);
        assertThat(counted.atLeast(1)).isZero();
        assertThat(counted.quantile(0.95)).isZero();
    }

    @Test
    void anIncidentWithoutLinesAddsNothing() {
        CountDistribution counted = CountDistribution.of(new Part(0.9, new double[0]));
        assertThat(counted.probability(0)).isEqualTo(1);
    }

    @Test
    void oneMoreLineNeverLowersAChance() {
        Random random = new Random(9);
        for (int round = 0; round < 50; round++) {
            double[] more = random.doubles(2 + random.nextInt(400)).toArray();
            double real = random.nextDouble();
            CountDistribution without = CountDistribution.of(new Part(real, Arrays.copyOf(more, more.length - 1)));
            CountDistribution with = CountDistribution.of(new Part(real, more));
            for (int k = 0; k <= more.length; k++) {
                assertThat(with.atLeast(k)).isGreaterThanOrEqualTo(without.atLeast(k) - EXACT);
            }
        }
    }

    @Test
    void aHundredThousandLinesKeepTheirMassAndTheirMean() {
        double[] conditional = new Random(10).doubles(100_000).toArray();
        CountDistribution counted = CountDistribution.of(new Part(0.6, conditional));
        double mass = 0;
        double mean = 0;
        for (int k = 0; k <= conditional.length; k++) {
            mass += counted.probability(k);
            mean += k * counted.probability(k);
        }
        assertThat(mass).isCloseTo(1, within(1e-11));
        assertThat(mean).isCloseTo(0.6 * Arrays.stream(conditional).sum(), within(1e-6));
    }

    @Test
    void aNumberThatIsNoProbabilityIsRefusedByName() {
        assertThatThrownBy(() -> new Part(1.5, new double[0])).hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Part(0.5, new double[] {Double.NaN})).hasMessageContaining("NaN");
    }

    private static double[] byEnumeration(List<double[]> conditionals, List<Double> reals) {
        int lines = conditionals.stream().mapToInt(c -> c.length).sum();
        double[] mass = new double[lines + 1];
        for (int truth = 0; truth < 1 << reals.size(); truth++) {
            for (int outcome = 0; outcome < 1 << lines; outcome++) {
                double chance = 1;
                int line = 0;
                for (int i = 0; i < reals.size(); i++) {
                    boolean isTrue = (truth >> i & 1) == 1;
                    chance *= isTrue ? reals.get(i) : 1 - reals.get(i);
                    for (double p : conditionals.get(i)) {
                        boolean counts = (outcome >> line++ & 1) == 1;
                        double given = isTrue ? p : 0;
                        chance *= counts ? given : 1 - given;
                    }
                }
                mass[Integer.bitCount(outcome)] += chance;
            }
        }
        return mass;
    }
}
