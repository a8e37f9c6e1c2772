package io.bonafide.app.cli;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what stands behind an option; says what would do where it is not that. */
final class Converters {
    private Converters() {}

    private static TypeConversionException wrong(String value, String what, String wayOut) {
        return new TypeConversionException("(%s) is %s.%n%s".formatted(value, what, wayOut));
    }

    /** A platform's word. */
    static final class OfPlatform implements ITypeConverter<Platform> {
        @Override
        public Platform convert(String value) {
            return Platform.ofCode(value)
                    .orElseThrow(() -> wrong(
                            value,
                            "not a platform that Bonafide knows",
                            "Write one of "
                                    + Arrays.stream(Platform.values())
                                            .map(Platform::code)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
    }

    /** A scenario's word. */
    static final class OfScenario implements ITypeConverter<Scenario> {
        @Override
        public Scenario convert(String value) {
            return Scenario.ofCode(value)
                    .orElseThrow(
                            () -> wrong(value, "not a scenario", "Run 'bonafide simulate --list' for all of them."));
        }
    }

    /** An instant, or a day, which means its end in Shanghai. */
    static final class OfInstant implements ITypeConverter<Instant> {
        private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
        private static final int FIRST_YEAR = 2000;
        private static final int LAST_YEAR = 2067;

        @Override
        public Instant convert(String value) {
            Instant instant = parse(value);
            int year = instant.atZone(SHANGHAI).getYear();
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw wrong(
                        value,
                        "not between %d and %d".formatted(FIRST_YEAR, LAST_YEAR),
                        "Write a day on which the shop existed.");
            }
            return instant;
        }

        private static Instant parse(String value) {
            try {
                return value.length() == 10
                        ? LocalDate.parse(value)
                                .plusDays(1)
                                .atStartOfDay(SHANGHAI)
                                .toInstant()
                                .minusSeconds(1)
                        : OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeException e) {
                throw wrong(
                        value,
                        "not an instant",
                        "Write a day such as 2026-10-31, which means its end in Shanghai, or 2026-10-31T18:00:00+08:00.");
            }
        }
    }

    /** A time zone. */
    static final class OfZone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String value) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw wrong(value, "not a time zone", "Write one such as Asia/Shanghai or UTC.");
            }
        }
    }

    /** A currency. */
    static final class OfCurrency implements ITypeConverter<CurrencyCode> {
        @Override
        public CurrencyCode convert(String value) {
            try {
                return new CurrencyCode(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw wrong(value, "not a currency", "Write three letters such as CNY.");
            }
        }
    }

    /** A share as {@code 0.01} or {@code 1%}; 0 to 1. */
    static final class OfShare implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            boolean percent = value.endsWith("%");
            try {
                double number = Double.parseDouble(percent ? value.substring(0, value.length() - 1) : value);
                double share = percent ? number / 100 : number;
                if (share >= 0 && share <= 1) {
                    return share;
                }
            } catch (NumberFormatException e) {
                throw wrong(value, "not a share", "Write one such as 0.01 or 1%.");
            }
            throw wrong(value, "not between 0 and 1", "Write a share such as 0.01 or 1%.");
        }
    }

    /** Bytes as {@code 512m} or {@code 2g}. */
    static final class OfSize implements ITypeConverter<Long> {
        private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})([kmg])b?");
        private static final long LEAST = 8L << 20;

        @Override
        public Long convert(String value) {
            Matcher size = SIZE.matcher(value.toLowerCase(Locale.ROOT));
            if (!size.matches()) {
                throw wrong(value, "not a size", "Write one such as 256m or 1g.");
            }
            int shift = 10 + 10 * "kmg".indexOf(size.group(2));
            long bytes = Long.parseLong(size.group(1)) << shift;
            if (bytes < LEAST) {
                throw wrong(value, "too little to sort in", "Give at least 8m.");
            }
            return bytes;
        }
    }

    /** A language. */
    static final class OfLanguage implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            String lower = value.toLowerCase(Locale.ROOT);
            if (lower.equals("en") || lower.startsWith("en-") || lower.startsWith("en_")) {
                return "en";
            }
            if (lower.equals("zh") || lower.startsWith("zh-") || lower.startsWith("zh_")) {
                return "zh-CN";
            }
            throw wrong(value, "not a language that Bonafide speaks", "Write zh-CN or en.");
        }
    }
}
