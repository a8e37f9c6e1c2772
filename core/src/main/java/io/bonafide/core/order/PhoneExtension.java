package io.bonafide.core.order;

/**
 * Whether a phone number ends in an extension, as a number has that a platform lends for the order's time or that stands
 * for a switchboard: either rings at many. It is up to six digits behind a word or sign for it, or behind a dash or
 * bracket where a whole number precedes. Time: O(length).
 */
final class PhoneExtension {
    private static final int LONGEST = 6;
    private static final int MOBILE = 11;
    private static final int LONGEST_SIGN = 6;
    private static final String SIGNS = "转轉机xXtT#,，;=";
    private static final String DASHES = "-－—_[［(（";
    private static final String CLOSING = "]］)）";

    private PhoneExtension() {}

    /** @param text without spaces around it */
    static boolean has(String text) {
        int end = text.length();
        if (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int extension = digitsBefore(text, end);
        int sign = end - extension;
        int number = sign;
        while (number > 0 && !digit(text.charAt(number - 1))) {
            number--;
        }
        if (extension == 0 || extension > LONGEST || number == 0 || sign - number > LONGEST_SIGN) {
            return false;
        }
        boolean dash = false;
        for (int i = number; i < sign; i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
            dash |= DASHES.indexOf(text.charAt(i)) >= 0;
        }
        return dash && whole(text, number);
    }

    /** A mobile in one piece, or a landline behind its area's code. */
    private static boolean whole(String text, int end) {
        int digits = digitsBefore(text, end);
        int area = end - digits - 1;
        boolean landline = text.startsWith("0")
                && (digits == MOBILE
                        || digits == MOBILE + 1
                        || (digits >= 7 && digits <= 8 && (area == 3 || area == 4)));
        return digits == MOBILE || landline;
    }

    private static int digitsBefore(String text, int end) {
        int begin = end;
        while (begin > 0 && digit(text.charAt(begin - 1))) {
            begin--;
        }
        return end - begin;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
