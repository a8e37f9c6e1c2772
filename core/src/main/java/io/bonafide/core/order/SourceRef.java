package io.bonafide.core.order;

/**
 * Where a value was read: the row of an input file.
 *
 * @param file index of the file among the run's inputs, from 0
 * @param row the row's line number as an editor shows it (CSV) or its row number (spreadsheet), from 1
 */
public record SourceRef(int file, long row) implements Comparable<SourceRef> {
    public SourceRef {
        Checks.notNegative("file index", file);
        Checks.notNegative("row", row);
    }

    @Override
    public int compareTo(SourceRef other) {
        int byFile = Integer.compare(file, other.file);
        return byFile != 0 ? byFile : Long.compare(row, other.row);
    }
}
