package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.Packer;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.Arrays;

/**
 * An int for each row, in chunks that exist only where some row has another value than the column's default. A chunk that
 * a snapshot has is copied when it is next written.
 */
public final class IntColumn implements Kept {
    private static final String CHUNKS = "chunks";
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    private final int byDefault;
    private int[][] chunks = new int[4][];
    /** Those of {@link #chunks} that no snapshot has. */
    private int[][] own = new int[4][];

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
        if (chunk >= own.length || own[chunk] == null) {
            if (value == get(row)) {
                return;
            }
            make(chunk);
        }
        own[chunk][row & (CHUNK - 1)] = value;
    }

    /** Sets {@code bits} on top of those that the row has. */
    public void or(int row, int bits) {
        set(row, get(row) | bits);
    }

    /** Whether any row ever had another value than the default. */
    public boolean used() {
        return used;
    }

    @Override
    public void save(StateWriter out) {
        for (int i = 0; i < chunks.length; i++) {
            int[] chunk = chunks[i];
            if (chunk != null) {
                out.block(CHUNKS, i, chunk, () -> packed(chunk));
            }
        }
        own = new int[chunks.length][];
    }

    @Override
    public void load(StateReader in) {
        in.blocks(CHUNKS, (number, bytes) -> {
            make(number);
            int[] values = in.ints(bytes);
            System.arraycopy(values, 0, chunks[number], 0, values.length);
            own[number] = null;
            return chunks[number];
        });
    }

    /** Without the defaults at its end. */
    private byte[] packed(int[] chunk) {
        int length = CHUNK;
        while (length > 0 && chunk[length - 1] == byDefault) {
            length--;
        }
        return new Packer(length * Integer.BYTES).put(chunk, length).bytes();
    }

    /** Makes a chunk that may be written: a new one, or a copy of the one that a snapshot has. */
    private void make(int chunk) {
        if (chunk >= chunks.length) {
            int size = Math.max(chunk + 1, chunks.length * 2);
            chunks = Arrays.copyOf(chunks, size);
            own = Arrays.copyOf(own, size);
        }
        used = true;
        if (chunks[chunk] != null) {
            chunks[chunk] = chunks[chunk].clone();
        } else {
            chunks[chunk] = new int[CHUNK];
            if (byDefault != 0) {
                Arrays.fill(chunks[chunk], byDefault);
            }
        }
        own[chunk] = chunks[chunk];
    }
}
