package io.bonafide.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void taobaosExampleComesOutToTheFen() {
        assertThat(Allocation.split(1600, new long[] {100, 800, 1000})).containsExactly(84, 674, 842);
    }

    @Test
    void weightsOfZeroSplitEvenlyAndTheFirstGetsTheOddFen() {
        assertThat(Allocation.split(100, new long[] {0, 0, 0})).containsExactly(34, 33, 33);
    }

    @Test
    void aNegativeAmountSplitsAsItsOpposite() {
        assertThat(Allocation.split(-1600, new long[] {100, 800, 1000})).containsExactly(-84, -674, -842);
    }

    @Test
    void partsAlwaysAddUpAndLieWithinAFenOfTheExactShare() {
        Random random = new Random(8);
        for (int i = 0; i < 5000; i++) {
            long[] weights = random.longs(1 + random.nextInt(6), 0, 1L << random.nextInt(1, 61))
                    .toArray();
            long amount = random.nextLong() >> random.nextInt(1, 60);
            long[] parts = Allocation.split(amount, weights);
            assertThat(Arrays.stream(parts).sum()).isEqualTo(amount);
            double sum = Arrays.stream(weights).asDoubleStream().sum();
            for (int j = 0; j < parts.length && sum > 0; j++) {
                double exact = amount * (weights[j] / sum);
                assertThat(Math.abs(parts[j] - exact)).isLessThan(1 + Math.abs(exact) * 1e-9);
            }
        }
    }
}
