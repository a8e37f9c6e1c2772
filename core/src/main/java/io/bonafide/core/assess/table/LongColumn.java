package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.Packer;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A long for each row, 0 by default, in chunks that exist only where some row has another value. A chunk that a snapshot
 * has is copied when it is next written. One that is {@linkplain #compact compact} has fewer bits, if its values are near each other.
 */
public final class LongColumn implements Kept, Compact {
    private static final String CHUNKS = "chunks";
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;

    /** Arrays of long, or a {@link PackedChunk}; null where all rows have 0. */
    private @Nullable Object[] chunks = new @Nullable Object[4];
    /** Those of {@link #chunks} that no snapshot has. */
    private long[][] own = new long[4][];

    public long get(int row) {
        int chunk = row >>> BITS;
        return chunk < chunks.length ? get(chunks[chunk], row & (CHUNK - 1)) : 0;
    }

    private static long get(@Nullable Object chunk, int at) {
        if (chunk instanceof long[] longs) {
            return longs[at];
        }
        return chunk instanceof PackedChunk packed ? packed.get(at) : 0;
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
    public void compact() {
        for (int i = 0; i < chunks.length; i++) {
            if (chunks[i] instanceof long[] chunk) {
                @Nullable PackedChunk packed = PackedChunk.of(CHUNK, at -> chunk[at], 0, CHUNK * Long.BYTES);
                chunks[i] = packed == null ? chunk : packed;
            }
        }
        own = new long[chunks.length][];
    }

    @Override
    public void save(StateWriter out) {
        for (int i = 0; i < chunks.length; i++) {
            @Nullable Object chunk = chunks[i];
            if (chunk != null) {
                out.block(CHUNKS, i, chunk, () -> packed(chunk));
            }
        }
        own = new long[chunks.length][];
    }

    @Override
    public void load(StateReader in) {
        in.blocks(CHUNKS, (number, bytes) -> {
            long[] chunk = make(number);
            long[] values = in.longs(bytes);
            System.arraycopy(values, 0, chunk, 0, values.length);
            own[number] = null;
            return chunk;
        });
    }

    /** Without the zeros at its end. */
    private static byte[] packed(Object chunk) {
        long[] values = unpacked(chunk);
        int length = CHUNK;
        while (length > 0 && values[length - 1] == 0) {
            length--;
        }
        return new Packer(length * Long.BYTES).put(values, length).bytes();
    }

    private static long[] unpacked(@Nullable Object chunk) {
        if (chunk instanceof long[] longs) {
            return longs;
        }
        long[] values = new long[CHUNK];
        Arrays.setAll(values, at -> get(chunk, at));
        return values;
    }

    /** Makes a chunk that may be written: a new one, or a copy of the one that a snapshot has. */
    private long[] make(int index) {
        if (index >= chunks.length) {
            int size = Math.max(index + 1, chunks.length * 2);
            chunks = Arrays.copyOf(chunks, size);
            own = Arrays.copyOf(own, size);
        }
        @Nullable Object before = chunks[index];
        long[] chunk = before instanceof long[] longs ? longs.clone() : unpacked(before);
        chunks[index] = chunk;
        own[index] = chunk;
        return chunk;
    }
}
