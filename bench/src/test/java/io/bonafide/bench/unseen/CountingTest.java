package io.bonafide.bench.unseen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CountingTest {

    @Test
    void aNumberIsRightToAFifthOfTheTrueOneAndNoFurther() {
        assertThat(Counting.isClose(8, 10)).isTrue();
        assertThat(Counting.isClose(12, 10)).isTrue();
        assertThat(Counting.isClose(7.99, 10)).isFalse();
        assertThat(Counting.isClose(12.01, 10)).isFalse();
        assertThat(Counting.isClose(0, 0)).isTrue();
        assertThat(Counting.isClose(.01, 0)).isFalse();
    }

    @Test
    void promisesOfAllLinesAreCountedAgainstTheFakes() {
        Scored right = new Scored(new double[] {.9, .8}, new double[] {.2, .1});
        Scored low = new Scored(new double[] {.1}, new double[] {.1});
        Counting counting = Counting.of(List.of(right, low));
        assertThat(counting.shops()).isEqualTo(2);
        assertThat(counting.close()).isEqualTo(1);
        assertThat(counting.predicted()).isCloseTo(2.2, within(1e-12));
        assertThat(counting.actual()).isEqualTo(3);
    }
}
