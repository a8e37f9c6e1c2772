package io.bonafide.core.signal.burst;

import static io.bonafide.core.signal.burst.SyntheticShop.POISSON;
import static io.bonafide.core.signal.burst.SyntheticShop.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bonafide.core.order.ShopContext.Campaign;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpanScanTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final BurstCalendar NO_CAMPAIGN = BurstCalendar.of(SHANGHAI, List.of(), id -> -1);

    @Test
    void anAttackThatIsSpreadOverAWeekIsOneSpanThatNoHourShows() {
        SyntheticShop shop = new SyntheticShop(1, 60, 50, 400, 0, 30, POISSON);
        drip(shop, 30, 24 * 30, 24 * 37, 90);

        Span span = spans(shop, NO_CAMPAIGN).covering(30, START + 24 * 33);

        assertThat(span.tail()).isGreaterThan(5);
        assertThat(span.fdr()).isLessThan(1e-4);
        assertThat(span.orders()).isBetween(75, 140);
        assertThat((double) span.fromHour()).isCloseTo(START + 24 * 30, within(54.0));
        assertThat((double) span.toHour()).isCloseTo(START + 24 * 37, within(54.0));
        assertThat(spans(shop, NO_CAMPAIGN).covering(30, START + 24 * 20)).isEqualTo(Span.NONE);
        HindsightBursts hours = hours(shop);
        assertThat(IntStream.range(24 * 30, 24 * 37)
                        .filter(hour -> hours.item(30, START + hour).fdr() <= 0.05))
                .isEmpty();
    }

    @Test
    void threeItemsPushedAtOnceDoNotHideEachOther() {
        SyntheticShop shop = new SyntheticShop(2, 60, 20, 300, 0, 30, POISSON);
        for (int item = 0; item < 3; item++) {
            drip(shop, item, 24 * 30, 24 * 31, 600);
        }

        SpanScan scan = spans(shop, NO_CAMPAIGN);

        for (int item = 0; item < 3; item++) {
            assertThat(scan.covering(item, START + 24 * 30 + 12).fdr()).isLessThan(1e-3);
        }
        assertThat(scan.covering(3, START + 24 * 30 + 12)).isEqualTo(Span.NONE);
    }

    @Test
    void aSecondSpanOfTheSameItemIsFoundWhenTheFirstIsTakenOut() {
        SyntheticShop shop = new SyntheticShop(3, 90, 50, 400, 0, 30, POISSON);
        drip(shop, 30, 24 * 20, 24 * 22, 200);
        drip(shop, 30, 24 * 60, 24 * 65, 90);

        SpanScan scan = spans(shop, NO_CAMPAIGN);

        assertThat(scan.covering(30, START + 24 * 21).tail()).isGreaterThan(20);
        assertThat(scan.covering(30, START + 24 * 62).tail()).isBetween(2.0, 60.0);
    }

    @Test
    void aBusyWeekOfTheWholeShopIsNoSpan() {
        SyntheticShop shop = new SyntheticShop(4, 60, 50, 300, 0, 30, POISSON);
        SyntheticShop more = new SyntheticShop(5, 7, 50, 900, 0, 30, POISSON);
        for (int row = 0; row < more.items.size(); row++) {
            shop.place(more.items.getInt(row), more.hours.getInt(row) - START + 24 * 30, 1);
        }

        assertThat(standingOut(spans(shop, NO_CAMPAIGN), 50, shop.span)).isZero();
    }

    @Test
    void ofShopsWithoutAttackHardlyAnItemHasASpan() {
        int items = 0;
        int found = 0;
        for (int seed = 10; seed < 30; seed++) {
            SyntheticShop shop = new SyntheticShop(seed, 60, 100, 500, 0.005, 30, seed % 2 == 0 ? POISSON : 3);
            items += 100;
            found += standingOut(spans(shop, NO_CAMPAIGN), 100, shop.span);
        }
        assertThat(found)
                .as("of %d items, at a false discovery rate of 5 %%", items)
                .isLessThanOrEqualTo(10);
    }

    @Test
    void anItemsOwnCampaignIsLeftOutAndOneOfTheWholeShopIsNot() {
        SyntheticShop shop = new SyntheticShop(6, 60, 50, 400, 0, 30, POISSON);
        drip(shop, 30, 24 * 30, 24 * 33, 120);

        BurstCalendar own = calendar(List.of("30"));
        BurstCalendar whole = calendar(List.of());

        assertThat(spans(shop, own).covering(30, START + 24 * 31)).isEqualTo(Span.UNTESTED);
        assertThat(spans(shop, whole).covering(30, START + 24 * 31).fdr()).isLessThan(1e-4);
    }

    @Test
    void anItemThatOnlySoldInTheSpanCannotBeTested() {
        SyntheticShop shop = new SyntheticShop(7, 40, 20, 300, 0, 30, POISSON);
        drip(shop, 25, 24 * 36, 24 * 39, 200);

        assertThat(spans(shop, NO_CAMPAIGN).covering(25, START + 24 * 37)).isEqualTo(Span.UNTESTED);
        assertThat(spans(shop, NO_CAMPAIGN).covering(99, START + 24 * 37)).isEqualTo(Span.UNTESTED);
    }

    @Test
    void anEmptyHistoryHasNoSpans() {
        assertThat(spans(new int[0], new int[0], NO_CAMPAIGN).covering(0, START))
                .isEqualTo(Span.UNTESTED);
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        SyntheticShop shop = new SyntheticShop(8, 60, 50, 400, 0, 30, POISSON);
        drip(shop, 30, 24 * 30, 24 * 37, 60);
        int[] items = shop.items.toIntArray();
        int[] hours = shop.hours.toIntArray();
        int[] itemsBackwards = new int[items.length];
        int[] hoursBackwards = new int[items.length];
        for (int row = 0; row < items.length; row++) {
            itemsBackwards[row] = items[items.length - 1 - row];
            hoursBackwards[row] = hours[items.length - 1 - row];
        }

        assertThat(spans(itemsBackwards, hoursBackwards, NO_CAMPAIGN).covering(30, START + 24 * 33))
                .isEqualTo(spans(items, hours, NO_CAMPAIGN).covering(30, START + 24 * 33));
    }

    private static void drip(SyntheticShop shop, int item, int fromHour, int toHour, int orders) {
        for (int i = 0; i < orders; i++) {
            shop.place(item, fromHour + (int) ((long) i * (toHour - fromHour) / orders), 1);
        }
    }

    private static long standingOut(SpanScan scan, int items, int hours) {
        long found = 0;
        for (int item = 0; item < items; item++) {
            for (int hour = 0; hour < hours; hour += SpanScan.SLOT_HOURS) {
                if (scan.covering(item, START + hour).fdr() <= 0.05) {
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    private static BurstCalendar calendar(List<String> items) {
        Instant from = Instant.ofEpochSecond((START + 24L * 30) * 3600);
        Campaign campaign = new Campaign("c", null, from, from.plusSeconds(3 * 86_400), items, Campaign.Kind.PROMOTION);
        return BurstCalendar.of(SHANGHAI, List.of(campaign), Integer::parseInt);
    }

    private static SpanScan spans(SyntheticShop shop, BurstCalendar calendar) {
        return spans(shop.items.toIntArray(), shop.hours.toIntArray(), calendar);
    }

    private static SpanScan spans(int[] items, int[] hours, BurstCalendar calendar) {
        return SpanScan.of(items, hours, calendar, SpanParameters.defaults());
    }

    private static HindsightBursts hours(SyntheticShop shop) {
        int[] items = shop.items.toIntArray();
        return HindsightBursts.of(
                items, shop.hours.toIntArray(), first(items), NO_CAMPAIGN, BurstParameters.defaults());
    }

    private static boolean[] first(int[] rows) {
        boolean[] first = new boolean[rows.length];
        Arrays.fill(first, true);
        return first;
    }
}
