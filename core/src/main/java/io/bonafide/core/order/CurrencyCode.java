package io.bonafide.core.order;

import java.util.Set;

/**
 * An ISO 4217 currency code. Our own type, because {@code java.util.Currency} changes with the JDK's tables and does not
 * serialise compactly.
 *
 * @param code three capital letters
 */
public record CurrencyCode(String code) {
    public static final CurrencyCode CNY = new CurrencyCode("CNY");

    private static final Set<String> WITHOUT_MINOR_UNIT = Set.of(
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
            "XPF");
    private static final Set<String> WITH_THREE_DIGITS = Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

    public CurrencyCode {
        if (!isCode(code)) {
            throw new IllegalArgumentException("""
                    The currency (%s) is not an ISO 4217 code.
                    Write three capital letters, such as CNY.""".formatted(code));
        }
    }

    /** Whether the text is three capital letters. */
    public static boolean isCode(String text) {
        return text.length() == 3 && capital(text.charAt(0)) && capital(text.charAt(1)) && capital(text.charAt(2));
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** How many decimal digits the minor unit has: 2 for CNY, 0 for JPY. */
    public int minorDigits() {
        if (WITHOUT_MINOR_UNIT.contains(code)) {
            return 0;
        }
        return WITH_THREE_DIGITS.contains(code) ? 3 : 2;
    }

    @Override
    public String toString() {
        return code;
    }
}
