package io.bonafide.core.assess.table;

import java.util.Arrays;

/** An int for each row, in chunks that exist only where some row has another value than the column's default. */
public final class IntColumn {
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    private final int byDefault;
    private int[][] chunks = new int[4][];
    private boolean used;

    public IntColumn(int byDefault) {
        this.byDefault = byDefault;
    }

    public int get(int row) {
        int chunk = row >>> BITS;
        if (chunk >= chunks.length || chunks[chunk] == null) {
            return byDefault;
        }
        return chunks[chunk][row & (CHUNK - 1)];
    }

    public void set(int row, int value) {
        int chunk = row >>> BITS;
        if (chunk >= chunks.length || chunks[chunk] == null) {
            if (value == byDefault) {
                return;
            }
            allocate(chunk);
        }
        chunks[chunk][row & (CHUNK - 1)] = value;
    }

    /** Sets {@code bits} on top of those that the row has. */
    public void or(int row, int bits) {
        set(row, get(row) | bits);
    }

    /** Whether any row ever had another value than the default. */
    public boolean used() {
        return used;
    }

    private void allocate(int chunk) {
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
        }
        used = true;
        chunks[chunk] = new int[CHUNK];
        if (byDefault != 0) {
            Arrays.fill(chunks[chunk], byDefault);
        }
    }
}
