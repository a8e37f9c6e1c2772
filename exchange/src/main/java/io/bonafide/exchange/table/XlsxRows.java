package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The rows of the first sheet of an XLSX that has any; a shown one, if there is one with rows. */
final class XlsxRows extends TableRows {
    private static final int BEYOND_EVERY_SHEET = 1 << 20;

    private final XlsxBook book;
    private final Iterator<String> sheets;
    private final TextCells cells;
    private final StringBuilder value = new StringBuilder();
    private final int maxChars;
    private @Nullable Xml sheet;
    private boolean found;
    private long expanded;

    XlsxRows(SourceFile file) throws IOException, UnreadableFileException {
        super(file);
        book = new XlsxBook(file);
        sheets = book.sheets().iterator();
        cells = new TextCells(file.limits().maxColumns());
        maxChars = file.limits().maxCellChars();
    }

    @Override
    boolean advance() throws IOException {
        while (sheet == null || !row(sheet)) {
            if (found || !sheets.hasNext()) {
                return false;
            }
            sheet = book.open(sheets.next());
            startRow(0);
        }
        cells.describe(this);
        found = found || !blankRow();
        return true;
    }

    private boolean row(Xml xml) throws IOException {
        while (xml.nextElement()) {
            if (xml.name().equals("row")) {
                String number = xml.attribute("r");
                startRow(number == null ? number() + 1 : Long.parseLong(number));
                cells.clear();
                readCells(xml);
                return true;
            }
        }
        xml.drain();
        xml.close();
        return false;
    }

    private void readCells(Xml xml) throws IOException {
        int column = -1;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                column = column(xml.attribute("r"), column + 1);
                cell(xml, column);
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("row")) {
                return;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IOException("not well-formed XML");
            }
        }
    }

    /** The column of a reference such as {@code BC12}, from 0. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && column < BEYOND_EVERY_SHEET; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }

    private void cell(Xml xml, int column) throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        value.setLength(0);
        boolean inline = readValue(xml);
        if (value.length() > maxChars) {
            troubled(RowProblem.longCell(column, maxChars));
        } else if (!value.isEmpty()) {
            cells.set(column, text(inline ? "str" : type == null ? "n" : type, style, column));
        }
    }

    /** Reads up to the end of the cell: {@code v} or {@code is} into {@link #value}; true if there was {@code is}. */
    private boolean readValue(Xml xml) throws IOException {
        boolean inline = false;
        boolean inValue = false;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inValue = xml.name().equals("v");
                inline |= xml.name().equals("is");
                if (xml.name().equals("is")) {
                    SharedStrings.readRichText(xml, value, maxChars);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
                if (xml.name().equals("c")) {
                    return inline;
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IOException("not well-formed XML");
            } else if (inValue) {
                xml.appendText(value, maxChars);
            }
        }
    }

    private String text(String type, @Nullable String style, int column) throws IOException {
        String raw = value.toString();
        return switch (type) {
            case "s" -> shared(raw, column);
            case "str", "inlineStr" -> SharedStrings.unescaped(raw);
            case "b" -> raw.equals("1") || raw.equals("true") ? "true" : "false";
            case "e" -> "";
            case "d" -> isoDate(raw);
            default -> number(raw.strip(), style, column);
        };
    }

    private String shared(String raw, int column) throws IOException {
        int index = raw.length() > 9 ? -1 : parsed(raw);
        if (index < 0 || index >= book.strings().count()) {
            return damaged(column, "number of a text that is not there");
        }
        String text = book.strings().text(index);
        if (text == null) {
            troubled(RowProblem.longCell(column, maxChars));
            return "";
        }
        expanded += text.length();
        if (expanded > file().limits().maxUnzippedBytes()) {
            throw new RefusedException(
                    file().refuse(Refusal.REPEATS, file().limits().maxUnzippedBytes()));
        }
        return text;
    }

    private static int parsed(String raw) {
        try {
            return Integer.parseInt(raw);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String isoDate(String raw) {
        String text = raw.replace('T', ' ').replaceFirst("(\\.\\d+)?Z?$", "");
        return text.length() == 10 ? text + " 00:00:00" : text;
    }

    private String number(String raw, @Nullable String style, int column) {
        String text = NumberText.of(raw);
        if (text == null) {
            return notExact(raw, column);
        }
        if (style == null || !book.isDate(parsed(style))) {
            return text;
        }
        String date = SerialDate.of(Double.parseDouble(raw), book.since1904());
        return date == null ? text : date;
    }

    private String notExact(String raw, int column) {
        int digits = NumberText.digits(raw);
        if (digits == 0) {
            return damaged(column, "text where a number should be");
        }
        troubled(RowProblem.roundedNumber(column, digits));
        return "";
    }

    private String damaged(int column, String valueClass) {
        troubled(RowProblem.damagedCell(column, valueClass));
        return "";
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
        return sheet == null ? 0 : sheet.fractionRead();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
