package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.Packer;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.Arrays;

/**
 * A long for each row, 0 by default, in chunks that exist only where some row has another value. A chunk that a snapshot
 * has is copied when it is next written.
 */
public final class LongColumn implements Kept {
    private static final String CHUNKS = "chunks";
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    private long[][] chunks = new long[4][];
    /** Those of {@link #chunks} that no snapshot has. */
    private long[][] own = new long[4][];

    public long get(int row) {
        int chunk = row >>> BITS;
        return chunk >= chunks.length || chunks[chunk] == null ? 0 : chunks[chunk][row & (CHUNK - 1)];
    }

    public void set(int row, long value) {
        int chunk = row >>> BITS;
        if (chunk >= own.length || own[chunk] == null) {
            if (value == get(row)) {
                return;
            }
            make(chunk);
        }
        own[chunk][row & (CHUNK - 1)] = value;
    }

    @Override
    public void save(StateWriter out) {
        for (int i = 0; i < chunks.length; i++) {
            long[] chunk = chunks[i];
            if (chunk != null) {
                out.block(CHUNKS, i, chunk, () -> packed(chunk));
            }
        }
        own = new long[chunks.length][];
    }

    @Override
    public void load(StateReader in) {
        in.blocks(CHUNKS, (number, bytes) -> {
            make(number);
            long[] values = in.longs(bytes);
            System.arraycopy(values, 0, chunks[number], 0, values.length);
            own[number] = null;
            return chunks[number];
        });
    }

    /** Without the zeros at its end. */
    private static byte[] packed(long[] chunk) {
        int length = CHUNK;
        while (length > 0 && chunk[length - 1] == 0) {
            length--;
        }
        return new Packer(length * Long.BYTES).put(chunk, length).bytes();
    }

    /** Makes a chunk that may be written: a new one, or a copy of the one that a snapshot has. */
    private void make(int chunk) {
        if (chunk >= chunks.length) {
            int size = Math.max(chunk + 1, chunks.length * 2);
            chunks = Arrays.copyOf(chunks, size);
            own = Arrays.copyOf(own, size);
        }
        chunks[chunk] = chunks[chunk] == null ? new long[CHUNK] : chunks[chunk].clone();
        own[chunk] = chunks[chunk];
    }
}
