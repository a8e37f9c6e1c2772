package io.bonafide.core.signal.burst;

import static io.bonafide.core.signal.burst.SyntheticShop.POISSON;
import static io.bonafide.core.signal.burst.SyntheticShop.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.signal.burst.Burst.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HindsightBurstsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BurstCalendar NO_CAMPAIGN = BurstCalendar.of(SHANGHAI, List.of(), id -> -1);

    @Test
    void cleanShopsRaiseNoMoreFalseAlarmsThanNominal() {
        SyntheticShop[] shops = {
            new SyntheticShop(1, 60, 50, 200, 0, POISSON, POISSON),
            new SyntheticShop(2, 60, 50, 400, 0.01, 20, POISSON),
            new SyntheticShop(3, 60, 200, 3000, 0.005, 30, 2),
            new SyntheticShop(4, 40, 500, 3000, 0, 30, 1),
            new SyntheticShop(5, 40, 20, 20, 0, POISSON, POISSON)
        };
        double beyond = 0;
        for (SyntheticShop shop : shops) {
            double[] itemRate = itemRates(shop);
            beyond += itemRate[0];
            assertThat(itemRate[0]).as("items beyond 1e-3").isLessThan(3e-3);
            assertThat(itemRate[1]).as("items beyond 1e-5").isLessThan(1e-4);
            assertThat(itemRate[2]).as("items at a false discovery rate of 1 %").isLessThan(1e-4);
            assertThat(shopRate(shop, 2)).as("shop hours beyond 1e-2").isLessThan(2e-2);
            assertThat(shopRate(shop, 4)).as("shop hours beyond 1e-4").isLessThan(1e-3);
        }
        assertThat(beyond).as("the test is not simply blind").isGreaterThan(5e-4);
    }

    @Test
    void anItemAtFiveTimesItsHoursIsFound() {
        SyntheticShop shop = new SyntheticShop(6, 60, 50, 2000, 0, 30, 20);
        int hour = 40 * 24 + 14;
        double usual = shop.bursts(NO_CAMPAIGN).item(4, START + hour).expected();
        int more = (int) (5 * usual) - shop.orders(4, hour);
        shop.place(4, hour, more);
        Burst burst = shop.bursts(NO_CAMPAIGN).item(4, START + hour);
        assertThat(usual).isBetween(5.0, 20.0);
        assertThat(burst.orders()).isEqualTo((int) (5 * usual));
        assertThat(burst.expected()).isCloseTo(usual, within(0.15 * usual));
        assertThat(burst.tail()).isGreaterThan(6);
        assertThat(burst.fdr()).isLessThan(0.05);
    }

    @Test
    void anAttackOfThreeDaysIsNotItsOwnBaseline() {
        SyntheticShop shop = new SyntheticShop(7, 60, 50, 2000, 0, 30, 20);
        for (int hour = 30 * 24; hour < 33 * 24; hour++) {
            shop.place(20, hour, 15);
        }
        HindsightBursts bursts = shop.bursts(NO_CAMPAIGN);
        int found = 0;
        for (int hour = 30 * 24; hour < 33 * 24; hour++) {
            found += bursts.item(20, START + hour).fdr() <= 0.01 ? 1 : 0;
        }
        assertThat(found).isGreaterThan(64);
    }

    @Test
    void aFloodOnOneItemIsABurstOfTheShopToo() {
        SyntheticShop shop = new SyntheticShop(8, 60, 20, 200, 0, 30, 20);
        shop.place(3, 35 * 24 + 11, 600);
        HindsightBursts bursts = shop.bursts(NO_CAMPAIGN);
        assertThat(bursts.shop(START + 35 * 24 + 11).tail()).isGreaterThan(8);
        assertThat(bursts.shop(START + 35 * 24 + 11).fdr()).isLessThan(0.001);
        assertThat(bursts.item(3, START + 35 * 24 + 11).tail()).isGreaterThan(20);
        assertThat(bursts.item(1, START + 35 * 24 + 11).fdr()).isGreaterThan(0.05);
    }

    @Test
    void aPeakOfTheWholeShopIsNoBurstOfItsItems() {
        SyntheticShop shop = new SyntheticShop(9, 60, 50, 1000, 0, 30, POISSON);
        int hour = 45 * 24 + 20;
        SyntheticShop tenfold = new SyntheticShop(9, 60, 50, 10_000, 0, 30, POISSON);
        for (int item = 0; item < 50; item++) {
            shop.place(item, hour, tenfold.orders(item, hour));
        }
        HindsightBursts bursts = shop.bursts(NO_CAMPAIGN);
        assertThat(bursts.shop(START + hour).tail()).isGreaterThan(6);
        for (int item = 0; item < 10; item++) {
            assertThat(bursts.item(item, START + hour).fdr())
                    .as("item %d", item)
                    .isGreaterThan(0.01);
        }
    }

    @Test
    void hoursInsideACampaignAreNeitherTestedNorBaseline() {
        SyntheticShop shop = new SyntheticShop(10, 60, 50, 1000, 0, 30, POISSON);
        Burst before = shop.bursts(NO_CAMPAIGN).item(2, START + 36 * 24 + 12);
        for (int hour = 35 * 24; hour < 36 * 24; hour++) {
            shop.place(2, hour, 60);
        }
        HindsightBursts blind = shop.bursts(NO_CAMPAIGN);
        HindsightBursts told = shop.bursts(calendar(35 * 24, 36 * 24, List.of("item-2")));
        assertThat(blind.item(2, START + 35 * 24 + 12).tail()).isGreaterThan(6);
        assertThat(told.item(2, START + 35 * 24 + 12).verdict()).isEqualTo(Verdict.IN_CAMPAIGN);
        assertThat(told.shop(START + 35 * 24 + 12).tail()).isLessThan(4);
        assertThat(told.item(2, START + 36 * 24 + 12).expected())
                .isCloseTo(before.expected(), within(0.1 * before.expected()));
        assertThat(told.item(3, START + 35 * 24 + 12).verdict()).isEqualTo(Verdict.TESTED);
        assertThat(told.item(3, START + 35 * 24 + 12).fdr()).isGreaterThan(0.05);
    }

    @Test
    void aShopWideCampaignIsNotTestedAtAll() {
        SyntheticShop shop = new SyntheticShop(11, 60, 50, 1000, 0, 30, POISSON);
        HindsightBursts told = shop.bursts(calendar(35 * 24, 36 * 24, List.of()));
        assertThat(told.shop(START + 35 * 24).verdict()).isEqualTo(Verdict.IN_CAMPAIGN);
        assertThat(told.item(0, START + 35 * 24 + 12).verdict()).isEqualTo(Verdict.IN_CAMPAIGN);
        assertThat(told.shop(START + 36 * 24).verdict()).isEqualTo(Verdict.TESTED);
    }

    @Test
    void aYoungShopAndAYoungItemAreNotJudged() {
        SyntheticShop young = new SyntheticShop(12, 5, 20, 500, 0, 30, POISSON);
        assertThat(young.bursts(NO_CAMPAIGN).shop(START + 50).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        SyntheticShop shop = new SyntheticShop(13, 40, 20, 500, 0, 30, POISSON);
        shop.place(99, 20 * 24, 300);
        HindsightBursts bursts = shop.bursts(NO_CAMPAIGN);
        assertThat(bursts.item(99, START + 20 * 24).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        assertThat(bursts.item(99, START + 20 * 24).orders()).isEqualTo(300);
        assertThat(bursts.item(12345, START).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
        assertThat(bursts.shop(START - 1).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        SyntheticShop shop = new SyntheticShop(14, 30, 20, 300, 0, 30, POISSON);
        SyntheticShop turned = new SyntheticShop(14, 30, 20, 300, 0, 30, POISSON);
        Collections.reverse(turned.items);
        Collections.reverse(turned.hours);
        HindsightBursts one = shop.bursts(NO_CAMPAIGN);
        HindsightBursts other = turned.bursts(NO_CAMPAIGN);
        for (int row = 0; row < shop.items.size(); row += 7) {
            int item = shop.items.getInt(row);
            int hour = shop.hours.getInt(row);
            assertThat(one.item(item, hour)).isEqualTo(other.item(item, hour));
        }
    }

    @Test
    void anOrderOfSeveralItemsCountsOnceForTheShop() {
        int[] items = {1, 2, 3, -1};
        int[] hours = {START, START, START, START};
        boolean[] first = {true, false, false, true};
        HindsightBursts bursts = HindsightBursts.of(items, hours, first, NO_CAMPAIGN, BurstParameters.defaults());
        assertThat(bursts.shop(START).orders()).isEqualTo(2);
        assertThat(bursts.item(3, START).orders()).isEqualTo(1);
    }

    @Test
    void noRowsAtAllAreNoTrouble() {
        HindsightBursts none =
                HindsightBursts.of(new int[0], new int[0], new boolean[0], NO_CAMPAIGN, BurstParameters.defaults());
        assertThat(none.shop(START).verdict()).isEqualTo(Verdict.TOO_LITTLE_HISTORY);
    }

    @Test
    void rowsOfUnequalLengthAreRefused() {
        assertThatThrownBy(() -> HindsightBursts.of(
                        new int[2], new int[2], new boolean[1], NO_CAMPAIGN, BurstParameters.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 items, 2 hours and 1 marks");
    }

    private static BurstCalendar calendar(int from, int to, List<String> items) {
        Instant start = Instant.ofEpochSecond((START + from) * 3600L);
        Instant end = Instant.ofEpochSecond((START + to) * 3600L);
        Campaign campaign = new Campaign("c-1", null, start, end, items, Campaign.Kind.PROMOTION);
        return BurstCalendar.of(SHANGHAI, List.of(campaign), id -> Integer.parseInt(id.substring(5)));
    }

    /** Shares of all item-hours, empty ones included: p below 1e-3, below 1e-5, and false discovery share up to 1 %. */
    private static double[] itemRates(SyntheticShop shop) {
        HindsightBursts bursts = shop.bursts(NO_CAMPAIGN);
        Set<Long> seen = new HashSet<>();
        Set<Integer> items = new HashSet<>(shop.items);
        double hours = (double) shop.span * items.size();
        double[] beyond = new double[3];
        for (int row = 0; row < shop.items.size(); row++) {
            int item = shop.items.getInt(row);
            int hour = shop.hours.getInt(row);
            if (seen.add((long) item << 32 | hour)) {
                Burst burst = bursts.item(item, hour);
                beyond[0] += burst.tail() >= 3 ? 1 / hours : 0;
                beyond[1] += burst.tail() >= 5 ? 1 / hours : 0;
                beyond[2] += burst.fdr() <= 0.01 ? 1 / hours : 0;
            }
        }
        return beyond;
    }

    private static double shopRate(SyntheticShop shop, double tail) {
        HindsightBursts bursts = shop.bursts(NO_CAMPAIGN);
        double beyond = 0;
        for (int hour = 0; hour < shop.span; hour++) {
            beyond += bursts.shop(START + hour).tail() >= tail ? 1.0 / shop.span : 0;
        }
        return beyond;
    }
}
