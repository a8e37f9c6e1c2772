package io.bonafide.core.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

final class CounterTest {
    private static final Counter MIDNIGHT = new Counter.CalendarYear(Sample.ZONE, Duration.ofHours(24));
    private static final Counter SECOND_BEFORE = new Counter.CalendarYear(Sample.ZONE, Duration.ofSeconds(86_399));
    private static final Counter NINETY = new Counter.RollingDays(90);
    private static final Instant LAST_SECOND = Sample.at(LocalDateTime.of(2026, 12, 31, 23, 59, 59));
    private static final Instant NEW_YEAR = Sample.at(LocalDateTime.of(2027, 1, 1, 0, 0, 0));
    private static final Instant MARCH = Sample.on(2026, 3, 1);

    @Test
    void theLastSecondOfTheYearStillCountsThisYearsFindings() {
        assertThat(MIDNIGHT.counts(MARCH, LAST_SECOND)).isTrue();
        assertThat(MIDNIGHT.counts(MARCH, NEW_YEAR)).isFalse();
        assertThat(MIDNIGHT.counts(LAST_SECOND, NEW_YEAR)).isFalse();
        assertThat(MIDNIGHT.counts(NEW_YEAR, NEW_YEAR)).isTrue();
    }

    @Test
    void aResetOneSecondBeforeMidnightAlreadyForgetsInThatSecond() {
        assertThat(SECOND_BEFORE.counts(MARCH, LAST_SECOND.minusSeconds(1))).isTrue();
        assertThat(SECOND_BEFORE.counts(MARCH, LAST_SECOND)).isFalse();
        assertThat(SECOND_BEFORE.counts(LAST_SECOND, NEW_YEAR)).isTrue();
    }

    @Test
    void theYearIsThatOfTheZoneAndNotOfUtc() {
        Instant stillOldYearInUtc = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(MIDNIGHT.counts(MARCH, stillOldYearInUtc)).isFalse();
        assertThat(MIDNIGHT.periodAt(stillOldYearInUtc).from()).isEqualTo(NEW_YEAR);
    }

    @Test
    void aFindingOneSecondShortOfNinetyDaysCountsAndOneOfExactlyNinetyDoesNot() {
        Instant now = MARCH.plus(Duration.ofDays(90));
        assertThat(NINETY.counts(MARCH, now)).isFalse();
        assertThat(NINETY.counts(MARCH.plusSeconds(1), now)).isTrue();
        assertThat(NINETY.counts(now, now)).isTrue();
    }

    @Test
    void whatIsYetToComeNeverCounts() {
        assertThat(NINETY.counts(MARCH.plusSeconds(1), MARCH)).isFalse();
        assertThat(MIDNIGHT.counts(MARCH.plusSeconds(1), MARCH)).isFalse();
    }

    @Test
    void anEmptyPeriodOrAResetOnAnotherDayIsRefused() {
        assertThatThrownBy(() -> new Counter.RollingDays(0)).hasMessageContaining("0 days");
        assertThatThrownBy(() -> new Counter.CalendarYear(Sample.ZONE, Duration.ofHours(25)))
                .hasMessageContaining("PT25H");
    }
}
