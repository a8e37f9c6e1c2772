package io.bonafide.core.assess.quantity;

import io.bonafide.core.assess.table.LineTable;
import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/**
 * How many orders each key of one kind has had since the shop's first. It catches up with the table when it is asked, so
 * that a kind which no detector asks about costs nothing. A hash table of each key's first line, 6 to 11 bytes a key, and
 * the counts of those with more than one order; exact.
 */
final class KeyHistory {
    private final LineTable table;
    private final Keys keys;
    private final KeyKind kind;
    private final Int2IntOpenHashMap more = new Int2IntOpenHashMap();
    private int[] firstLines = new int[64];
    private int used;
    private int known;

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
        int first = firstLines[slot(firstLines, key)] - 1;
        return first < 0 ? 0 : more.get(first);
    }

    /** Counts the lines that have come in since; after that, and until more come in, several threads may ask. */
    void catchUp() {
        for (; known < table.lines(); known++) {
            count(known);
        }
    }

    private void count(int line) {
        long key = keys.key(kind, line);
        if (key == Keys.NONE || repeats(key, line)) {
            return;
        }
        int slot = slot(firstLines, key);
        int first = firstLines[slot] - 1;
        if (first >= 0) {
            more.put(first, more.get(first) + 1);
            return;
        }
        firstLines[slot] = line + 1;
        if (++used * 4L > firstLines.length * 3L) {
            grow();
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

    private int slot(int[] slots, long key) {
        int mask = slots.length - 1;
        int slot = (int) HashCommon.mix(key) & mask;
        while (slots[slot] != 0 && keys.key(kind, slots[slot] - 1) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] bigger = new int[firstLines.length * 2];
        for (int entry : firstLines) {
            if (entry != 0) {
                bigger[slot(bigger, keys.key(kind, entry - 1))] = entry;
            }
        }
        firstLines = bigger;
    }
}
