package io.bonafide.exchange.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The record that the parser is at, as one run of characters and the ends of its cells, so that a cell becomes a string
 * only when it is asked for. Reused from record to record.
 */
final class RecordBuffer extends AbstractBaseCsvCallbackHandler<RecordBuffer> {
    /** A row may hold this many cells of the greatest length. */
    private static final int LONG_CELLS = 8;

    private final Limits limits;
    private final Encoding encoding;
    private char[] text = new char[1 << 12];
    private int[] ends = new int[64];
    private int cells;
    private int beyond;
    private int widest;
    private long startLine;
    private @Nullable RowProblem problem;

    RecordBuffer(Limits limits, Encoding encoding) {
        this.limits = limits;
        this.encoding = encoding;
    }

    @Override
    protected void handleBegin(long line) {
        startLine = line;
        cells = 0;
        beyond = 0;
        widest = 0;
        problem = null;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= limits.maxColumns()) {
            beyond++;
            widest = blank(buffer, offset, offset + length) ? widest : beyond;
            return;
        }
        int start = end(cells);
        int kept = sound(index, buffer, offset, length) && fits(index, start, length) ? length : 0;
        ensureRoom(start + kept);
        System.arraycopy(buffer, offset, text, start, kept);
        ends[cells++] = start + kept;
    }

    private int end(int count) {
        return count == 0 ? 0 : ends[count - 1];
    }

    private boolean fits(int index, int used, int length) {
        int limit = limits.maxCellChars();
        if (length <= limit && used + length <= LONG_CELLS * (long) limit) {
            return true;
        }
        troubled(RowProblem.longCell(index, limit));
        return false;
    }

    private boolean sound(int index, char[] buffer, int offset, int length) {
        if (encoding.clean()) {
            return true;
        }
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == 0) {
                troubled(RowProblem.nul(index));
                return false;
            }
            if (buffer[i] == Encoding.UNDECODABLE) {
                troubled(RowProblem.undecodable(index, encoding.charset().name()));
                return false;
            }
        }
        return true;
    }

    private void troubled(RowProblem found) {
        if (problem == null) {
            problem = found;
        }
    }

    private void ensureRoom(int chars) {
        if (chars > text.length) {
            text = Arrays.copyOf(text, Math.max(chars, text.length * 2));
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
    }

    @Override
    protected RecordBuffer buildRecord() {
        return this;
    }

    /** The line of the parser's input on which the record starts, from 1. */
    long startLine() {
        return startLine;
    }

    int cells() {
        return cells;
    }

    /** What is wrong with the record, if anything. */
    @Nullable
    RowProblem problem() {
        return widest == 0 || problem != null ? problem : RowProblem.manyColumns(cells + widest, limits.maxColumns());
    }

    String cell(int index) {
        int start = end(index);
        return ends[index] == start ? "" : new String(text, start, ends[index] - start);
    }

    void copyCells(RowBatch batch, int count) {
        batch.addCells(text, ends, count);
    }

    boolean blank(int index) {
        return blank(text, end(index), ends[index]);
    }

    private static boolean blank(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }
}
