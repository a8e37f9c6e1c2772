package io.bonafide.core.assess.table;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;

/**
 * Short byte strings and their codes 0, 1, 2, … in the order in which they were added. An open hash table of codes over
 * an arena of bytes: a find compares the bytes themselves, so that a collision of hashes costs time and nothing else.
 * About 10 bytes an entry beside its own, and 4 for one that is appended and never found.
 */
final class ByteDictionary implements Kept, Compact {
    static final int NONE = -1;

    private static final Hasher64 HASHER = Hashing.xxh3_64();
    private static final int BITS = 20;
    private static final int CHUNK = 1 << BITS;
    /** What the length of an entry that is not in the hash table has on top. */
    private static final int APPENDED = 1 << 15;

    private static final int MOST_CHUNKS = 1 << (Integer.SIZE - BITS);

    private final IntColumn addresses = new IntColumn(0);
    private byte[][] chunks = {new byte[1 << 10]};
    private int chunk;
    private int used;
    /** Entries as {@link HashedCode} has them. */
    private int[] table = new int[64];

    private int codeBits = 6;
    private int size;
    private int indexed;

    int size() {
        return size;
    }

    int find(PackedText text) {
        return code(table[slot(text, text.hash())]);
    }

    /** The code of {@code text}, added if it is new. */
    int add(PackedText text) {
        long hash = text.hash();
        int slot = slot(text, hash);
        if (table[slot] != 0) {
            return code(table[slot]);
        }
        int code = write(text, text.length);
        if (++indexed * 4L > table.length * 3L) {
            rehash(table.length * 2);
        } else if (size >>> codeBits != 0) {
            rehash(table.length);
        } else {
            table[slot] = HashedCode.of(code, hash, codeBits);
        }
        return code;
    }

    /** The code of {@code text}, which is added as a new entry that {@link #find} and {@link #add} will not see. */
    int append(PackedText text) {
        int code = write(text, text.length | APPENDED);
        if (size >>> codeBits != 0) {
            rehash(table.length);
        }
        return code;
    }

    /** The text behind the first {@code skip} bytes of the entry. */
    String text(int code, int skip) {
        int address = addresses.get(code);
        byte[] bytes = chunks[address >>> BITS];
        int at = address & (CHUNK - 1);
        return PackedText.unpack(bytes, at + 2 + skip, at + 2 + length(bytes, at));
    }

    int length(int code) {
        int address = addresses.get(code);
        return length(chunks[address >>> BITS], address & (CHUNK - 1));
    }

    private static int length(byte[] bytes, int at) {
        return head(bytes, at) & ~APPENDED;
    }

    private static int head(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private int slot(PackedText text, long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0 && !(HashedCode.like(table[slot], hash, codeBits) && equal(code(table[slot]), text))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private int code(int entry) {
        return HashedCode.code(entry, codeBits);
    }

    private boolean equal(int code, PackedText text) {
        int address = addresses.get(code);
        byte[] bytes = chunks[address >>> BITS];
        int at = address & (CHUNK - 1);
        int length = length(bytes, at);
        return length == text.length && Arrays.equals(bytes, at + 2, at + 2 + length, text.bytes, 0, length);
    }

    private int write(PackedText text, int head) {
        if (used + 2 + text.length > CHUNK) {
            nextChunk();
        }
        if (used + 2 + text.length > chunks[chunk].length) {
            chunks[chunk] = Arrays.copyOf(chunks[chunk], Math.min(CHUNK, chunks[chunk].length * 4));
        }
        byte[] bytes = chunks[chunk];
        bytes[used] = (byte) (head >>> 8);
        bytes[used + 1] = (byte) head;
        System.arraycopy(text.bytes, 0, bytes, used + 2, text.length);
        addresses.set(size, chunk << BITS | used);
        used += 2 + text.length;
        return size++;
    }

    private void nextChunk() {
        chunk++;
        used = 0;
        if (chunk == MOST_CHUNKS) {
            throw new IllegalStateException("""
                    The ids of this shop (%d entries) fill the 4 GiB that an engine keeps of them.
                    Analyse a shorter span at a time.""".formatted(size));
        }
        chunks = Arrays.copyOf(chunks, chunk + 1);
        chunks[chunk] = new byte[CHUNK];
    }

    @Override
    public void compact() {
        addresses.compact();
    }

    /** The table is not written: it is made anew from the entries. */
    @Override
    public void save(StateWriter out) {
        out.keep("addresses", addresses);
        for (int i = 0; i < chunk; i++) {
            byte[] full = chunks[i];
            out.block("full", i, full, full::clone);
        }
        int[] sizes = {chunk, used, size, indexed};
        byte[] rest = Arrays.copyOf(chunks[chunk], used);
        out.packLater("rest", to -> to.put(sizes, sizes.length).put(rest, rest.length));
    }

    @Override
    public void load(StateReader in) {
        in.restore("addresses", addresses);
        in.unpack("rest", from -> {
            chunk = from.getInt();
            used = from.getInt();
            size = from.getInt();
            indexed = from.getInt();
            chunks = new byte[chunk + 1][];
            chunks[chunk] = Arrays.copyOf(from.getBytes(used), Math.max(used, 1 << 10));
        });
        in.blocks("full", (number, bytes) -> chunks[number] = bytes);
        rehash(Math.max(table.length, HashCommon.arraySize(indexed, 0.75f)));
    }

    /** Moves all entries into a table of so many slots, with as many bits for a code as codes now need. */
    private void rehash(int slots) {
        table = new int[slots];
        codeBits = HashedCode.bits(Math.max(slots - 1, size));
        for (int code = 0; code < size; code++) {
            int address = addresses.get(code);
            byte[] bytes = chunks[address >>> BITS];
            int at = address & (CHUNK - 1);
            int length = head(bytes, at);
            if (length < APPENDED) {
                place(code, HASHER.hashBytesToLong(bytes, at + 2, length));
            }
        }
    }

    private void place(int code, long hash) {
        int slot = (int) hash & table.length - 1;
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = HashedCode.of(code, hash, codeBits);
    }
}
