package io.bonafide.core.signal.burst;

import static io.bonafide.core.signal.burst.SyntheticShop.POISSON;
import static io.bonafide.core.signal.burst.SyntheticShop.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.signal.burst.Burst.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BurstBaselineTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BurstCalendar NO_CAMPAIGN = BurstCalendar.of(SHANGHAI, List.of(), id -> -1);

    /** The highest tails of each item-hour and of each shop-hour, asked after every order. */
    private record Highest(Map<Long, Double> items, Map<Integer, Double> shop) {
        long itemsBeyond(double tail) {
            return items.values().stream().filter(value -> value >= tail).count();
        }

        long shopBeyond(double tail) {
            return shop.values().stream().filter(value -> value >= tail).count();
        }

        double item(int item, int hour) {
            return items.getOrDefault((long) item << 32 | (START + hour), 0.0);
        }
    }

    @Test
    void lookingAfterEveryOrderStillRaisesNoMoreFalseAlarmsThanNominal() {
        SyntheticShop[] shops = {
            new SyntheticShop(1, 60, 50, 200, 0, POISSON, POISSON),
            new SyntheticShop(2, 60, 50, 400, 0.01, 20, POISSON),
            new SyntheticShop(3, 60, 200, 3000, 0.005, 30, 2),
            new SyntheticShop(4, 60, 500, 3000, 0, 30, 1)
        };
        for (SyntheticShop shop : shops) {
            double hours = (double) shop.span * Set.copyOf(shop.items).size();
            Highest highest = highest(shop, NO_CAMPAIGN);
            assertThat(highest.itemsBeyond(3) / hours).as("items beyond 1e-3").isBetween(5e-5, 3e-3);
            assertThat(highest.itemsBeyond(6) / hours).as("items beyond 1e-6").isLessThan(5e-5);
            assertThat(highest.shopBeyond(2) / (double) shop.span)
                    .as("shop beyond 1e-2")
                    .isLessThan(2e-2);
            assertThat(highest.shopBeyond(4)).as("shop hours beyond 1e-4").isLessThan(3);
        }
    }

    @Test
    void anItemAtFiveTimesItsHoursIsFoundWithinTheHour() {
        SyntheticShop shop = new SyntheticShop(6, 60, 50, 2000, 0, 30, 20);
        int hour = 40 * 24 + 14;
        double usual = shop.bursts(NO_CAMPAIGN).item(4, START + hour).expected();
        shop.place(4, hour, (int) (5 * usual) - shop.orders(4, hour));
        assertThat(highest(shop, NO_CAMPAIGN).item(4, hour)).isGreaterThan(5);
    }

    @Test
    void aPeakOfTheWholeShopIsNoBurstOfItsItems() {
        SyntheticShop shop = new SyntheticShop(9, 60, 50, 1000, 0, 30, POISSON);
        int hour = 45 * 24 + 20;
        SyntheticShop tenfold = new SyntheticShop(9, 60, 50, 10_000, 0, 30, POISSON);
        for (int round = 0; round < 100; round++) {
            for (int item = 0; item < 50; item++) {
                shop.place(item, hour, round < tenfold.orders(item, hour) ? 1 : 0);
            }
        }
        Highest highest = highest(shop, NO_CAMPAIGN);
        assertThat(highest.shop().get(START + hour)).isGreaterThan(5);
        for (int item = 0; item < 10; item++) {
            assertThat(highest.item(item, hour)).as("item %d", item).isLessThan(4);
        }
    }

    @Test
    void theShopsHoursAreCalledAsTheFormulaOverAllHoursSoFarCallsThem() {
        int called = 0;
        int silent = 0;
        int afterACall = 0;
        for (int seed = 1; seed <= 3; seed++) {
            SyntheticShop shop = new SyntheticShop(seed, 60, 5, 600, 0, 30, POISSON);
            SplittableRandom random = new SplittableRandom(seed);
            for (int attack = 0; attack < 12; attack++) {
                shop.place(random.nextInt(5), 16 * 24 + random.nextInt(40 * 24), 30 + random.nextInt(200));
            }
            BurstBaseline baseline = new BurstBaseline(NO_CAMPAIGN, BurstParameters.defaults());
            List<Integer> calls = new ArrayList<>();
            int calledHour = -1;
            int[] rows = shop.rowsInTimeOrder();
            for (int row : rows) {
                int hour = shop.hours.getInt(row);
                int test = hour - shop.hours.getInt(rows[0]) - 2 * 168 + 1;
                baseline.observe(shop.items.getInt(row), true, hour * 3600L);
                Burst burst = baseline.shop();
                assertThat(burst.verdict() == Verdict.TESTED).isEqualTo(test > 0);
                if (test > 0 && calledHour != hour && Math.pow(10, -burst.tail()) <= level(test, calls)) {
                    calls.add(test);
                    calledHour = hour;
                    afterACall += calls.size() > 1 ? 1 : 0;
                }
                assertThat(baseline.shopCalledAt()).as("hour %d", hour).isEqualTo(calledHour == hour ? 0.05 : 1);
                silent += calledHour == hour ? 0 : 1;
                called += calledHour == hour ? 1 : 0;
            }
        }
        assertThat(called).isGreaterThan(500);
        assertThat(silent).isGreaterThan(10_000);
        assertThat(afterACall).isGreaterThan(10);
    }

    @Test
    void inShopsWithoutAttacksNextToNothingIsCalled() {
        int shopsWithCalls = 0;
        int itemsWithCalls = 0;
        for (int seed = 20; seed < 40; seed++) {
            SyntheticShop shop = new SyntheticShop(seed, 60, 50, 300, 0, 30, 5);
            Called called = called(shop);
            shopsWithCalls += called.shop().isEmpty() ? 0 : 1;
            itemsWithCalls += called.items().isEmpty() ? 0 : 1;
        }
        assertThat(shopsWithCalls).isLessThanOrEqualTo(2);
        assertThat(itemsWithCalls).isLessThanOrEqualTo(2);
    }

    @Test
    void anAttackedHourOfAnItemIsCalledWhileItLasts() {
        SyntheticShop shop = new SyntheticShop(6, 60, 50, 2000, 0, 30, 20);
        shop.place(4, 40 * 24 + 14, 150);
        shop.place(44, 45 * 24 + 3, 25);
        assertThat(called(shop).items())
                .contains(4L << 32 | (START + 40 * 24 + 14), 44L << 32 | (START + 45 * 24 + 3))
                .hasSizeLessThan(4);
    }

    @Test
    void anHourThatIsOverIsNotCalledAnyMore() {
        SyntheticShop shop = new SyntheticShop(6, 60, 50, 2000, 0, 30, 20);
        int hour = 40 * 24 + 14;
        shop.place(4, hour, 150);
        BurstBaseline baseline = new BurstBaseline(NO_CAMPAIGN, BurstParameters.defaults());
        for (int row : shop.rowsInTimeOrder()) {
            if (shop.hours.getInt(row) <= START + hour) {
                baseline.observe(shop.items.getInt(row), true, shop.hours.getInt(row) * 3600L);
            }
        }
        assertThat(baseline.itemCalledAt(4)).isEqualTo(0.05);
        assertThat(baseline.itemCalledAt(5)).isEqualTo(1);
        assertThat(baseline.itemCalledAt(4000)).isEqualTo(1);
        baseline.observe(5, true, (START + hour + 1) * 3600L);
        assertThat(baseline.itemCalledAt(4)).isEqualTo(1);
        assertThat(baseline.shopCalledAt()).isEqualTo(1);
    }

    @Test
    void nothingThatComesLaterChangesAnAnswer() {
        SyntheticShop shop = new SyntheticShop(15, 40, 30, 300, 0, 30, 5);
        SyntheticShop same = new SyntheticShop(15, 40, 30, 300, 0, 30, 5);
        for (int hour = 30 * 24; hour < 40 * 24; hour++) {
            same.place(2, hour, 40);
        }
        List<Burst> one = answersBefore(shop, START + 30 * 24);
        assertThat(one).hasSizeGreaterThan(10_000).isEqualTo(answersBefore(same, START + 30 * 24));
        assertThat(one.stream()
                        .filter(burst -> burst.verdict() == Verdict.TESTED)
                        .count())
                .isGreaterThan(4000);
    }

    @Test
    void hoursInsideACampaignAreNeitherTestedNorBaseline() {
        SyntheticShop shop = new SyntheticShop(10, 60, 50, 1000, 0, 30, POISSON);
        for (int hour = 35 * 24; hour < 37 * 24; hour++) {
            shop.place(2, hour, 60);
        }
        Instant from = Instant.ofEpochSecond((START + 35 * 24) * 3600L);
        Instant to = Instant.ofEpochSecond((START + 37 * 24) * 3600L);
        Campaign campaign = new Campaign("c-1", null, from, to, List.of("2"), Campaign.Kind.LIVE);
        BurstCalendar calendar = BurstCalendar.of(SHANGHAI, List.of(campaign), Integer::parseInt);
        Highest blind = highest(shop, NO_CAMPAIGN);
        Highest told = highest(shop, calendar);
        assertThat(blind.item(2, 35 * 24 + 3)).isGreaterThan(6);
        assertThat(told.items()).doesNotContainKey(2L << 32 | (START + 35 * 24 + 3));
        double expected = expectedAfter(shop, calendar, 38 * 24 + 12);
        SyntheticShop quiet = new SyntheticShop(10, 60, 50, 1000, 0, 30, POISSON);
        assertThat(expected / expectedAfter(quiet, calendar, 38 * 24 + 12)).isBetween(0.99, 1.01);
    }

    @Test
    void aGrowingShopIsNotOneLongBurst() {
        SyntheticShop shop = new SyntheticShop(16, 90, 30, 200, 0.02, 50, POISSON);
        Highest highest = highest(shop, NO_CAMPAIGN);
        assertThat(highest.shopBeyond(3)).isLessThan(6);
        assertThat(highest.shop()).hasSizeGreaterThan(1500);
    }

    @Test
    void aYoungShopAndAnUnknownItemAreNotJudged() {
        BurstBaseline baseline = new BurstBaseline(NO_CAMPAIGN, BurstParameters.defaults());
        assertThat(baseline.shop().verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        baseline.observe(3, true, START * 3600L);
        baseline.observe(3, true, START * 3600L + 20);
        assertThat(baseline.item(3)).isEqualTo(Burst.untested(2, Verdict.TOO_LITTLE_HISTORY));
        assertThat(baseline.item(4).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
    }

    @Test
    void anEarlierHourIsRefused() {
        BurstBaseline baseline = new BurstBaseline(NO_CAMPAIGN, BurstParameters.defaults());
        baseline.observe(3, true, START * 3600L);
        assertThatThrownBy(() -> baseline.observe(3, true, START * 3600L - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("epoch hour 479999")
                .hasMessageContaining("in time order");
    }

    private static double expectedAfter(SyntheticShop shop, BurstCalendar calendar, int hour) {
        BurstBaseline baseline = new BurstBaseline(calendar, BurstParameters.defaults());
        for (int row : shop.rowsInTimeOrder()) {
            if (shop.hours.getInt(row) >= START + hour) {
                break;
            }
            baseline.observe(shop.items.getInt(row), true, shop.hours.getInt(row) * 3600L);
        }
        baseline.observe(2, true, (START + hour) * 3600L);
        return baseline.item(2).expected();
    }

    private static List<Burst> answersBefore(SyntheticShop shop, int epochHour) {
        BurstBaseline baseline = new BurstBaseline(NO_CAMPAIGN, BurstParameters.defaults());
        List<Burst> answers = new ArrayList<>();
        for (int row : shop.rowsInTimeOrder()) {
            baseline.observe(shop.items.getInt(row), true, shop.hours.getInt(row) * 3600L);
            if (shop.hours.getInt(row) < epochHour) {
                answers.add(baseline.item(shop.items.getInt(row)));
                answers.add(baseline.shop());
            }
        }
        return answers;
    }

    /** The item-hours and hours that were called at some order, in order. */
    private record Called(Set<Long> items, Set<Integer> shop) {}

    private static Called called(SyntheticShop shop) {
        BurstBaseline baseline = new BurstBaseline(NO_CAMPAIGN, BurstParameters.defaults());
        Called called = new Called(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (int row : shop.rowsInTimeOrder()) {
            int item = shop.items.getInt(row);
            int hour = shop.hours.getInt(row);
            baseline.observe(item, true, hour * 3600L);
            if (baseline.itemCalledAt(item) < 1) {
                called.items().add((long) item << 32 | hour);
            }
            if (baseline.shopCalledAt() < 1) {
                called.shop().add(hour);
            }
        }
        return called;
    }

    private static double level(int test, List<Integer> calls) {
        double level = 0.025 * OnlineFdr.gamma(test);
        for (int i = 0; i < calls.size(); i++) {
            level += (i == 0 ? 0.025 : 0.05) * OnlineFdr.gamma(test - calls.get(i));
        }
        return level;
    }

    private static Highest highest(SyntheticShop shop, BurstCalendar calendar) {
        BurstBaseline baseline = new BurstBaseline(calendar, BurstParameters.defaults());
        Highest highest = new Highest(new HashMap<>(), new TreeMap<>());
        for (int row : shop.rowsInTimeOrder()) {
            int item = shop.items.getInt(row);
            int hour = shop.hours.getInt(row);
            baseline.observe(item, true, hour * 3600L);
            if (baseline.item(item).verdict() == Verdict.TESTED) {
                highest.items()
                        .merge((long) item << 32 | hour, baseline.item(item).tail(), Math::max);
            }
            if (baseline.shop().verdict() == Verdict.TESTED) {
                highest.shop().merge(hour, baseline.shop().tail(), Math::max);
            }
        }
        return highest;
    }
}
