package io.bonafide.exchange.layout;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Reads times as exports write them, to seconds since 1970: {@code 2026-03-01 10:00:00}, {@code 2016/5/23 22:02}, ISO 8601
 * with an offset or {@code Z}, {@code 2024-05-01 10:00:00 +0000}. A time without an offset is the shop's.
 *
 * <p>One pass over the characters; the zone's offset is looked up once for each half hour, so that a million times cost a
 * million additions. Not thread-safe.
 */
final class Times {
    /** What is returned for text that is no time. */
    static final long INVALID = Long.MIN_VALUE;

    /** Nothing that is imported happened earlier. */
    static final long EARLIEST = LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);

    /** Nothing that is imported happens later: the engine's seconds end early in 2068. */
    static final long LATEST = LocalDate.of(2068, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1;

    /** From the 1st of March of the year 0. */
    private static final int DAYS_TO_1970 = 719_468;

    private final ZoneId zone;
    private final DateTimeFormatter[] patterns;
    private long cachedHalfHour = Long.MIN_VALUE;
    private int cachedOffset;
    private int at;
    private boolean withoutOffset;

    /** @param patterns what to try for text in another form; empty for none */
    Times(ZoneId zone, String... patterns) {
        this.zone = zone;
        this.patterns = new DateTimeFormatter[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            this.patterns[i] = DateTimeFormatter.ofPattern(patterns[i], Locale.ROOT);
        }
    }

    /** Whether any time so far had no offset of its own. */
    boolean sawTimeWithoutOffset() {
        return withoutOffset;
    }

    /** Whether {@code seconds} were read, and something may have happened then. */
    static boolean plausible(long seconds) {
        return seconds >= EARLIEST && seconds <= LATEST;
    }

    /** Seconds since 1970, or {@link #INVALID}. */
    long seconds(String text) {
        for (DateTimeFormatter pattern : patterns) {
            long seconds = byPattern(text, pattern);
            if (seconds != INVALID) {
                return seconds;
            }
        }
        return plain(text);
    }

    private long plain(String text) {
        at = 0;
        int end = text.length();
        int year = number(text, 4, 4);
        int separator = at < end ? text.charAt(at++) : -1;
        int month = number(text, 1, 2);
        if (year < 0 || month < 1 || (separator != '-' && separator != '/' && separator != '.')) {
            return INVALID;
        }
        if (at >= end || text.charAt(at++) != separator) {
            return INVALID;
        }
        int day = number(text, 1, 2);
        if (!validDay(year, month, day)) {
            return INVALID;
        }
        long local = epochDay(year, month, day) * 86_400;
        if (at == end) {
            return zoned(local);
        }
        char between = text.charAt(at);
        if (between != ' ' && between != 'T') {
            return INVALID;
        }
        at++;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        long time = timeOfDay(text, end);
        return time == INVALID ? INVALID : offset(text, end, local + time);
    }

    private long timeOfDay(String text, int end) {
        int hour = number(text, 1, 2);
        if (hour < 0 || hour > 23 || at >= end || text.charAt(at++) != ':') {
            return INVALID;
        }
        int minute = number(text, 2, 2);
        int second = 0;
        if (at < end && text.charAt(at) == ':') {
            at++;
            second = number(text, 2, 2);
        }
        if (minute < 0 || minute > 59 || second < 0 || second > 59) {
            return INVALID;
        }
        if (at < end && text.charAt(at) == '.') {
            at++;
            while (at < end && digit(text.charAt(at))) {
                at++;
            }
        }
        return hour * 3600L + minute * 60L + second;
    }

    private long offset(String text, int end, long local) {
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        if (at == end) {
            return zoned(local);
        }
        char sign = text.charAt(at++);
        if (sign == 'Z') {
            return at == end ? local : INVALID;
        }
        int hours = number(text, 2, 2);
        if (at < end && text.charAt(at) == ':') {
            at++;
        }
        int minutes = at == end ? 0 : number(text, 2, 2);
        if ((sign != '+' && sign != '-') || hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || at != end) {
            return INVALID;
        }
        long shift = hours * 3600L + minutes * 60L;
        return sign == '+' ? local - shift : local + shift;
    }

    private long zoned(long local) {
        withoutOffset = true;
        long halfHour = Math.floorDiv(local, 1800L);
        if (halfHour != cachedHalfHour) {
            cachedHalfHour = halfHour;
            LocalDateTime time = LocalDateTime.ofEpochSecond(halfHour * 1800, 0, ZoneOffset.UTC);
            cachedOffset = zone.getRules().getOffset(time).getTotalSeconds();
        }
        return local - cachedOffset;
    }

    private long byPattern(String text, DateTimeFormatter pattern) {
        try {
            return zoned(LocalDateTime.parse(text, pattern).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return INVALID;
        }
    }

    /** Days since 1970. The idea: a year that begins in March has its leap day last, and its months in a simple sum. */
    private static long epochDay(int year, int month, int day) {
        int years = month > 2 ? year : year - 1;
        int months = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * months + 2) / 5 + day - 1;
        return 365L * years + years / 4 - years / 100 + years / 400 + dayOfYear - DAYS_TO_1970;
    }

    private static boolean validDay(int year, int month, int day) {
        return month <= 12
                && day >= 1
                && day <= 31
                && (day <= 28 || day <= Month.of(month).length(Year.isLeap(year)));
    }

    /** The number of {@code least} to {@code most} digits at the reading position, or -1. */
    private int number(String text, int least, int most) {
        int value = 0;
        int read = 0;
        while (read < most && at < text.length() && digit(text.charAt(at))) {
            value = value * 10 + (text.charAt(at++) - '0');
            read++;
        }
        return read < least ? -1 : value;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
