package io.bonafide.core.assess.quantity;

import io.bonafide.core.state.Packer;
import java.util.Arrays;

/** Nodes in time order, in columns, with a head for each of several windows, of which the last is the longest. */
final class NodeRing {
    private long[] tokens = new long[16];
    private long[] members = new long[16];
    private long[] amounts = new long[16];
    private int[] times = new int[16];
    private final long[] heads;
    private long tail;

    NodeRing(int windows) {
        heads = new long[windows];
    }

    void add(long token, long member, long amount, int time) {
        if (tail - heads[heads.length - 1] == times.length) {
            grow();
        }
        int at = at(tail++);
        tokens[at] = token;
        members[at] = member;
        amounts[at] = amount;
        times[at] = time;
    }

    /** The position of the window's oldest node. */
    long head(int window) {
        return heads[window];
    }

    /** The position after the newest. */
    long tail() {
        return tail;
    }

    /** Takes the window's oldest node out of it; its position. Only what has left the longest window is overwritten. */
    long take(int window) {
        return heads[window]++;
    }

    long token(long position) {
        return tokens[at(position)];
    }

    long member(long position) {
        return members[at(position)];
    }

    long amount(long position) {
        return amounts[at(position)];
    }

    int time(long position) {
        return times[at(position)];
    }

    /** How many nodes the window has, and each. */
    void pack(Packer to, int window) {
        to.put((int) (tail - heads[window]));
        for (long position = heads[window]; position < tail; position++) {
            int at = at(position);
            to.put(tokens[at]).put(members[at]).put(amounts[at]).put(times[at]);
        }
    }

    private int at(long position) {
        return (int) position & times.length - 1;
    }

    /** Of the two copies that each node gets, the one at its new place is read. */
    private void grow() {
        tokens = twice(tokens);
        members = twice(members);
        amounts = twice(amounts);
        int size = times.length;
        times = Arrays.copyOf(times, 2 * size);
        System.arraycopy(times, 0, times, size, size);
    }

    private static long[] twice(long[] column) {
        long[] twice = Arrays.copyOf(column, 2 * column.length);
        System.arraycopy(column, 0, twice, column.length, column.length);
        return twice;
    }
}
