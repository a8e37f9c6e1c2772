package io.bonafide.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SerialDateTest {
    @Test
    void daysAreCountedAsSpreadsheetsCountThem() {
        assertThat(SerialDate.of(1, false)).isEqualTo("1900-01-01 00:00:00");
        assertThat(SerialDate.of(59, false)).isEqualTo("1900-02-28 00:00:00");
        assertThat(SerialDate.of(61, false)).isEqualTo("1900-03-01 00:00:00");
        assertThat(SerialDate.of(46337, false)).isEqualTo("2026-11-11 00:00:00");
        assertThat(SerialDate.of(44875, true)).isEqualTo("2026-11-11 00:00:00");
        assertThat(SerialDate.of(2_958_465, false)).isEqualTo("9999-12-31 00:00:00");
    }

    @Test
    void theTimeIsRoundedToTheSecond() {
        assertThat(SerialDate.of(46337 + 86_399 / 86_400d, false)).isEqualTo("2026-11-11 23:59:59");
        assertThat(SerialDate.of(46337.9999999, false)).isEqualTo("2026-11-12 00:00:00");
        assertThat(SerialDate.of(0.5, false)).isEqualTo("12:00:00");
    }

    @Test
    void whatLiesOutsideTheCalendarIsNoDate() {
        assertThat(SerialDate.of(-1, false)).isNull();
        assertThat(SerialDate.of(2_958_466, false)).isNull();
        assertThat(SerialDate.of(Double.NaN, false)).isNull();
    }

    @Test
    void formatsAreToldApartWithTheChineseOnes() {
        assertThat(SerialDate.isDateFormat(14, null)).isTrue();
        assertThat(SerialDate.isDateFormat(31, null)).isTrue();
        assertThat(SerialDate.isDateFormat(57, null)).isTrue();
        assertThat(SerialDate.isDateFormat(176, "yyyy\"年\"m\"月\"d\"日\"")).isTrue();
        assertThat(SerialDate.isDateFormat(177, "[$-804]yyyy/m/d h:mm;@")).isTrue();
        assertThat(SerialDate.isDateFormat(0, null)).isFalse();
        assertThat(SerialDate.isDateFormat(178, "#,##0.00\"元\"")).isFalse();
    }
}
