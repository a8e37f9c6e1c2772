package io.bonafide.core.assess.quantity;

import io.bonafide.core.signal.KeyKind;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.function.IntPredicate;

/**
 * The lines that share a key of one kind: groups in the order of their first line, the lines of each by the time at which
 * they count, ties by ordinal. A counting sort: O(lines), and no order of the keys themselves.
 */
final class KeyGroups {
    /** No group. */
    static final int NONE = -1;

    private final Keys keys;
    private final KeyKind kind;
    private final int[] starts;
    private final int[] members;
    /** Groups above their number by one, at the place of their key or the next free one. */
    private final int[] table;

    /** @param included which of the lines 0 to {@code lines - 1} to look at */
    KeyGroups(Keys keys, KeyKind kind, int lines, IntPredicate included) {
        this.keys = keys;
        this.kind = kind;
        Long2IntOpenHashMap groupOf = new Long2IntOpenHashMap();
        groupOf.defaultReturnValue(NONE);
        IntArrayList found = new IntArrayList();
        IntArrayList groups = new IntArrayList();
        for (int line = 0; line < lines; line++) {
            long key = included.test(line) ? keys.key(kind, line) : Keys.NONE;
            if (key != Keys.NONE) {
                int group = groupOf.putIfAbsent(key, groupOf.size());
                groups.add(group == NONE ? groupOf.size() - 1 : group);
                found.add(line);
            }
        }
        starts = starts(groups, groupOf.size());
        members = sorted(found, groups, starts);
        table = new int[HashCommon.arraySize(groups(), 0.75f)];
        for (int group = 0; group < groups(); group++) {
            table[slot(keyOf(group))] = group + 1;
        }
        if (kind == KeyKind.PAYMENT_ACCOUNT) {
            sortByTime();
        }
    }

    KeyKind kind() {
        return kind;
    }

    int groups() {
        return starts.length - 1;
    }

    /** The group of the line's key, or {@link #NONE}. */
    int groupOf(int line) {
        return table[slot(keys.key(kind, line))] - 1;
    }

    private int slot(long key) {
        int mask = table.length - 1;
        int slot = (int) HashCommon.mix(key) & mask;
        while (table[slot] != 0 && keyOf(table[slot] - 1) != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private long keyOf(int group) {
        return keys.key(kind, line(group, 0));
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int line(int group, int index) {
        return members[starts[group] + index];
    }

    /** The first index whose line counts later than {@code time}. */
    int after(int group, long time) {
        int from = 0;
        int to = size(group);
        while (from < to) {
            int middle = from + to >>> 1;
            if (time(line(group, middle)) > time) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    int time(int line) {
        return keys.time(kind, line);
    }

    private static int[] starts(IntArrayList groups, int count) {
        int[] starts = new int[count + 1];
        for (int i = 0; i < groups.size(); i++) {
            starts[groups.getInt(i) + 1]++;
        }
        for (int group = 0; group < count; group++) {
            starts[group + 1] += starts[group];
        }
        return starts;
    }

    private static int[] sorted(IntArrayList found, IntArrayList groups, int[] starts) {
        int[] next = starts.clone();
        int[] sorted = new int[found.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[next[groups.getInt(i)]++] = found.getInt(i);
        }
        return sorted;
    }

    private void sortByTime() {
        for (int group = 0; group < groups(); group++) {
            IntArrays.quickSort(members, starts[group], starts[group + 1], (a, b) -> {
                int byTime = Integer.compare(time(a), time(b));
                return byTime != 0 ? byTime : Integer.compare(a, b);
            });
        }
    }
}
