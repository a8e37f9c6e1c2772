package io.bonafide.exchange.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows copied from where they were read, so that they can be looked at later or by another thread. Reused. */
public final class RowBatch {
    private static final int MANY_ROWS = 512;
    private static final int MANY_CHARS = 1 << 20;

    private char[] text = new char[1 << 14];
    private int[] cellEnds = new int[1 << 10];
    private int cells;
    private int[] rowEnds = new int[64];
    private long[] numbers = new long[64];
    private @Nullable RowProblem[] problems = new @Nullable RowProblem[64];
    private int rows;

    public void clear() {
        cells = 0;
        rows = 0;
    }

    /** Whether it is time to look at the rows. */
    public boolean full() {
        return rows >= MANY_ROWS || used() >= MANY_CHARS;
    }

    /** Copies the row that {@code source} stands at. */
    public void add(Rows source) {
        source.copyCells(this);
        endRow(source.number(), source.problem().orElse(null));
    }

    /** Adds a row that was copied before. */
    public void add(long number, List<String> row, @Nullable RowProblem problem) {
        row.forEach(this::addCell);
        endRow(number, problem);
    }

    private void endRow(long number, @Nullable RowProblem problem) {
        if (rows == numbers.length) {
            rowEnds = Arrays.copyOf(rowEnds, 2 * rows);
            numbers = Arrays.copyOf(numbers, 2 * rows);
            problems = Arrays.copyOf(problems, 2 * rows);
        }
        numbers[rows] = number;
        problems[rows] = problem;
        rowEnds[rows++] = cells;
    }

    /** Adds the next cell of the row that is being copied. */
    void addCell(String cell) {
        int start = used();
        ensureRoom(start + cell.length(), cells + 1);
        cell.getChars(0, cell.length(), text, start);
        cellEnds[cells++] = start + cell.length();
    }

    /**
     * Adds all cells of the row that is being copied.
     *
     * @param ends of each cell in {@code chars}, from whose start on they stand one behind the other
     */
    void addCells(char[] chars, int[] ends, int count) {
        int length = count == 0 ? 0 : ends[count - 1];
        int start = used();
        ensureRoom(start + length, cells + count);
        System.arraycopy(chars, 0, text, start, length);
        for (int i = 0; i < count; i++) {
            cellEnds[cells++] = start + ends[i];
        }
    }

    private int used() {
        return cells == 0 ? 0 : cellEnds[cells - 1];
    }

    private void ensureRoom(int chars, int newCells) {
        if (chars > text.length) {
            text = Arrays.copyOf(text, Math.max(chars, 2 * text.length));
        }
        if (newCells > cellEnds.length) {
            cellEnds = Arrays.copyOf(cellEnds, Math.max(newCells, 2 * cellEnds.length));
        }
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** The row's {@link Rows#number}. */
    public long number(int row) {
        return numbers[row];
    }

    /** The row's {@link Rows#problem}, if it has one. */
    public @Nullable RowProblem problem(int row) {
        return problems[row];
    }

    /** The row's {@link Rows#size}. */
    public int size(int row) {
        return rowEnds[row] - firstCell(row);
    }

    /** The text of a row's cell; empty beyond its size. A new string on each call. */
    public String cell(int row, int index) {
        int cell = firstCell(row) + index;
        if (cell >= rowEnds[row]) {
            return "";
        }
        int start = cell == 0 ? 0 : cellEnds[cell - 1];
        return cellEnds[cell] == start ? "" : new String(text, start, cellEnds[cell] - start);
    }

    private int firstCell(int row) {
        return row == 0 ? 0 : rowEnds[row - 1];
    }
}
