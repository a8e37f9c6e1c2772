package io.bonafide.exchange.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The text of a number cell.
 *
 * <p>A spreadsheet keeps a number in 64 bits, so that a whole number from 2^53 on may have lost its last digits when an
 * order number was typed, pasted or opened as one. What is certainly whole is given as it stands; the rest is called
 * rounded: any such number in scientific notation; up to 17 digits with nothing but zeros after the 15th, which is what
 * Excel leaves; from 18 digits on, one that is just what a 64-bit number prints as. Fractions are given to 15 significant
 * digits, as a spreadsheet shows them: 19.899999999999999 is 19.9.
 */
final class NumberText {
    private static final BigDecimal FIRST_INEXACT = BigDecimal.valueOf(1L << 53);
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST = 400;

    private NumberText() {}

    /**
     * @param raw the number as the file writes it
     * @return its text; null if digits may be lost, or it is no number (and {@link #digits} is 0)
     */
    static @Nullable String of(String raw) {
        if (plain(raw)) {
            return raw;
        }
        BigDecimal number = parsed(raw);
        if (number == null) {
            return null;
        }
        boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        if (whole && number.abs().compareTo(FIRST_INEXACT) >= 0) {
            return lossless(raw) ? raw : null;
        }
        return whole
                ? number.toBigInteger().toString()
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** The text of a number that was kept in 64 bits; null if it may have lost digits. */
    static @Nullable String of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "";
        }
        if (number == Math.rint(number)) {
            return Math.abs(number) < 1L << 53 ? Long.toString((long) number) : null;
        }
        return new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Digits before the point; 0 if it is no number. */
    static int digits(String raw) {
        BigDecimal number = parsed(raw);
        return number == null ? 0 : Math.max(1, number.precision() - number.scale());
    }

    /** Up to 15 digits and no exponent: true as it stands. */
    private static boolean plain(String raw) {
        if (raw.isEmpty() || raw.length() > 15) {
            return false;
        }
        int points = 0;
        for (int i = raw.charAt(0) == '-' ? 1 : 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            points += c == '.' ? 1 : 0;
            if ((c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        char last = raw.charAt(raw.length() - 1);
        return points == 0 ? last != '-' : points == 1 && last != '.' && last != '0' && raw.charAt(0) != '.';
    }

    private static @Nullable BigDecimal parsed(String raw) {
        if (raw.isEmpty() || raw.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) > LONGEST ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean lossless(String raw) {
        String digits = raw.startsWith("-") ? raw.substring(1) : raw;
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return digits.length() <= 17
                ? !digits.substring(15).chars().allMatch(c -> c == '0')
                : !digits.equals(shortest(Double.parseDouble(digits)));
    }

    /** The whole number that a 64-bit number prints as: the fewest digits that lead back to it, then zeros. */
    private static String shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        int digits = 15;
        BigDecimal printed = exact.round(new MathContext(digits));
        while (printed.doubleValue() != number) {
            printed = exact.round(new MathContext(++digits));
        }
        return printed.toBigInteger().toString();
    }
}
