package io.bonafide.core.identity;

import java.util.Arrays;

/** Chinese numerals as digits: 一七二八 and 壹柒贰捌 are 1728, 三百六十六 is 366, 十里 is 10里; 百万庄 stays. */
final class Numerals {
    private static final String PLAIN = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String SCALES = "十百千";
    private static final String FORMAL_SCALES = "拾佰仟";
    private static final int TEN = 10;
    private static final int NONE = -1;
    private static final byte[] MEANINGS = meanings();

    private Numerals() {}

    /** The text with every numeral that stands in it as digits. */
    static String toDigits(String text) {
        int first = 0;
        while (first < text.length() && endOfNumeral(text, first) == first) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 2).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int end = endOfNumeral(text, i);
            if (end > i) {
                append(text, i, end, out);
            } else {
                out.append(text.charAt(i));
            }
            i = Math.max(end, i + 1);
        }
        return out.toString();
    }

    static boolean isNumeral(char c) {
        return digit(c) != NONE || scale(c) != NONE;
    }

    /** A numeral begins with a digit or with ten; anything else after it may be digit or scale. */
    private static int endOfNumeral(String text, int begin) {
        char first = text.charAt(begin);
        if (digit(first) == NONE && scale(first) != TEN) {
            return begin;
        }
        int end = begin + 1;
        while (end < text.length() && isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void append(String text, int begin, int end, StringBuilder out) {
        int value = value(text, begin, end);
        if (value != NONE) {
            out.append(value);
            return;
        }
        for (int i = begin; i < end; i++) {
            int digit = digit(text.charAt(i));
            out.append(digit == NONE ? scale(text.charAt(i)) : digit);
        }
    }

    /** The value of a numeral that is written with scales and in good order, or {@link #NONE}. */
    private static int value(String text, int begin, int end) {
        int total = 0;
        int open = NONE;
        int last = Integer.MAX_VALUE;
        for (int i = begin; i < end; i++) {
            int digit = digit(text.charAt(i));
            int scale = scale(text.charAt(i));
            if (digit > 0 && open <= 0 || digit == 0 && open == NONE && i > begin) {
                open = digit;
            } else if (scale != NONE && scale < last && (open > 0 || i == begin)) {
                total += (i == begin ? 1 : open) * scale;
                last = scale;
                open = NONE;
            } else {
                return NONE;
            }
        }
        return last == Integer.MAX_VALUE ? NONE : total + Math.max(open, 0);
    }

    private static int digit(char c) {
        int meaning = MEANINGS[c];
        return meaning < TEN ? meaning : NONE;
    }

    private static int scale(char c) {
        return switch (MEANINGS[c]) {
            case TEN -> TEN;
            case TEN + 1 -> TEN * TEN;
            case TEN + 2 -> TEN * TEN * TEN;
            default -> NONE;
        };
    }

    /** By character: a digit's value, ten and more for a scale, or {@link #NONE}. */
    private static byte[] meanings() {
        byte[] meanings = new byte[Character.MAX_VALUE + 1];
        Arrays.fill(meanings, (byte) NONE);
        enter(meanings, 0, PLAIN, FORMAL, TRADITIONAL);
        enter(meanings, TEN, SCALES, FORMAL_SCALES);
        return meanings;
    }

    private static void enter(byte[] meanings, int first, String... rows) {
        for (String row : rows) {
            for (int i = 0; i < row.length(); i++) {
                meanings[row.charAt(i)] = (byte) (first + i);
            }
        }
    }
}
