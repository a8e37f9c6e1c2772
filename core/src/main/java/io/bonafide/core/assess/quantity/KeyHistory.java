package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.HashedCode;
import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.BitSet;

/**
 * How many orders each key of one kind has had since the shop's first. It catches up with the table when it is asked, so
 * that a kind which no detector asks about costs nothing. A hash table of each key's first line, 6 to 11 bytes a key, and
 * the counts of those with more than one order; exact.
 */
final class KeyHistory implements Kept {
    private static final int TOGETHER = 16;

    private final LineTable table;
    private final Keys keys;
    private final KeyKind kind;
    private final Int2IntOpenHashMap more = new Int2IntOpenHashMap();
    /** Each key's first line, as {@link HashedCode} has it. */
    private int[] firstLines = new int[64];

    private int lineBits = 8;
    private int used;
    private int known;
    /** Of no meaning, but for the reads that it is summed from. */
    private int touched;

    /** @param kind one whose lines count at their placement */
    KeyHistory(LineTable table, Keys keys, KeyKind kind) {
        this.table = table;
        this.keys = keys;
        this.kind = kind;
        more.defaultReturnValue(1);
    }

    /** The orders of {@code key} among all that are in the table now. */
    int orders(long key) {
        catchUp();
        int first = line(firstLines[slot(key)]);
        return first < 0 ? 0 : more.get(first);
    }

    /** Counts the lines that have come in since; after that, and until more come in, several threads may ask. */
    void catchUp() {
        while (known < table.lines()) {
            int to = Math.min(table.lines(), known + TOGETHER);
            touch(known, to);
            if (to >>> lineBits != 0) {
                rebuild(firstLines.length, HashedCode.bits(to));
            }
            for (; known < to; known++) {
                count(known);
            }
        }
    }

    /** Only whether anyone asks: the rest is counted from the table. */
    @Override
    public void save(StateWriter out) {
        out.pack("asked", to -> to.put(known > 0));
    }

    @Override
    public void load(StateReader in) {
        in.unpack("asked", from -> {
            if (from.getBoolean()) {
                catchUp();
            }
        });
    }

    /** Brings near what {@link #count} will read of the lines, so that memory is waited for once and not line by line. */
    private void touch(int from, int to) {
        for (int line = from; line < to; line++) {
            touched += firstLines[home(keys.key(kind, line))];
        }
        for (int line = from; line < to; line++) {
            long key = keys.key(kind, line);
            int entry = firstLines[home(key)];
            touched += like(entry, key) ? (int) keys.key(kind, line(entry)) : 0;
        }
    }

    private void count(int line) {
        long key = keys.key(kind, line);
        if (key == Keys.NONE || repeats(key, line)) {
            return;
        }
        int slot = slot(key);
        int first = line(firstLines[slot]);
        if (first >= 0) {
            more.addTo(first, 1);
            return;
        }
        firstLines[slot] = entry(line, key);
        if (++used * 4L > firstLines.length * 3L) {
            rebuild(firstLines.length * 2, lineBits);
        }
    }

    /** Whether an earlier line of the same order has the key. */
    private boolean repeats(long key, int line) {
        if (table.aloneInOrder(line)) {
            return false;
        }
        for (int each = table.firstOfOrder(table.order(line)); each < line; each = table.nextInOrder(each)) {
            if (keys.key(kind, each) == key) {
                return true;
            }
        }
        return false;
    }

    private int slot(long key) {
        int slot = home(key);
        while (firstLines[slot] != 0 && !holds(firstLines[slot], key)) {
            slot = slot + 1 & firstLines.length - 1;
        }
        return slot;
    }

    private boolean holds(int entry, long key) {
        return like(entry, key) && keys.key(kind, line(entry)) == key;
    }

    private int home(long key) {
        return (int) HashCommon.mix(key) & firstLines.length - 1;
    }

    private int entry(int line, long key) {
        return HashedCode.of(line, HashCommon.mix(key), lineBits);
    }

    private boolean like(int entry, long key) {
        return HashedCode.like(entry, HashCommon.mix(key), lineBits);
    }

    /** The entry's line; -1 for none. */
    private int line(int entry) {
        return HashedCode.code(entry, lineBits);
    }

    /** Moves all entries into a table of {@code size} whose lines have {@code bits} bits; by line, to read keys in order. */
    private void rebuild(int size, int bits) {
        BitSet firsts = new BitSet(known);
        for (int entry : firstLines) {
            if (entry != 0) {
                firsts.set(line(entry));
            }
        }
        lineBits = bits;
        firstLines = new int[size];
        for (int line = firsts.nextSetBit(0); line >= 0; line = firsts.nextSetBit(line + 1)) {
            long key = keys.key(kind, line);
            firstLines[slot(key)] = entry(line, key);
        }
    }
}
