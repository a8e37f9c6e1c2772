package io.bonafide.exchange.table;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of every format have in common: blank ones are passed over, limits are kept, and whatever a library
 * throws becomes a refusal that says where.
 */
abstract class TableRows implements Rows {
    private final SourceFile file;
    private long number;
    private int size;
    private @Nullable RowProblem problem;
    private long rows;
    private boolean ahead;
    private boolean ended;

    TableRows(SourceFile file) {
        this.file = file;
    }

    /**
     * Goes to the next row, blank or not: says so by {@link #startRow}, {@link #size(int)} and {@link #troubled}.
     *
     * @return false at the end
     */
    abstract boolean advance() throws IOException, UnreadableFileException;

    /** Whether a cell within the size has nothing but blanks. */
    abstract boolean blank(int index);

    /** The text of a cell within the size. */
    abstract String text(int index);

    final SourceFile file() {
        return file;
    }

    final void startRow(long newNumber) {
        number = newNumber;
        size = 0;
        problem = null;
    }

    final void size(int newSize) {
        size = newSize;
    }

    /** Takes note of what is wrong with the row; the first one counts. */
    final void troubled(RowProblem found) {
        if (problem == null) {
            problem = found;
        }
    }

    final boolean blankRow() {
        for (int i = 0; i < size; i++) {
            if (!blank(i)) {
                return false;
            }
        }
        return problem == null;
    }

    /** Reads the first row already, so that a file without any, or with too wide a one, is refused when it is opened. */
    final void readAhead() throws UnreadableFileException {
        if (!next()) {
            throw file.refuse(Refusal.NO_ROWS);
        }
        if (problem != null && problem.kind() == RowProblem.Kind.MANY_COLUMNS) {
            throw file.refuse(Refusal.WIDE, problem.valueClass(), file.limits().maxColumns());
        }
        ahead = true;
    }

    @Override
    public final boolean next() throws UnreadableFileException {
        if (ahead) {
            ahead = false;
            return true;
        }
        boolean found = false;
        try {
            found = !ended && step();
        } finally {
            ended = !found;
        }
        return found;
    }

    private boolean step() throws UnreadableFileException {
        try {
            do {
                if (!advance()) {
                    file.requireUnchanged();
                    return false;
                }
            } while (blankRow());
        } catch (RefusedException e) {
            throw e.refusal();
        } catch (EOFException | ZipException e) {
            throw file.refuseAfter(e, Refusal.CUT_OFF_AFTER, number);
        } catch (IOException | RuntimeException e) {
            throw file.refuseAfter(e, Refusal.DAMAGED_AFTER, number);
        }
        count();
        return true;
    }

    private void count() throws UnreadableFileException {
        rows++;
        if (rows > file.limits().maxRows()) {
            throw file.refuse(Refusal.TOO_MANY_ROWS, file.limits().maxRows());
        }
    }

    @Override
    public final long number() {
        return number;
    }

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final String cell(int index) {
        return index < size ? text(index) : "";
    }

    @Override
    public void copyCells(RowBatch batch) {
        for (int i = 0; i < size; i++) {
            batch.addCell(text(i));
        }
    }

    @Override
    public final Optional<RowProblem> problem() {
        return Optional.ofNullable(problem);
    }
}
