package io.bonafide.core.innocence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeasonTest {

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, 2025-winter",
        "2026-03-01, 2026-spring",
        "2026-05-31, 2026-spring",
        "2026-06-01, 2026-summer",
        "2026-08-31, 2026-summer",
        "2026-09-01, 2026-autumn",
        "2026-11-30, 2026-autumn",
        "2026-12-01, 2026-winter",
        "2027-01-01, 2026-winter",
        "2028-02-29, 2027-winter"
    })
    void aWinterBelongsToTheYearInWhichItBegins(LocalDate day, String code) {
        assertThat(Season.of(day).code()).isEqualTo(code);
    }
}
