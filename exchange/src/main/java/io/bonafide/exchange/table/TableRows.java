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
            throw file.refuse(
                    "has no row with anything in it", "Export it again, and look that the first sheet is filled.");
        }
        if (problem != null && problem.kind() == RowProblem.Kind.MANY_COLUMNS) {
            throw file.refuse("starts with a row of " + problem.valueClass(), problem.reason());
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
            throw file.refuse(
                    "is cut off or damaged after row " + number, "Fetch or export it again; the copy is not whole.", e);
        } catch (IOException | RuntimeException e) {
            throw file.refuse(
                    "is damaged after row " + number, "Open it in a spreadsheet and save it as CSV (UTF-8).", e);
        }
        count();
        return true;
    }

    private void count() throws UnreadableFileException {
        rows++;
        if (rows > file.limits().maxRows()) {
            throw file.refuse(
                    "has more than " + file.limits().maxRows() + " rows", "Split it, or raise the limit of rows.");
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
