package io.bonafide.exchange.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class ValuesTest {
    private final Times times = new Times(ZoneId.of("Asia/Shanghai"));

    @Test
    void amountsAreReadAsExportsWriteThem() {
        assertThat(Amounts.minor("1,234.50", 2, '.')).isEqualTo(123_450);
        assertThat(Amounts.minor("12元", 2, '.')).isEqualTo(1_200);
        assertThat(Amounts.minor("¥12.3", 2, '.')).isEqualTo(1_230);
        assertThat(Amounts.minor("-￥0.05", 2, '.')).isEqualTo(-5);
        assertThat(Amounts.minor("(3.00)", 2, '.')).isEqualTo(-300);
        assertThat(Amounts.minor("1.234,5", 2, ',')).isEqualTo(123_450);
        assertThat(Amounts.minor("0.005", 2, '.')).isEqualTo(1);
        assertThat(Amounts.minor("0.0049", 2, '.')).isZero();
        assertThat(Amounts.minor("1200", 0, '.')).isEqualTo(1_200);
    }

    @Test
    void whatIsNoAmountIsInvalid() {
        for (String text : new String[] {"", "元", "1.2.3", "abc", "1e5", "--1", ".", "99999999999999999999"}) {
            assertThat(Amounts.minor(text, 2, '.')).as(text).isEqualTo(Amounts.INVALID);
        }
        assertThat(Amounts.whole("3.5")).isEqualTo(Amounts.INVALID);
        assertThat(Amounts.whole("3.0")).isEqualTo(3);
    }

    @Test
    void timesAreReadAsExportsWriteThem() {
        long expected = Instant.parse("2026-03-01T02:00:00Z").getEpochSecond();
        for (String text : new String[] {
            "2026-03-01 10:00:00",
            "2026/3/1 10:00",
            "2026.03.01 10:00:00",
            "2026-03-01T10:00:00+08:00",
            "2026-03-01T02:00:00Z",
            "2026-03-01T02:00:00.123Z",
            "2026-03-01 02:00:00 +0000"
        }) {
            assertThat(times.seconds(text)).as(text).isEqualTo(expected);
        }
        assertThat(times.seconds("2026-03-01")).isEqualTo(expected - 36_000);
    }

    @Test
    void impossibleTimesAreInvalid() {
        for (String text : new String[] {
            "2026-13-01 10:00:00",
            "2026-02-29",
            "2026-00-10",
            "2026-01-32",
            "2026-01-01 24:00:00",
            "2026-01-01 10:60",
            "20260101",
            "2026-01/01",
            "昨天",
            "2026-01-01 10:00:00 +25:00",
            "2026-01-01x"
        }) {
            assertThat(times.seconds(text)).as(text).isEqualTo(Times.INVALID);
        }
        assertThat(times.seconds("2024-02-29")).isNotEqualTo(Times.INVALID);
    }

    @Test
    void everyDayIsCountedAsTheCalendarCountsIt() {
        Times utc = new Times(ZoneOffset.UTC);
        for (LocalDate day = LocalDate.of(1999, 12, 1); day.getYear() < 2101; day = day.plusDays(1)) {
            assertThat(utc.seconds(day.toString())).isEqualTo(day.toEpochDay() * 86_400);
        }
        for (String none : new String[] {"2025-02-29", "2100-02-29", "2024-02-30", "2024-04-31", "2024-12-32"}) {
            assertThat(utc.seconds(none)).as(none).isEqualTo(Times.INVALID);
        }
    }

    @Test
    void whetherATimeHadNoOffsetIsRemembered() {
        Times own = new Times(ZoneId.of("Asia/Shanghai"));
        own.seconds("2026-03-01T02:00:00Z");
        assertThat(own.sawTimeWithoutOffset()).isFalse();
        own.seconds("2026-03-01 10:00:00");
        assertThat(own.sawTimeWithoutOffset()).isTrue();
    }

    @Test
    void whatIsWrappedAroundACellIsTakenOff() {
        assertThat(Cells.text("=\"1930679858170647\"")).isEqualTo("1930679858170647");
        assertThat(Cells.text("'19900000001")).isEqualTo("19900000001");
        assertThat(Cells.text(" NULL ")).isEmpty();
        assertThat(Cells.text("\t晨光 ")).isEqualTo("晨光");
        assertThat(Cells.text("--")).isEmpty();
    }
}
