package io.bonafide.core.signal.burst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.signal.burst.Burst.Verdict;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DayBaselineTest {
    private static final DayParameters DEFAULTS = DayParameters.defaults();
    private static final double HUGE = 1e12;

    @Test
    void expectationTailAndEvidenceAreThoseOfTheFadedSums() {
        DayParameters plain = new DayParameters(10, 5, HUGE, 1, HUGE, HUGE, HUGE, 0.02, 1.5, 10);
        int tested = 0;
        int empty = 0;
        for (int seed = 1; seed <= 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[][] orders = new int[30][4];
            DayBaseline baseline = new DayBaseline(4, plain);
            for (int day = 0; day < orders.length; day++) {
                for (int item = 0; item < 4; item++) {
                    orders[day][item] = random.nextInt(3) == 0 ? 0 : random.nextInt(2 + 3 * item);
                }
                baseline.observe(day % 7, orders[day], false);
                for (int item = 0; item < 4; item++) {
                    if (baseline.item(item).verdict() == Verdict.TESTED) {
                        check(baseline, orders, day, item);
                        tested++;
                        empty += orders[day][item] == 0 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(tested).isGreaterThan(3000);
        assertThat(empty).isBetween(1000, tested - 1000);
    }

    /** Without caps, alarms and weekdays, and with the first dispersion of all, 0.2, for every item. */
    private static void check(DayBaseline baseline, int[][] orders, int day, int item) {
        double faded = 0.5;
        double exposure = 0;
        boolean known = false;
        for (int past = 0; past < day; past++) {
            known |= orders[past][item] > 0;
            double others = Arrays.stream(orders[past]).sum() - orders[past][item];
            if (known && others > 0) {
                double weight = Math.pow(0.5, daysWithOthers(orders, past + 1, day, item) / 10.0);
                faded += weight * orders[past][item];
                exposure += weight * others;
            }
        }
        int count = orders[day][item];
        double others = Arrays.stream(orders[day]).sum() - count;
        double mean = faded / exposure * others;
        double shape = 1 / (0.2 + 1 / faded);
        Burst burst = baseline.item(item);
        assertThat(burst.expected()).isCloseTo(mean, within(1e-9 * mean));
        assertThat(burst.tail()).isCloseTo(NegativeBinomial.tail(count, mean, shape), within(1e-6));
        double evidence = count == 0 ? 0 : Math.log10(mixture(count, mean, shape));
        assertThat(baseline.evidence(item)).isCloseTo(evidence, within(1e-6));
    }

    private static int daysWithOthers(int[][] orders, int from, int to, int item) {
        int days = 0;
        for (int day = from; day < to; day++) {
            days += Arrays.stream(orders[day]).sum() > orders[day][item] ? 1 : 0;
        }
        return days;
    }

    private static double mixture(int count, double mean, double shape) {
        double log = NegativeBinomial.logProbability(count, mean, shape);
        double sum = 0;
        for (int factor : new int[] {2, 3, 5}) {
            sum += Math.exp(NegativeBinomial.logProbability(count, factor * mean, shape) - log);
        }
        return sum / 3;
    }

    @Test
    void cleanItemsAreBeyondATailAsOftenAsItSays() {
        int[] beyond = new int[4];
        int tested = 0;
        double evidence = 0;
        for (int seed = 1; seed <= 4; seed++) {
            Shop shop = new Shop(seed, 200);
            DayBaseline baseline = new DayBaseline(200, DEFAULTS);
            for (int day = 0; day < 250; day++) {
                baseline.observe(day % 7, shop.next(), false);
                for (int item = 0; item < 200; item++) {
                    Burst burst = baseline.item(item);
                    if (burst.verdict() == Verdict.TESTED) {
                        tested++;
                        evidence += burst.orders() == 0 ? 0.5 : Math.min(100, Math.pow(10, baseline.evidence(item)));
                        for (int depth = 1; depth < 4; depth++) {
                            beyond[depth] += burst.tail() >= depth ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat((double) beyond[2] / tested).isBetween(1e-3, 1.5e-2);
        assertThat((double) beyond[3] / tested).isBetween(5e-5, 2e-3);
        assertThat(evidence / tested).isBetween(0.3, 1.1);
    }

    @Test
    void tailsOfItemsThatOftenSpikeAreDrawnTowardsHowOftenTheyDo() {
        SplittableRandom random = new SplittableRandom(12);
        DayBaseline baseline = new DayBaseline(100, DEFAULTS);
        int tested = 0;
        int beyond = 0;
        for (int day = 0; day < 300; day++) {
            int[] orders = new int[100];
            for (int item = 0; item < orders.length; item++) {
                orders[item] = SyntheticShop.poisson(random, random.nextInt(30) == 0 ? 20 : 4);
            }
            baseline.observe(day % 7, orders, false);
            for (int item = 0; day >= 100 && item < orders.length; item++) {
                tested++;
                beyond += baseline.item(item).tail() >= 2 ? 1 : 0;
            }
        }
        assertThat((double) beyond / tested).as("spikes are one in thirty").isBetween(2e-3, 2.8e-2);
    }

    @Test
    void aBusyDayOfTheShopIsNoBurstAndFiveTimesOneItemIs() {
        Shop shop = new Shop(7, 60);
        DayBaseline baseline = after(shop, 120);
        int[] busy = shop.next();
        for (int item = 0; item < busy.length; item++) {
            busy[item] *= 3;
        }
        busy[59] = (int) (5 * 3 * shop.mean(59));
        baseline.observe(120 % 7, busy, false);
        assertThat(baseline.item(59).tail()).isGreaterThan(3);
        assertThat(baseline.evidence(59)).isGreaterThan(1.5);
        int others = 0;
        for (int item = 0; item < 59; item++) {
            others += baseline.item(item).tail() > 3 ? 1 : 0;
        }
        assertThat(others).isLessThan(3);
    }

    @Test
    void anAlarmIsForgottenUntilItHasLastedTooLong() {
        Shop shop = new Shop(8, 60);
        Shop same = new Shop(8, 60);
        DayBaseline alarmed = after(shop, 120);
        DayBaseline ordinary = after(same, 120);
        for (int day = 120; day <= 120 + DEFAULTS.longestAlarm(); day++) {
            alarmed.observe(day % 7, with(shop, 59, 100), false);
            ordinary.observe(day % 7, with(same, 59, 5), false);
            assertThat(alarmed.item(59).tail()).isGreaterThan(DEFAULTS.alarmTail());
            double expected = ordinary.item(59).expected();
            assertThat(alarmed.item(59).expected()).isCloseTo(expected, within(0.03 * expected));
        }
        for (int day = 0; day < 60; day++) {
            alarmed.observe(day % 7, with(shop, 59, 100), false);
            ordinary.observe(day % 7, with(same, 59, 5), false);
        }
        assertThat(alarmed.item(59).expected())
                .isGreaterThan(5 * ordinary.item(59).expected());
    }

    @Test
    void anItemThatSellsOnMondaysIsNoBurstOnMondays() {
        Shop shop = new Shop(9, 60);
        DayBaseline baseline = new DayBaseline(60, DEFAULTS);
        for (int day = 0; day < 330; day++) {
            baseline.observe(day % 7, with(shop, 5, day % 7 == 0 ? 14 : 1), false);
        }
        baseline.observe(1, with(shop, 5, 14), false);
        double onTuesday = baseline.item(5).tail();
        baseline.observe(0, with(shop, 5, 14), false);
        assertThat(onTuesday).isGreaterThan(3);
        assertThat(baseline.item(5).tail()).isLessThan(1.5);
    }

    @Test
    void aSlowRampIsFound() {
        Shop shop = new Shop(10, 60);
        DayBaseline baseline = after(shop, 120);
        double ordinary = baseline.ramp(59);
        for (int day = 0; day < 28; day++) {
            baseline.observe(day % 7, with(shop, 59, (int) (shop.mean(59) * (1 + day / 14.0))), false);
        }
        assertThat(ordinary).isLessThan(2);
        assertThat(baseline.ramp(59)).isGreaterThan(2.5);
    }

    @Test
    void aCampaignIsNeitherJudgedNorLearnt() {
        Shop one = new Shop(11, 60);
        Shop same = new Shop(11, 60);
        DayBaseline with = after(one, 60);
        DayBaseline without = after(same, 60);
        int[] flood = new int[60];
        Arrays.fill(flood, 500);
        with.observe(4, flood, true);
        assertThat(with.item(3).verdict()).isEqualTo(Verdict.IN_CAMPAIGN);
        assertThat(with.evidence(3)).isZero();
        with.observe(5, one.next(), false);
        without.observe(5, same.next(), false);
        assertThat(with.item(3)).isEqualTo(without.item(3));
    }

    @Test
    void anItemIsNotJudgedBeforeItHasAHistoryNorWhereItSellsAlone() {
        DayBaseline baseline = new DayBaseline(2, DEFAULTS);
        for (int day = 0; day < DEFAULTS.historyDays(); day++) {
            baseline.observe(day % 7, new int[] {3, 4}, false);
            assertThat(baseline.item(0).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        }
        baseline.observe(0, new int[] {3, 0}, false);
        assertThat(baseline.item(0).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        assertThat(baseline.item(1).verdict()).isEqualTo(Verdict.TESTED);
    }

    @Test
    void anItemWithoutACountIsRefused() {
        DayBaseline baseline = new DayBaseline(3, DEFAULTS);
        assertThatThrownBy(() -> baseline.observe(0, new int[2], false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2) items")
                .hasMessageContaining("0 if it had none");
        assertThatThrownBy(() -> baseline.observe(7, new int[3], false)).hasMessageContaining("weekday (7)");
    }

    @Test
    void aRampThatDoesNotRiseIsRefused() {
        assertThatThrownBy(() -> new DayParameters(10, 5, 4, 7, 3, 20, 20, 0.02, 1, 10))
                .hasMessageContaining("rampFactor (1.0)");
    }

    private static DayBaseline after(Shop shop, int days) {
        DayBaseline baseline = new DayBaseline(60, DEFAULTS);
        for (int day = 0; day < days; day++) {
            baseline.observe(day % 7, shop.next(), false);
        }
        return baseline;
    }

    private static int[] with(Shop shop, int item, int count) {
        int[] day = shop.next();
        day[item] = count;
        return day;
    }

    /** Items of rising popularity; days of the shop vary by a gamma, item-days by another. */
    private static final class Shop {
        private final SplittableRandom random;
        private final int items;

        Shop(long seed, int items) {
            this.random = new SplittableRandom(seed);
            this.items = items;
        }

        double mean(int item) {
            return 0.1 + 5.0 * item / items;
        }

        int[] next() {
            double busy = SyntheticShop.gamma(random, 20);
            int[] day = new int[items];
            for (int item = 0; item < items; item++) {
                day[item] = SyntheticShop.poisson(random, mean(item) * busy * SyntheticShop.gamma(random, 5));
            }
            return day;
        }
    }
}
