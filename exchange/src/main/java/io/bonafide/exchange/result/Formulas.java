package io.bonafide.exchange.result;

/**
 * Cells that a spreadsheet would run. An apostrophe in front makes them text; {@link #restore} takes it off again, so
 * that ids stay joinable. A cell that already begins with apostrophes and then a formula sign gets one more.
 */
public final class Formulas {
    private static final String SIGNS = "=+-@\t\r＝＋－＠";

    private Formulas() {}

    /** {@code value}, with an apostrophe in front if a spreadsheet would run it. */
    public static String neutralise(String value) {
        return startsLikeFormula(value) ? "'" + value : value;
    }

    /** Undoes {@link #neutralise}. */
    public static String restore(String cell) {
        return cell.startsWith("'") && startsLikeFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean startsLikeFormula(String value) {
        int i = 0;
        while (i < value.length() && value.charAt(i) == '\'') {
            i++;
        }
        return i < value.length() && SIGNS.indexOf(value.charAt(i)) >= 0;
    }
}
