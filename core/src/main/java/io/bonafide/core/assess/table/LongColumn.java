package io.bonafide.core.assess.table;

import java.util.Arrays;

/** A long for each row, 0 by default, in chunks that exist only where some row has another value. */
public final class LongColumn {
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    private long[][] chunks = new long[4][];

    public long get(int row) {
        int chunk = row >>> BITS;
        return chunk >= chunks.length || chunks[chunk] == null ? 0 : chunks[chunk][row & (CHUNK - 1)];
    }

    public void set(int row, long value) {
        int chunk = row >>> BITS;
        if (chunk >= chunks.length || chunks[chunk] == null) {
            if (value == 0) {
                return;
            }
            allocate(chunk);
        }
        chunks[chunk][row & (CHUNK - 1)] = value;
    }

    private void allocate(int chunk) {
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
        }
        chunks[chunk] = new long[CHUNK];
    }
}
