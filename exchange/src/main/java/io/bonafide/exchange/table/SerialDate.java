package io.bonafide.exchange.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Dates of spreadsheets: days since a day zero, with the time as the fraction.
 *
 * <p>Day zero is 1899-12-31, and 1900 is taken for a leap year (so from day 60 on it is 1899-12-30); in workbooks of the
 * 1904 system it is 1904-01-01. (ECMA-376 part 1, 18.17.4.1.)
 */
final class SerialDate {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int DAY_SECONDS = 86_400;
    private static final double END = 2_958_466;

    private SerialDate() {}

    /** {@code yyyy-MM-dd HH:mm:ss}; {@code HH:mm:ss} of day zero, which is a time alone; null if it is no date. */
    static @Nullable String of(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < END)) {
            return null;
        }
        long seconds = Math.round(serial * DAY_SECONDS);
        long day = seconds / DAY_SECONDS;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS);
        return day == 0
                ? TIME.format(time)
                : SHOWN.format(LocalDateTime.of(dayZero(day, since1904).plusDays(day), time));
    }

    private static LocalDate dayZero(long day, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    }

    /** Whether numbers in this format are dates or times. 27-36 and 50-58 are those of Chinese Excel. */
    static boolean isDateFormat(int id, @Nullable String format) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || DateUtil.isADateFormat(id, format);
    }
}
