package io.bonafide.exchange.table;

import io.bonafide.core.exposure.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the first sheet of a binary workbook (Excel 97-2003) that has any; a shown one, if there is one with rows.
 * Pulled record by record; only the workbook's texts are in memory.
 */
final class XlsRows extends TableRows {
    private final XlsSheets sheets;
    private final TextCells cells;
    private boolean inSheet;
    private boolean found;
    private @Nullable CellValueRecordInterface nextRowsFirst;
    private int formulaColumn;

    XlsRows(SourceFile file) throws IOException, UnreadableFileException {
        super(file);
        sheets = opened(file);
        cells = new TextCells(file.limits().maxColumns());
    }

    private static XlsSheets opened(SourceFile file) throws IOException, UnreadableFileException {
        if (file.size() > Runtime.getRuntime().maxMemory() / 4) {
            throw file.refuse(Refusal.LARGE_XLS, file.size());
        }
        POIFSFileSystem container = new POIFSFileSystem(file.path().toFile(), true);
        try {
            requireWorkbook(file, container.getRoot());
            return new XlsSheets(container);
        } catch (EncryptedDocumentException e) {
            container.close();
            throw protectedBy(file, e);
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static void requireWorkbook(SourceFile file, DirectoryNode root) throws UnreadableFileException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw protectedBy(file, null);
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw file.refuse(Refusal.NO_XLS, kind(root));
        }
    }

    private static UnreadableFileException protectedBy(SourceFile file, @Nullable Throwable cause) {
        return cause == null ? file.refuse(Refusal.LOCKED) : file.refuseAfter(cause, Refusal.LOCKED);
    }

    private static Wording kind(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("Book")) {
            return new Wording("Excel 5 或 95 的工作簿", "a workbook of Excel 5 or 95");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return Contents.WORD;
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return Contents.POWERPOINT;
        }
        return new Wording("OLE2 容器", "an OLE2 container");
    }

    @Override
    boolean advance() throws IOException {
        while (!inSheet || !row()) {
            if (found || !sheets.next()) {
                return false;
            }
            inSheet = true;
            startRow(0);
        }
        cells.describe(this);
        found = found || !blankRow();
        return true;
    }

    private boolean row() {
        cells.clear();
        CellValueRecordInterface first = nextRowsFirst;
        nextRowsFirst = null;
        if (first != null) {
            begin(first);
        }
        boolean begun = first != null;
        for (Record record = sheets.nextInSheet(); record != null; record = sheets.nextInSheet()) {
            if (record instanceof StringRecord result) {
                text(formulaColumn, result.getString());
            } else if (record instanceof CellValueRecordInterface cell) {
                if (begun && cell.getRow() + 1L != number()) {
                    nextRowsFirst = cell;
                    return true;
                }
                if (begun) {
                    set(cell);
                } else {
                    begin(cell);
                }
                begun = true;
            }
        }
        return begun;
    }

    private void begin(CellValueRecordInterface cell) {
        startRow(cell.getRow() + 1L);
        set(cell);
    }

    private void set(CellValueRecordInterface cell) {
        int column = cell.getColumn();
        if (cell instanceof LabelSSTRecord label) {
            shared(column, sheets.text(label.getSSTIndex()));
        } else if (cell instanceof NumberRecord number) {
            number(cell, number.getValue());
        } else if (cell instanceof LabelRecord label) {
            text(column, label.getValue());
        } else if (cell instanceof BoolErrRecord value && value.isBoolean()) {
            text(column, String.valueOf(value.getBooleanValue()));
        } else if (cell instanceof FormulaRecord formula) {
            formula(formula);
        }
    }

    private void formula(FormulaRecord formula) {
        formulaColumn = formula.getColumn();
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.NUMERIC) {
            number(formula, formula.getValue());
        } else if (type == CellType.BOOLEAN) {
            text(formulaColumn, String.valueOf(formula.getCachedBooleanValue()));
        }
    }

    private void number(CellValueRecordInterface cell, double value) {
        String date = sheets.isDate(cell) ? SerialDate.of(value, sheets.since1904()) : null;
        String text = date != null ? date : NumberText.of(value);
        if (text == null) {
            troubled(RowProblem.roundedNumber(cell.getColumn(), NumberText.digits(Double.toString(value))));
        } else {
            text(cell.getColumn(), text);
        }
    }

    private void shared(int column, @Nullable String text) {
        if (text == null) {
            troubled(RowProblem.damagedCell(column, "number of a text that is not there"));
        } else {
            text(column, text);
        }
    }

    private void text(int column, String text) {
        int max = file().limits().maxCellChars();
        if (text.length() > max) {
            troubled(RowProblem.longCell(column, max));
        } else {
            cells.set(column, text);
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
        return sheets.fractionRead();
    }

    @Override
    public void close() {
        try {
            sheets.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
