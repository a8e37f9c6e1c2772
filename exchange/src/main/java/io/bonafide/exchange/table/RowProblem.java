package io.bonafide.exchange.table;

import io.bonafide.core.exposure.Wording;

/**
 * Why a row must be set aside although the file can be read on. Holds no content.
 *
 * @param kind what is wrong
 * @param column the cell, from 0; -1 if it is the row as a whole
 * @param valueClass what the value looks like without telling it, such as {@code text of 50000000 characters}
 * @param reason one sentence for a person, with the way out
 */
public record RowProblem(Kind kind, int column, String valueClass, Wording reason) {

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
                new Wording("单元格含 NUL 字符。请重新导出。", "The cell holds a NUL character. Export the file again."));
    }

    static RowProblem longCell(int column, int limit) {
        return new RowProblem(
                Kind.LONG_CELL,
                column,
                "text of more than " + limit + " characters",
                new Wording(
                        "单元格超过 " + limit + " 个字符。请缩短，或提高单元格的上限。",
                        "The cell is longer than " + limit + " characters. Shorten it, or raise the limit of a cell."));
    }

    static RowProblem longRow(int limit) {
        return new RowProblem(
                Kind.LONG_CELL,
                -1,
                "text of more than " + limit + " characters",
                new Wording(
                        "该行超过 " + limit + " 个字符。请查找缺失的引号或换行。",
                        "The row is longer than " + limit
                                + " characters. Look for a quote or a line end that is missing."));
    }

    static RowProblem manyColumns(int columns, int limit) {
        return new RowProblem(
                Kind.MANY_COLUMNS,
                -1,
                columns + " cells",
                new Wording(
                        "该行超过 " + limit + " 个单元格。请删除不需要的列。",
                        "The row has more than " + limit + " cells. Delete the columns that are not needed."));
    }

    static RowProblem undecodable(int column, String charset) {
        return new RowProblem(
                Kind.UNDECODABLE,
                column,
                "bytes that are not " + charset,
                new Wording(
                        "该行不是文件的编码 " + charset + "。请把整个文件存为 UTF-8。",
                        "The row is not in the file's charset, " + charset + ". Save the whole file as UTF-8."));
    }

    static RowProblem roundedNumber(int column, int digits) {
        return new RowProblem(
                Kind.ROUNDED_NUMBER,
                column,
                "number of " + digits + " digits",
                new Wording(
                        "表格软件只保留数字的 15 位，末尾几位可能已丢失。请重新导出且不要在表格软件中保存，或先把该列设为文本。",
                        "A spreadsheet keeps 15 digits of a number, so the last ones may be lost. "
                                + "Export the file again and do not save it in a spreadsheet, or make the column text first."));
    }

    static RowProblem brokenQuote(long line) {
        return new RowProblem(
                Kind.BROKEN_QUOTE,
                -1,
                "text with an unpaired quote",
                new Wording(
                        "第 " + line + " 行的引号在单元格结束前没有配对。请补上，或把属于文字的引号写两遍。",
                        "A quote that opens on line " + line + " does not close before the end of its cell. "
                                + "Close it, or double the quotes that belong to the text."));
    }

    static RowProblem damagedCell(int column, String valueClass) {
        return new RowProblem(
                Kind.DAMAGED_CELL,
                column,
                valueClass,
                new Wording(
                        "单元格与文件格式矛盾。请用表格软件打开，另存为 CSV（UTF-8）。",
                        "The cell contradicts the file's format. Open the file in a spreadsheet and save it as CSV (UTF-8)."));
    }
}
