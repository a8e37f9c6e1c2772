package io.bonafide.core.signal.burst;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.ShopContext.Campaign;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BurstCalendarTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void aCampaignCoversEveryHourThatItTouches() {
        Instant from = Instant.parse("2026-06-18T12:30:00Z");
        Instant to = Instant.parse("2026-06-18T14:00:01Z");
        BurstCalendar calendar = of(campaign(from, to, List.of("7")));
        int hour = BurstCalendar.hour(from.getEpochSecond());
        assertThat(IntStream.range(hour - 1, hour + 4).filter(h -> calendar.covers(7, h)))
                .containsExactly(hour, hour + 1, hour + 2);
        assertThat(calendar.covers(8, hour)).isFalse();
        assertThat(calendar.coversShop(hour)).isFalse();
    }

    @Test
    void oneThatEndsOnTheHourDoesNotCoverTheNext() {
        Instant from = Instant.parse("2026-06-18T12:00:00Z");
        BurstCalendar calendar = of(campaign(from, from.plusSeconds(3600), List.of()));
        int hour = BurstCalendar.hour(from.getEpochSecond());
        assertThat(calendar.coversShop(hour)).isTrue();
        assertThat(calendar.covers(-1, hour)).isTrue();
        assertThat(calendar.coversShop(hour + 1)).isFalse();
    }

    @Test
    void oneWithoutALengthCoversNothing() {
        Instant at = Instant.parse("2026-06-18T12:00:00Z");
        assertThat(of(campaign(at, at, List.of())).coversShop(BurstCalendar.hour(at.getEpochSecond())))
                .isFalse();
    }

    @Test
    void oneOfMonthsIsTheShopsOrdinaryState() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        BurstCalendar calendar =
                of(campaign(from, from.plus(BurstCalendar.LONGEST).plusSeconds(1), List.of()));
        assertThat(calendar.coversShop(BurstCalendar.hour(from.getEpochSecond()) + 5))
                .isFalse();
    }

    @Test
    void manyOverlappingCampaignsCoverWhatAnyOfThemCovers() {
        SplittableRandom random = new SplittableRandom(3);
        int covered = 0;
        for (int round = 0; round < 200; round++) {
            List<Campaign> campaigns = random.ints(1 + random.nextInt(6), 0, 60)
                    .mapToObj(start -> hours(start, start + random.nextInt(12)))
                    .toList();
            BurstCalendar calendar = BurstCalendar.of(SHANGHAI, campaigns, Integer::parseInt);
            for (int hour = 0; hour < 80; hour++) {
                int at = hour;
                boolean any = campaigns.stream()
                        .anyMatch(c -> c.startsAt().getEpochSecond() <= at * 3600L
                                && at * 3600L < c.endsAt().getEpochSecond());
                assertThat(calendar.covers(7, hour)).isEqualTo(any);
                covered += any ? 1 : 0;
            }
        }
        assertThat(covered).isBetween(2000, 14_000);
    }

    @Test
    void theHourOfTheWeekIsTheShopsOwn() {
        for (String zone : List.of("Asia/Shanghai", "Europe/Berlin", "Asia/Kolkata")) {
            BurstCalendar calendar = BurstCalendar.of(ZoneId.of(zone), List.of(), id -> -1);
            for (int hour = 490_000; hour < 500_000; hour += 7) {
                ZonedDateTime local = Instant.ofEpochSecond(hour * 3600L).atZone(ZoneId.of(zone));
                int expected = (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
                assertThat(calendar.hourOfWeek(hour)).isEqualTo(expected);
            }
        }
    }

    private static Campaign hours(int from, int to) {
        return campaign(Instant.ofEpochSecond(from * 3600L), Instant.ofEpochSecond(to * 3600L), List.of("7"));
    }

    private static Campaign campaign(Instant from, Instant to, List<String> items) {
        return new Campaign("c-1", null, from, to, items, Campaign.Kind.PROMOTION);
    }

    private static BurstCalendar of(Campaign campaign) {
        return BurstCalendar.of(SHANGHAI, List.of(campaign), Integer::parseInt);
    }
}
