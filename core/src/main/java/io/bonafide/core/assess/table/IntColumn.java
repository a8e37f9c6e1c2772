package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.Packer;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An int for each row, in chunks that exist only where some row has another value than the column's default. A chunk has one,
 * two or four bytes a row, as its values' distances above the default need, and is widened when that no longer does. A chunk
 * that a snapshot has is copied when it is next written. One that is {@linkplain #compact compact} has fewer bits still.
 */
public final class IntColumn implements Kept, Compact {
    private static final String CHUNKS = "chunks";
    private static final int BITS = 16;
    private static final int CHUNK = 1 << BITS;
    private static final int BYTE = 0xFF;

    private final int byDefault;
    /** Arrays of byte, char or int, or a {@link PackedChunk}; null where all rows have the default. */
    private @Nullable Object[] chunks = new @Nullable Object[4];
    /** Those of {@link #chunks} that no snapshot has. */
    private @Nullable Object[] own = new @Nullable Object[4];

    private boolean used;

    public IntColumn(int byDefault) {
        this.byDefault = byDefault;
    }

    public int get(int row) {
        int index = row >>> BITS;
        return index < chunks.length ? get(chunks[index], row & (CHUNK - 1)) : byDefault;
    }

    public void set(int row, int value) {
        int index = row >>> BITS;
        @Nullable Object chunk = index < own.length ? own[index] : null;
        if (chunk == null || !holds(chunk, value)) {
            if (value == get(row)) {
                return;
            }
            chunk = make(index, value);
        }
        put(chunk, row & (CHUNK - 1), value);
    }

    /** Sets {@code bits} on top of those that the row has. */
    public void or(int row, int bits) {
        set(row, get(row) | bits);
    }

    /** Gives all rows the default. */
    public void clear() {
        chunks = new @Nullable Object[4];
        own = new @Nullable Object[4];
    }

    /** Whether any row ever had another value than the default. */
    public boolean used() {
        return used;
    }

    @Override
    public void compact() {
        for (int i = 0; i < chunks.length; i++) {
            @Nullable Object chunk = chunks[i];
            if (chunk != null && !(chunk instanceof PackedChunk)) {
                @Nullable PackedChunk packed = PackedChunk.of(CHUNK, at -> get(chunk, at), byDefault, bytes(chunk));
                chunks[i] = packed == null ? chunk : packed;
            }
        }
        own = new @Nullable Object[chunks.length];
    }

    private static int bytes(Object chunk) {
        return CHUNK * (chunk instanceof int[] ? Integer.BYTES : chunk instanceof char[] ? Character.BYTES : 1);
    }

    @Override
    public void save(StateWriter out) {
        for (int i = 0; i < chunks.length; i++) {
            @Nullable Object chunk = chunks[i];
            if (chunk != null) {
                out.block(CHUNKS, i, chunk, () -> packed(chunk));
            }
        }
        own = new @Nullable Object[chunks.length];
    }

    @Override
    public void load(StateReader in) {
        in.blocks(CHUNKS, (number, bytes) -> {
            used = true;
            int[] values = in.ints(bytes);
            for (int i = 0; i < values.length; i++) {
                set(number * CHUNK + i, values[i]);
            }
            if (number < own.length) {
                own[number] = null;
            }
            return number < chunks.length ? chunks[number] : null;
        });
    }

    private int get(@Nullable Object chunk, int at) {
        if (chunk instanceof int[] ints) {
            return ints[at];
        }
        if (chunk instanceof char[] chars) {
            return byDefault + chars[at];
        }
        if (chunk instanceof PackedChunk packed) {
            return (int) packed.get(at);
        }
        return chunk instanceof byte[] bytes ? byDefault + (bytes[at] & BYTE) : byDefault;
    }

    private void put(Object chunk, int at, int value) {
        if (chunk instanceof int[] ints) {
            ints[at] = value;
        } else if (chunk instanceof char[] chars) {
            chars[at] = (char) (value - byDefault);
        } else {
            ((byte[]) chunk)[at] = (byte) (value - byDefault);
        }
    }

    private boolean holds(Object chunk, int value) {
        return chunk instanceof int[] || above(value) <= (chunk instanceof char[] ? Character.MAX_VALUE : BYTE);
    }

    private long above(int value) {
        long above = (long) value - byDefault;
        return above < 0 ? Long.MAX_VALUE : above;
    }

    /** Without the defaults at its end. */
    private byte[] packed(Object chunk) {
        int length = CHUNK;
        while (length > 0 && get(chunk, length - 1) == byDefault) {
            length--;
        }
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
            values[i] = get(chunk, i);
        }
        return new Packer(length * Integer.BYTES).put(values, length).bytes();
    }

    /** Makes a chunk that may be written, of which {@code value} may be a part: with what the one before it has. */
    private Object make(int index, int value) {
        if (index >= chunks.length) {
            int size = Math.max(index + 1, chunks.length * 2);
            chunks = Arrays.copyOf(chunks, size);
            own = Arrays.copyOf(own, size);
        }
        used = true;
        @Nullable Object before = chunks[index];
        Object chunk = empty(before, value);
        for (int at = 0; before != null && at < CHUNK; at++) {
            put(chunk, at, get(before, at));
        }
        chunks[index] = chunk;
        own[index] = chunk;
        return chunk;
    }

    /** As wide as the one before it, or as the value needs. */
    private Object empty(@Nullable Object before, int value) {
        long most = above(value);
        if (before instanceof int[] || before instanceof PackedChunk || most > Character.MAX_VALUE) {
            int[] wide = new int[CHUNK];
            Arrays.fill(wide, byDefault);
            return wide;
        }
        return before instanceof char[] || most > BYTE ? new char[CHUNK] : new byte[CHUNK];
    }
}
