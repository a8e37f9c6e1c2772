package io.bonafide.exchange.layout;

import java.text.Normalizer;
import java.util.Locale;

/** What exports wrap around a cell's or a header's text, taken off. */
final class Cells {
    private Cells() {}

    /**
     * The cell's own text: without {@code ="…"}, a leading {@code '}, and the space around it; empty for {@code null},
     * {@code --} and the like.
     */
    static String text(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (to > from && blank(cell.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return "";
        }
        char first = cell.charAt(from);
        if (first == '=' && to - from >= 3 && cell.charAt(from + 1) == '"' && cell.charAt(to - 1) == '"') {
            return text(cell.substring(from + 2, to - 1));
        }
        if (first == '\'') {
            return text(cell.substring(from + 1, to));
        }
        return missing(cell, from, to) ? "" : from == 0 && to == cell.length() ? cell : cell.substring(from, to);
    }

    /** A header as it is compared: NFKC, one case, without any space, zero-width sign or byte-order mark. */
    static String header(String cell) {
        String compatible = Normalizer.normalize(cell, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (!blank(c) && c != '"' && c != '\'') {
                kept.append(c);
            }
        }
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean missing(String cell, int from, int to) {
        return switch (to - from) {
            case 1 -> cell.charAt(from) == '-' || cell.charAt(from) == '/';
            case 2 -> cell.startsWith("--", from);
            case 4 -> cell.regionMatches(true, from, "null", 0, 4);
            default -> false;
        };
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || (c >= '\u200b' && c <= '\u200f');
    }
}
