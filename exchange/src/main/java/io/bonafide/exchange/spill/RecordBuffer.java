package io.bonafide.exchange.spill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records in memory: their bytes end to end in chunks, and one address each. Each is preceded by the lengths of its key
 * and of itself.
 *
 * <p>Memory: the records, 2 to 4 bytes of lengths and 4 of address a record, and 24 a record while sorting.
 */
final class RecordBuffer {
    /** Just under a power of two, so that with its header a chunk fills whole regions of the garbage collector. */
    private static final int LARGEST_CHUNK = (4 << 20) - 64;

    private static final int SMALLEST_CHUNK = 1 << 12;
    private static final int OFFSET_BITS = 22;
    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - OFFSET_BITS);
    private static final int INDEX_BYTES = 30;
    private static final int LONGEST_LENGTHS = 10;

    private final long budget;
    private final int chunkSize;
    private final List<byte[]> chunks = new ArrayList<>();
    private int[] addresses = new int[256];
    private int count;
    private int chunk = -1;
    private int position;
    private long chunkBytes;

    RecordBuffer(long budget) {
        this.budget = budget;
        this.chunkSize = (int) Math.max(SMALLEST_CHUNK, Math.min(LARGEST_CHUNK, budget / 8));
    }

    int count() {
        return count;
    }

    /** Takes a record; false, and nothing is changed, if it would go over the budget. An empty buffer takes any one. */
    boolean add(byte[] from, int offset, int keyLength, int length) {
        int needed = length + LONGEST_LENGTHS;
        boolean fits = chunk >= 0 && chunks.get(chunk).length - position >= needed;
        if (count > 0 && !affordable(fits, needed)) {
            return false;
        }
        if (!fits) {
            nextChunk(needed);
        }
        append(from, offset, keyLength, length);
        return true;
    }

    private boolean affordable(boolean fits, int needed) {
        boolean grows = !fits && (chunk + 1 == chunks.size() || needed > chunkSize);
        long wanted = chunkBytes + (grows ? Math.max(needed, chunkSize) : 0) + INDEX_BYTES * (count + 1L);
        return wanted <= budget && (fits || chunk + 1 < MOST_CHUNKS);
    }

    private void nextChunk(int needed) {
        chunk++;
        position = 0;
        if (chunk == chunks.size() || chunks.get(chunk).length < needed) {
            byte[] fresh = new byte[Math.max(needed, chunkSize)];
            chunks.add(chunk, fresh);
            chunkBytes += fresh.length;
        }
    }

    private void append(byte[] from, int offset, int keyLength, int length) {
        if (count == addresses.length) {
            addresses = Arrays.copyOf(addresses, count + (count >> 1) + 16);
        }
        addresses[count++] = chunk << OFFSET_BITS | position;
        byte[] into = chunks.get(chunk);
        position = Lengths.write(into, position, keyLength);
        position = Lengths.write(into, position, length);
        System.arraycopy(from, offset, into, position, length);
        position += length;
    }

    /** Puts the records into order; equal keys stay as they came. */
    void sort() {
        addresses = new RecordSort(this, addresses, count).sorted();
    }

    /** Forgets the records and keeps the memory, except of oversized ones. */
    void clear() {
        chunks.removeIf(each -> each.length > chunkSize);
        chunkBytes = (long) chunks.size() * chunkSize;
        count = 0;
        chunk = -1;
        position = 0;
    }

    /** Forgets the records and the memory. */
    void release() {
        chunks.clear();
        clear();
        addresses = new int[256];
    }

    byte[] array(int address) {
        return chunks.get(address >>> OFFSET_BITS);
    }

    static int offset(int address) {
        return address & (1 << OFFSET_BITS) - 1;
    }

    Cursor cursor(int from) {
        return new Cursor(from - 1);
    }

    /** The first record, of sorted ones, whose key is not below {@code from}. */
    int firstNotBelow(byte[] from) {
        int low = 0;
        int high = count;
        Cursor cursor = new Cursor(-1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            cursor.at(middle);
            if (Keys.compare(cursor, from) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Over the records as they stand. */
    final class Cursor implements RecordCursor {
        private int index;
        private byte[] array = new byte[0];
        private int offset;
        private int keyLength;
        private int length;

        private Cursor(int before) {
            index = before;
        }

        @Override
        public boolean next() {
            if (index + 1 >= count) {
                return false;
            }
            at(index + 1);
            return true;
        }

        private void at(int newIndex) {
            index = newIndex;
            int address = addresses[newIndex];
            array = RecordBuffer.this.array(address);
            int start = RecordBuffer.offset(address);
            keyLength = Lengths.read(array, start);
            int second = start + Lengths.size(keyLength);
            length = Lengths.read(array, second);
            offset = second + Lengths.size(length);
        }

        @Override
        public byte[] array() {
            return array;
        }

        @Override
        public int offset() {
            return offset;
        }

        @Override
        public int keyLength() {
            return keyLength;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public void close() {}
    }
}
