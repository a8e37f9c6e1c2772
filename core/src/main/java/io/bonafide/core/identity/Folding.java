package io.bonafide.core.identity;

import java.text.Normalizer;

/**
 * A text as it is compared: compatibility forms (full width, circled digits) made plain, letters small, symbols and spaces
 * gone. Where a symbol stood between two digits or two numerals {@value #BREAK} stays, for 3-101 is not 3101. What remains are ideographs,
 * digits, small letters and breaks.
 */
final class Folding {
    static final char BREAK = '-';

    /** 3# is what 3栋 is. */
    private static final char BUILDING = '栋';

    private Folding() {}

    static String fold(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '#' && !out.isEmpty() && isSmallOrDigit(out.charAt(out.length() - 1))) {
                c = BUILDING;
            }
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || Numerals.isNumeral(c)) {
                if (gap && !out.isEmpty() && countsAsDigit(out.charAt(out.length() - 1)) && countsAsDigit(c)) {
                    out.append(BREAK);
                }
                out.append(Character.toLowerCase(c));
                gap = false;
            } else {
                gap = true;
            }
        }
        return out.toString();
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isSmallOrDigit(char c) {
        return isDigit(c) || isSmall(c);
    }

    private static boolean countsAsDigit(char c) {
        return isDigit(c) || Numerals.isNumeral(c);
    }
}
