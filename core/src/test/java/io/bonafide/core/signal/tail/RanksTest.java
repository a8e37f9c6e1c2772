package io.bonafide.core.signal.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void ranksAreThoseOfCountingHoweverTheNumbersCame() {
        SplittableRandom random = new SplittableRandom(3);
        double[] numbers = random.ints(700, 0, 200).asDoubleStream().toArray();
        int first = 450;
        Ranks ranks =
                Ranks.of(IntStream.range(0, first).mapToDouble(i -> numbers[i]).toArray());
        int absent = 0;
        for (int n = first; n < numbers.length; n++) {
            ranks.add(numbers[n]);
            double probe = random.nextInt(-5, 205);
            int upTo = n + 1;
            long below =
                    IntStream.range(0, upTo).filter(i -> numbers[i] < probe).count();
            long equal =
                    IntStream.range(0, upTo).filter(i -> numbers[i] == probe).count();
            assertThat(ranks.below(probe)).isEqualTo((int) below);
            assertThat(ranks.upTo(probe)).isEqualTo((int) (below + equal));
            assertThat(ranks.size()).isEqualTo(upTo);
            absent += equal == 0 ? 1 : 0;
        }
        assertThat(absent).isBetween(20, 230);
    }

    @Test
    void whatIsMissingIsNotRanked() {
        Ranks ranks = Ranks.of(new double[] {Double.NaN, 1, Double.NaN});
        assertThat(ranks.size()).isEqualTo(1);
        assertThat(Ranks.of(new double[] {Double.NaN}).size()).isZero();
    }
}
