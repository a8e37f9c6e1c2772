package io.bonafide.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * The worksheets of a binary workbook as streams of records: those that are shown first, in a second pass hidden ones.
 * What the workbook says of all sheets (texts, formats, the day zero) is picked up on the way.
 */
final class XlsSheets implements Closeable {
    private static final String STREAM = "Workbook";

    private final POIFSFileSystem container;
    private final long size;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private final Map<Integer, Boolean> dateFormats = new HashMap<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean since1904;
    private boolean hiddenNow;
    private boolean inside;
    private int index = -1;
    private DocumentInputStream bytes;
    private RecordFactoryInputStream records;

    XlsSheets(POIFSFileSystem container) throws IOException {
        this.container = container;
        bytes = container.createDocumentInputStream(STREAM);
        records = new RecordFactoryInputStream(bytes, false);
        size = Math.max(1, bytes.available());
    }

    /** Goes to the start of the next worksheet; false if there is none left. */
    boolean next() throws IOException {
        while (true) {
            Record record = records.nextRecord();
            if (record == null && hiddenNow) {
                return false;
            } else if (record == null) {
                again();
            } else if (record instanceof BOFRecord start && begins(start)) {
                return true;
            } else {
                global(record);
            }
        }
    }

    private boolean begins(BOFRecord start) {
        if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
            return false;
        }
        index++;
        inside = true;
        boolean hidden = index < sheets.size()
                && (sheets.get(index).isHidden() || sheets.get(index).isVeryHidden());
        if (start.getType() == BOFRecord.TYPE_WORKSHEET && hidden == hiddenNow) {
            return true;
        }
        skipSheet();
        return false;
    }

    private void skipSheet() {
        Record record = nextInSheet();
        while (record != null) {
            record = nextInSheet();
        }
    }

    private void again() throws IOException {
        hiddenNow = true;
        index = -1;
        sheets.clear();
        cellFormats.clear();
        bytes.close();
        bytes = container.createDocumentInputStream(STREAM);
        records = new RecordFactoryInputStream(bytes, false);
    }

    private void global(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
            sheets.sort((one, other) -> Integer.compare(one.getPositionOfBof(), other.getPositionOfBof()));
        } else if (record instanceof SSTRecord found) {
            texts = found;
        } else if (record instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord cellFormat) {
            cellFormats.add((int) cellFormat.getFormatIndex());
        }
    }

    /** The next record of the sheet, charts in it left out; null at its end. */
    @Nullable
    Record nextInSheet() {
        int charts = 0;
        while (inside) {
            Record record = records.nextRecord();
            if (record instanceof BOFRecord) {
                charts++;
            } else if (record == null || (record instanceof EOFRecord && charts-- == 0)) {
                inside = false;
            } else if (charts == 0 && !(record instanceof EOFRecord)) {
                return record;
            }
        }
        return null;
    }

    boolean isDate(CellValueRecordInterface cell) {
        int style = cell.getXFIndex();
        return style >= 0
                && style < cellFormats.size()
                && dateFormats.computeIfAbsent(
                        cellFormats.get(style), format -> SerialDate.isDateFormat(format, formats.get(format)));
    }

    /** A shared text by its number; null if there is none. */
    @Nullable
    String text(int number) {
        return texts == null || number < 0 || number >= texts.getNumUniqueStrings()
                ? null
                : texts.getString(number).getString();
    }

    boolean since1904() {
        return since1904;
    }

    /** Of the workbook's bytes in this pass, 0 to 1. */
    double fractionRead() {
        return 1 - bytes.available() / (double) size;
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
