package io.bonafide.core.assess.table;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A count for each of a fixed number of rows in two bytes; the few above 65,534 stand beside. */
public final class CountColumn {
    private static final int BITS = 14;
    private static final int CHUNK = 1 << BITS;
    private static final char LARGE = Character.MAX_VALUE;

    private final char byDefault;
    private final char[] @Nullable [] chunks;
    private final Int2IntOpenHashMap large = new Int2IntOpenHashMap();

    public CountColumn(int rows, int byDefault) {
        this.byDefault = (char) byDefault;
        this.chunks = new char[(rows >>> BITS) + 1][];
    }

    public int get(int row) {
        char @Nullable [] chunk = chunks[row >>> BITS];
        if (chunk == null) {
            return byDefault;
        }
        char value = chunk[row & (CHUNK - 1)];
        return value == LARGE ? large.get(row) : value;
    }

    public void set(int row, int count) {
        if (get(row) == count) {
            return;
        }
        if (count >= LARGE) {
            large.put(row, count);
        }
        chunk(row >>> BITS)[row & (CHUNK - 1)] = (char) Math.min(count, LARGE);
    }

    private char[] chunk(int index) {
        char @Nullable [] chunk = chunks[index];
        if (chunk == null) {
            chunk = new char[CHUNK];
            Arrays.fill(chunk, byDefault);
            chunks[index] = chunk;
        }
        return chunk;
    }
}
