package io.bonafide.core.signal.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.signal.burst.Burst.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DayBurstsTest {
    private static final int DAYS = 60;
    private static final int ITEMS = 8;

    @Test
    void sharesAreThoseOfBenjaminiAndHochbergOverTheTailsOfTheStream() {
        int called = 0;
        int ranked = 0;
        for (int seed = 1; seed <= 10; seed++) {
            int[][] orders = orders(new SplittableRandom(seed));
            DayBursts bursts = DayBursts.of(orders, 3, DayParameters.defaults());
            List<Double> tails = tails(orders);
            int at = 0;
            for (int day = 0; day < DAYS; day++) {
                for (int item = 0; item < ITEMS; item++) {
                    Burst burst = bursts.item(day, item);
                    if (burst.verdict() == Verdict.TESTED) {
                        assertThat(burst.tail()).isCloseTo(tails.get(at), within(1e-5));
                        double share = share(tails, tails.get(at++));
                        assertThat(burst.fdr()).isCloseTo(share, within(1e-4));
                        called += share < 0.05 ? 1 : 0;
                        ranked += share > 0.05 && share < 1 ? 1 : 0;
                    }
                }
            }
            assertThat(at).isEqualTo(tails.size());
        }
        assertThat(called).isGreaterThan(10);
        assertThat(ranked).isGreaterThan(10);
    }

    /** The least share among all thresholds from the tail down to a tenth; 1 for what is not beyond that. */
    private static double share(List<Double> tails, double tail) {
        return tail < 1
                ? 1
                : tails.stream()
                        .filter(each -> each <= tail && each >= 1)
                        .mapToDouble(each -> tails.size()
                                * Math.pow(10, -each)
                                / tails.stream().filter(other -> other >= each).count())
                        .map(share -> Math.min(1, share))
                        .min()
                        .orElse(1);
    }

    private static List<Double> tails(int[][] orders) {
        DayBaseline baseline = new DayBaseline(ITEMS, DayParameters.defaults());
        List<Double> tails = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            baseline.observe((3 + day) % 7, orders[day], false);
            for (int item = 0; item < ITEMS; item++) {
                if (baseline.item(item).verdict() == Verdict.TESTED) {
                    tails.add(baseline.item(item).tail());
                }
            }
        }
        return tails;
    }

    private static int[][] orders(SplittableRandom random) {
        int[][] orders = new int[DAYS][ITEMS];
        for (int[] day : orders) {
            for (int item = 0; item < ITEMS; item++) {
                day[item] = SyntheticShop.poisson(random, random.nextInt(100) == 0 ? 25 : 3);
            }
        }
        return orders;
    }
}
