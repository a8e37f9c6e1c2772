package io.bonafide.app.cli;

/** Texts of a stated width on a terminal, where a Chinese character is as wide as two letters. */
final class Columns {
    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    /** The text with spaces behind it. */
    static String left(String text, int width) {
        return text + padding(text, width);
    }

    /** The text with spaces before it. */
    static String right(String text, int width) {
        return padding(text, width) + text;
    }

    /** How many letters wide a text is. */
    static int width(String text) {
        return text.codePoints()
                .map(c -> c >= FIRST_WIDE && !isNarrowMark(c) ? 2 : 1)
                .sum();
    }

    /** Dashes, quotes and the ellipsis of English texts lie above the first wide characters. */
    private static boolean isNarrowMark(int c) {
        return c >= 0x2000 && c < 0x2e80;
    }

    private static String padding(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text)));
    }
}
