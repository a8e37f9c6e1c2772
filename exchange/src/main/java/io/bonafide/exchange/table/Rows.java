package io.bonafide.exchange.table;

import java.util.Optional;

/**
 * The rows of a table in file order, blank ones left out. Call {@link #next} first; everything else speaks of the row it
 * went to. A single pass; not thread-safe.
 *
 * <p>A row with a {@link #problem} must be set aside: those of its cells that could be read remain readable, the others
 * are blank.
 */
public interface Rows extends AutoCloseable {

    /**
     * Goes to the next row.
     *
     * @return false at the end
     * @throws UnreadableFileException if the file cannot be read any further; the rows before remain true
     */
    boolean next() throws UnreadableFileException;

    /** The number that an editor shows: in text the line on which the row starts, else the sheet's row; from 1. */
    long number();

    /** The number of cells of this row, whatever the header's is. */
    int size();

    /** The text of a cell, from 0; empty if it is blank or beyond the end. A new string on each call. */
    String cell(int index);

    /** Adds all cells of this row to the batch, as {@link RowBatch#add} asks. */
    void copyCells(RowBatch batch);

    /** Why the row must be set aside; empty for nearly every row. */
    Optional<RowProblem> problem();

    /** How much of the file has been read, 0 to 1, by bytes. */
    double fractionRead();

    @Override
    void close();
}
