package io.bonafide.exchange.table;

/**
 * Why a row must be set aside although the file can be read on. Holds no content.
 *
 * @param kind what is wrong
 * @param column the cell, from 0; -1 if it is the row as a whole
 * @param valueClass what the value looks like without telling it, such as {@code text of 50000000 characters}
 * @param reason one sentence for a person, with the way out
 */
public record RowProblem(Kind kind, int column, String valueClass, String reason) {

    /** The ways in which a row is unusable. */
    public enum Kind {
        /** A NUL character, which no text holds: a damaged disk or a binary value. */
        NUL,
        /** A cell longer than {@link Limits#maxCellChars}, or a row of eight such. */
        LONG_CELL,
        /** More cells than {@link Limits#maxColumns}. */
        MANY_COLUMNS,
        /** Bytes that are not text in the file's charset. */
        UNDECODABLE,
        /** A number cell whose last digits the spreadsheet may have dropped. */
        ROUNDED_NUMBER,
        /** A quote that opens and never closes, or closes in the midst of text. */
        BROKEN_QUOTE,
        /** A cell of a workbook that contradicts the format. */
        DAMAGED_CELL
    }

    static RowProblem nul(int column) {
        return new RowProblem(
                Kind.NUL,
                column,
                "text with a NUL character",
                "The cell holds a NUL character. Export the file again.");
    }

    static RowProblem longCell(int column, int limit) {
        return new RowProblem(
                Kind.LONG_CELL,
                column,
                "text of more than " + limit + " characters",
                "The cell is longer than " + limit + " characters. Shorten it, or raise the limit of a cell.");
    }

    static RowProblem longRow(int limit) {
        return new RowProblem(
                Kind.LONG_CELL,
                -1,
                "text of more than " + limit + " characters",
                "The row is longer than " + limit + " characters. Look for a quote or a line end that is missing.");
    }

    static RowProblem manyColumns(int columns, int limit) {
        return new RowProblem(
                Kind.MANY_COLUMNS,
                -1,
                columns + " cells",
                "The row has more than " + limit + " cells. Delete the columns that are not needed.");
    }

    static RowProblem undecodable(int column, String charset) {
        return new RowProblem(
                Kind.UNDECODABLE,
                column,
                "bytes that are not " + charset,
                "The row is not in the file's charset, " + charset + ". Save the whole file as UTF-8.");
    }

    static RowProblem roundedNumber(int column, int digits) {
        return new RowProblem(
                Kind.ROUNDED_NUMBER,
                column,
                "number of " + digits + " digits",
                "A spreadsheet keeps 15 digits of a number, so the last ones may be lost. "
                        + "Export the file again and do not save it in a spreadsheet, or make the column text first.");
    }

    static RowProblem brokenQuote(long line) {
        return new RowProblem(
                Kind.BROKEN_QUOTE,
                -1,
                "text with an unpaired quote",
                "A quote that opens on line " + line + " does not close before the end of its cell. "
                        + "Close it, or double the quotes that belong to the text.");
    }

    static RowProblem damagedCell(int column, String valueClass) {
        return new RowProblem(
                Kind.DAMAGED_CELL,
                column,
                valueClass,
                "The cell contradicts the file's format. Open the file in a spreadsheet and save it as CSV (UTF-8).");
    }
}
