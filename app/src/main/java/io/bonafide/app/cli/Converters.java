package io.bonafide.app.cli;

import io.bonafide.app.words.Language;
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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** Reads what stands behind an option; says what would do where it is not that. */
final class Converters {
    private Converters() {}

    /** Puts converters whose errors speak every language in place of picocli's own. */
    static void register(CommandLine line) {
        line.registerConverter(int.class, value -> number(value, Integer::valueOf, "whole"));
        line.registerConverter(Integer.class, value -> number(value, Integer::valueOf, "whole"));
        line.registerConverter(long.class, value -> number(value, Long::valueOf, "whole"));
        line.registerConverter(double.class, value -> number(value, Double::valueOf, "number"));
        line.registerConverter(Double.class, value -> number(value, Double::valueOf, "number"));
        line.registerConverter(Boolean.class, Converters::yesOrNo);
        line.registerConverter(LocalDate.class, Converters::day);
    }

    private static <N> N number(String value, Function<String, N> parse, String key) {
        try {
            return parse.apply(value);
        } catch (NumberFormatException e) {
            throw new WrongValue(key, value);
        }
    }

    private static Boolean yesOrNo(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!lower.equals("true") && !lower.equals("false")) {
            throw new WrongValue("boolean", value);
        }
        return Boolean.valueOf(lower);
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new WrongValue("day", value);
        }
    }

    /** A platform's word. */
    static final class OfPlatform implements ITypeConverter<Platform> {
        @Override
        public Platform convert(String value) {
            return Platform.ofCode(value).orElseThrow(() -> new WrongValue("platform", value, codes()));
        }

        private static String codes() {
            return Arrays.stream(Platform.values()).map(Platform::code).collect(Collectors.joining(", "));
        }
    }

    /** A scenario's word. */
    static final class OfScenario implements ITypeConverter<Scenario> {
        @Override
        public Scenario convert(String value) {
            return Scenario.ofCode(value).orElseThrow(() -> new WrongValue("scenario", value));
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
                throw new WrongValue("year", value, FIRST_YEAR, LAST_YEAR);
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
                throw new WrongValue("instant", value);
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
                throw new WrongValue("zone", value);
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
                throw new WrongValue("currency", value);
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
                throw new WrongValue("share", value);
            }
            throw new WrongValue("shareRange", value);
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
                throw new WrongValue("size", value);
            }
            int shift = 10 + 10 * "kmg".indexOf(size.group(2));
            long bytes = Long.parseLong(size.group(1)) << shift;
            if (bytes < LEAST) {
                throw new WrongValue("sizeLeast", value);
            }
            return bytes;
        }
    }

    /** A language. */
    static final class OfLanguage implements ITypeConverter<Language> {

        @Override
        public Language convert(String value) {
            return Language.of(value).orElseThrow(() -> new WrongValue("language", value));
        }
    }
}
