package io.bonafide.exchange.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first table in HTML that has a row of two or more cells; what calls itself .xls is often that.
 *
 * <p>Pulled row by row, each dropped from the tree when the next one is asked for, so that memory is that of a row. Cells
 * that span columns or rows are followed by blank ones, so that the columns below keep their places.
 */
final class HtmlRows extends TableRows {
    private static final int MAX_DEPTH = 256;
    private static final int MAX_ROWSPAN = 65_534;

    private final ByteSource bytes;
    private final StreamParser parser;
    private final TextCells cells;
    private final int[] spannedRows;
    private @Nullable Element table;
    private @Nullable Element previous;

    HtmlRows(ByteSource bytes, Encoding encoding) throws IOException {
        super(bytes.file());
        this.bytes = bytes;
        cells = new TextCells(file().limits().maxColumns());
        spannedRows = new int[file().limits().maxColumns()];
        parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH))
                .parse(new NoFalseEnd(encoding.reader(bytes.open())), "");
    }

    @Override
    boolean advance() throws IOException {
        for (Element row = nextRow(); row != null; row = nextRow()) {
            Element owner = row.closest("table");
            if (table == null && cellCount(row) > 1) {
                table = owner;
            }
            if (table != null && owner == table) {
                read(row);
                return true;
            }
        }
        return false;
    }

    private @Nullable Element nextRow() throws IOException {
        if (previous != null) {
            previous.remove();
        }
        previous = parser.selectNext("tr");
        return previous;
    }

    private static int cellCount(Element row) {
        return (int) row.children().stream().filter(HtmlRows::isCell).count();
    }

    private static boolean isCell(Element element) {
        return element.nameIs("td") || element.nameIs("th");
    }

    private void read(Element row) {
        startRow(number() + 1);
        cells.clear();
        int column = 0;
        for (Element cell : row.children()) {
            if (isCell(cell)) {
                column = pastSpans(column);
                set(column, cell);
                column += span(cell, "colspan", spannedRows.length);
            }
        }
        for (int i = column; i < spannedRows.length; i++) {
            spanned(i);
        }
        cells.describe(this);
    }

    /** Leaves blank the columns that a cell of a row above still spans; answers the next free one. */
    private int pastSpans(int from) {
        int column = from;
        while (spanned(column)) {
            column++;
        }
        return column;
    }

    private boolean spanned(int column) {
        if (column >= spannedRows.length || spannedRows[column] == 0) {
            return false;
        }
        spannedRows[column]--;
        cells.set(column, "");
        return true;
    }

    private void set(int column, Element cell) {
        String text = text(cell);
        int max = file().limits().maxCellChars();
        if (text.length() > max) {
            troubled(RowProblem.longCell(column, max));
        } else {
            cells.set(column, checked(text, column));
        }
        int last = Math.min(column + span(cell, "colspan", spannedRows.length), spannedRows.length);
        int rows = span(cell, "rowspan", MAX_ROWSPAN) - 1;
        for (int i = column; i < last; i++) {
            spannedRows[i] = rows;
            if (i > column) {
                cells.set(i, "");
            }
        }
    }

    private String checked(String text, int column) {
        boolean undecodable = text.indexOf(Encoding.UNDECODABLE) >= 0;
        if (undecodable) {
            troubled(RowProblem.undecodable(column, "UTF-8 or GB18030"));
        }
        return undecodable ? "" : text;
    }

    private static int span(Element cell, String attribute, int max) {
        String value = cell.attr(attribute);
        boolean number = !value.isEmpty() && value.length() < 6 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(1, Math.min(max, Integer.parseInt(value))) : 1;
    }

    /** The text as it is seen: blanks joined, a line break where {@code br} is. */
    private static String text(Element cell) {
        StringBuilder text = new StringBuilder();
        cell.traverse((Node node, int depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node.nameIs("br")) {
                text.append('\n');
            }
        });
        return text.toString().replace('\u00a0', ' ').strip();
    }

    /** Hides U+FFFF, which no text holds, and which the parser would take for the end. */
    private static final class NoFalseEnd extends FilterReader {
        NoFalseEnd(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                buffer[i] = buffer[i] == '\uffff' ? Encoding.UNDECODABLE : buffer[i];
            }
            return read;
        }
    }

    @Override
    boolean blank(int index) {
        return cells.blank(index);
    }

    @Override
    String text(int index) {
        return cells.text(index);
    }

    @Override
    public double fractionRead() {
        return bytes.fractionRead();
    }

    @Override
    public void close() {
        parser.close();
    }
}
