package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoincidenceTest {

    @Test
    void withTwoObjectsTheBoundIsChernoffsOfAPoissonCount() {
        double c = .1;
        int x = 4;
        double exact = (x * Math.log(x / c) - x + c) / Math.log(10);

        Coincidence coincidence = new Coincidence(new int[] {1, 1, 1, 1}, new double[] {1, 0, c}, 1, 0);

        assertThat(coincidence.strength()).isCloseTo(exact, within(1e-9));
        assertThat(coincidence.strength()).isLessThan(Coincidence.surprise(x, c));
    }

    @Test
    void theBoundHoldsWhereChanceIsDealtManyTimes() {
        SplittableRandom random = new SplittableRandom(1);
        double[] shares = {.05, .08, .04, .06};
        int[] acts = {2, 3, 2, 5, 4, 2, 3, 6, 2, 2};
        double[] chances = Coincidence.symmetric(shares);
        for (int k = 2; k < chances.length; k++) {
            int degree = k;
            chances[k] *= Arrays.stream(acts)
                    .mapToDouble(d -> CoActions.falling(d, degree))
                    .sum();
        }
        int rounds = 100_000;
        int[] atLeast = new int[30];
        for (int round = 0; round < rounds; round++) {
            int repeats = 0;
            for (int d : acts) {
                int pattern = 0;
                for (int i = 0; i < d; i++) {
                    pattern |= 1 << draw(shares, random);
                }
                repeats += Math.max(0, Integer.bitCount(pattern & 15) - 1);
            }
            for (int x = 0; x <= repeats; x++) {
                atLeast[x]++;
            }
        }
        int compared = 0;
        for (int x = 1; x < atLeast.length; x++) {
            int[] repeats = new int[x];
            Arrays.fill(repeats, 1);
            double bound = Math.pow(10, -new Coincidence(repeats, chances, 1, 0).strength());
            assertThat((double) atLeast[x] / rounds).isLessThanOrEqualTo(bound + 1e-4);
            compared += atLeast[x] > 100 && bound < .5 ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(1);
    }

    @Test
    void affinityCountsForEveryFurtherObject() {
        double[] chances = {1, 0, .01, .0001};
        Coincidence friends = new Coincidence(new int[] {2, 2, 1}, chances, 10, 0);
        Coincidence chance = new Coincidence(new int[] {2, 2, 1}, new double[] {1, 0, .1, .01}, 1, 0);
        assertThat(friends.strength()).isCloseTo(chance.strength(), within(1e-9));
        assertThat(friends.expected()).isEqualTo(.01);
    }

    @Test
    void choosingTheSetCostsItsNumberOfChoices() {
        double[] chances = {1, 0, .01, .0001};
        Coincidence one = new Coincidence(new int[] {2, 2, 1}, chances, 1, 0);
        Coincidence many = new Coincidence(new int[] {2, 2, 1}, chances, 1, Coincidence.logChoices(20, 3));
        assertThat(Coincidence.logChoices(20, 3)).isCloseTo(Math.log10(1140), within(1e-12));
        assertThat(many.strength()).isCloseTo(one.strength() - Math.log10(1140), within(1e-9));
    }

    @Test
    void withoutItsRepeatersNothingIsLeft() {
        Coincidence coincidence = new Coincidence(new int[] {2, 2, 1}, new double[] {1, 0, .01, .0001}, 1, 1);
        assertThat(coincidence.seen()).isEqualTo(5);
        assertThat(coincidence.without(0)).isEqualTo(coincidence.strength());
        assertThat(coincidence.without(2)).isLessThan(coincidence.without(1)).isPositive();
        assertThat(coincidence.without(3)).isEqualTo(-1);
    }

    @Test
    void symmetricPolynomialsAreSumsOfProducts() {
        assertThat(Coincidence.symmetric(new double[] {2, 3, 5})).containsExactly(1, 10, 31, 30);
    }

    private static int draw(double[] shares, SplittableRandom random) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return 10;
    }
}
