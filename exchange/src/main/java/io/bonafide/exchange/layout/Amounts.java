package io.bonafide.exchange.layout;

/**
 * Reads amounts and whole numbers as exports write them: {@code 1,234.50}, {@code 12元}, {@code ¥12.3}, {@code (3.00)}.
 *
 * <p>One pass over the characters, no object made.
 */
final class Amounts {
    /** What is returned for text that is no number. */
    static final long INVALID = Long.MIN_VALUE;

    /** In minor units. Of no single amount; a million of them still add up in 64 bits. */
    static final long LARGEST = 9_000_000_000_000L;

    private Amounts() {}

    /** The amount in minor units of {@code digits} decimals; further decimals are rounded half up. */
    static long minor(String text, int digits, char decimalPoint) {
        int from = 0;
        int to = text.length();
        while (from < to && ornament(text.charAt(from))) {
            from++;
        }
        while (to > from && ornament(text.charAt(to - 1))) {
            to--;
        }
        boolean negative = false;
        if (to - from > 2 && text.charAt(from) == '(' && text.charAt(to - 1) == ')') {
            negative = true;
            from++;
            to--;
        } else if (from < to && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
            negative = text.charAt(from) == '-';
            from++;
            while (from < to && ornament(text.charAt(from))) {
                from++;
            }
        }
        long value = unsigned(text, from, to, digits, decimalPoint);
        return negative && value != INVALID ? -value : value;
    }

    /** A whole number; {@code 3.0} is one, {@code 3.5} is not. */
    static long whole(String text) {
        long thousandths = minor(text, 3, '.');
        return thousandths == INVALID || thousandths % 1000 != 0 ? INVALID : thousandths / 1000;
    }

    private static long unsigned(String text, int from, int to, int digits, char decimalPoint) {
        char separator = decimalPoint == '.' ? ',' : '.';
        long value = 0;
        int seen = 0;
        int decimals = -1;
        boolean up = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                seen++;
                if (decimals < digits) {
                    value = value * 10 + (c - '0');
                    decimals += decimals >= 0 ? 1 : 0;
                } else if (decimals == digits) {
                    up = c >= '5';
                    decimals++;
                }
                if (value > LARGEST) {
                    return INVALID; // before it overflows
                }
            } else if (c == decimalPoint && decimals < 0) {
                decimals = 0;
            } else if (!(c == separator && decimals < 0 && seen > 0)) {
                return INVALID;
            }
        }
        if (seen == 0) {
            return INVALID;
        }
        for (int missing = digits - Math.max(decimals, 0); missing > 0; missing--) {
            value *= 10;
        }
        value += up ? 1 : 0;
        return value > LARGEST ? INVALID : value;
    }

    private static boolean ornament(char c) {
        return switch (c) {
            case ' ', '\t', '\u00a0', '\u3000', '元', '¥', '￥', '$', '€', '£', '件' -> true;
            default -> false;
        };
    }
}
