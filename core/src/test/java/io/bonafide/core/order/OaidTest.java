package io.bonafide.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The week of 29 June to 5 July 2026 and its neighbours, as Shanghai sees them. */
final class OaidTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ShopKey SHOP = new ShopKey(Platform.TAOBAO, "s1");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-07-05T15:59:59Z");
    private static final Instant MONDAY = Instant.parse("2026-07-05T16:00:00Z");

    @Test
    void oneTokenIsOneFromMondayToSundayOfTheShopsZone() {
        Oaid first = of(SHOP, Instant.parse("2026-06-28T16:00:00Z"));
        assertThat(of(SHOP, SUNDAY_NIGHT)).isEqualTo(first);
        assertThat(of(SHOP, Instant.parse("2026-06-28T15:59:59Z"))).isNotEqualTo(first);
        assertThat(Oaid.of(8, SHOP, SUNDAY_NIGHT, SHANGHAI).token()).isNotEqualTo(first.token());
        assertThat(Oaid.of(8, SHOP, SUNDAY_NIGHT, SHANGHAI).period()).isEqualTo(first.period());
    }

    @Test
    void onMondayAnotherPeriodBegins() {
        Oaid monday = of(SHOP, MONDAY);
        assertThat(monday.token()).isNotEqualTo(of(SHOP, SUNDAY_NIGHT).token());
        assertThat(monday.period()).isNotEqualTo(of(SHOP, SUNDAY_NIGHT).period());
        assertThat(Oaid.of(7, SHOP, MONDAY, ZoneId.of("UTC")))
                .isEqualTo(Oaid.of(7, SHOP, SUNDAY_NIGHT, ZoneId.of("UTC")));
    }

    @Test
    void twoShopsHaveNothingInCommon() {
        for (ShopKey other : new ShopKey[] {new ShopKey(Platform.TAOBAO, "s2"), new ShopKey(Platform.TMALL, "s1")}) {
            assertThat(of(other, MONDAY).token()).isNotEqualTo(of(SHOP, MONDAY).token());
            assertThat(of(other, MONDAY).period()).isNotEqualTo(of(SHOP, MONDAY).period());
        }
    }

    private static Oaid of(ShopKey shop, Instant created) {
        return Oaid.of(7, shop, created, SHANGHAI);
    }
}
