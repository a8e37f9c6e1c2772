package io.bonafide.core.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MixtureTest {
    private static final double RHO = 1e-4;

    @Test
    void onObjectsThatNobodyElseVisitsEverybodyBelongs() {
        Mixture mixture = mixture(new int[] {3, 3, 3, 2, 2, 2, 1}, .05, .05, .05);
        for (int pattern = 0; pattern < 7; pattern++) {
            assertThat(mixture.belongs(pattern)).isGreaterThan(.9);
        }
    }

    @Test
    void aSingleActOnAnObjectThatIsAsBusyAsEverIsAPassersBy() {
        Mixture mixture = mixture(new int[] {20, 3, 3, 3, 3, 3, 4}, 20, .05, .05);
        assertThat(mixture.belongs(0)).isLessThan(.2);
        assertThat(mixture.belongs(1)).isGreaterThan(.9);
        assertThat(mixture.belongs(6)).isGreaterThan(.99);
        assertThat(mixture.membersOn(0)).isCloseTo(12, within(4.0));
    }

    /** Counts of the patterns 1 to 7 of three objects, with backgrounds that are well known. */
    private static Mixture mixture(int[] counts, double... mean) {
        long[] patterns = {1, 2, 3, 4, 5, 6, 7};
        double[] shape = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            shape[i] = Math.max(.5, 10 * mean[i]);
        }
        return new Mixture(patterns, counts, shape, mean, RHO);
    }
}
