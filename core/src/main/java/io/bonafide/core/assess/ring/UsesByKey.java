package io.bonafide.core.assess.ring;

import io.bonafide.core.assess.quantity.Keys;
import io.bonafide.core.assess.table.LineTable;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;

/** The lines of each key, by time: a counting sort. O(lines). */
final class UsesByKey {
    private static final int NONE = -1;

    private final Long2IntOpenHashMap numbers;
    /** By key's number, where its lines begin in {@link #lines}; and at last, where they end. */
    private final int[] starts;

    private final int[] lines;

    /** @param key of a line, or {@link Keys#NONE} */
    UsesByKey(LineTable table, IntToLongFunction key) {
        numbers = new Long2IntOpenHashMap();
        numbers.defaultReturnValue(NONE);
        int[] numberOf = new int[table.lines()];
        int[] ends = new int[16];
        for (int line = 0; line < numberOf.length; line++) {
            numberOf[line] = number(key.applyAsLong(line));
            if (numberOf[line] != NONE) {
                if (numberOf[line] + 1 >= ends.length) {
                    ends = Arrays.copyOf(ends, 2 * ends.length);
                }
                ends[numberOf[line] + 1]++;
            }
        }
        starts = Arrays.copyOf(ends, numbers.size() + 1);
        Arrays.parallelPrefix(starts, Integer::sum);
        lines = new int[starts[numbers.size()]];
        int[] next = starts.clone();
        for (int line = 0; line < numberOf.length; line++) {
            if (numberOf[line] != NONE) {
                lines[next[numberOf[line]]++] = line;
            }
        }
    }

    private UsesByKey(Long2IntOpenHashMap numbers, int[] starts, int[] lines) {
        this.numbers = numbers;
        this.starts = starts;
        this.lines = lines;
    }

    /** The same but for the lines that are left out. */
    UsesByKey without(BitSet leftOut) {
        if (leftOut.isEmpty()) {
            return this;
        }
        int[] keptStarts = new int[starts.length];
        int[] kept = new int[lines.length];
        int count = 0;
        for (int number = 0; number < keys(); number++) {
            keptStarts[number] = count;
            for (int use = start(number); use < end(number); use++) {
                if (!leftOut.get(lines[use])) {
                    kept[count++] = lines[use];
                }
            }
        }
        keptStarts[keys()] = count;
        return new UsesByKey(numbers, keptStarts, kept);
    }

    /** How many keys there are; their numbers begin at 0. */
    int keys() {
        return numbers.size();
    }

    /** Where the key's uses begin. */
    int start(int number) {
        return starts[number];
    }

    /** Where they end, exclusively. */
    int end(int number) {
        return starts[number + 1];
    }

    int line(int use) {
        return lines[use];
    }

    /** How many lines from {@code first} to {@code last}, both inclusive, have the key. */
    int count(long key, int first, int last) {
        int number = numbers.get(key);
        return number == NONE ? 0 : place(number, last + 1) - place(number, first);
    }

    private int place(int number, int line) {
        int place = Arrays.binarySearch(lines, start(number), end(number), line);
        return place < 0 ? -place - 1 : place;
    }

    private int number(long key) {
        if (key == Keys.NONE) {
            return NONE;
        }
        int known = numbers.putIfAbsent(key, numbers.size());
        return known == NONE ? numbers.size() - 1 : known;
    }
}
