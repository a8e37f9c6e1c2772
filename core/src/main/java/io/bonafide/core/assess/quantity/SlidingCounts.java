package io.bonafide.core.assess.quantity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Exact counts of nodes by token over several sliding windows (now - window, now].
 *
 * <p>The nodes of the longest window stand in one ring in time order, whatever their token. Each window has a head into
 * that ring; when time advances, the heads pass the nodes that have left, and each passed node takes one from its token's
 * count for that window. A token without a node in the longest window is as good as forgotten; its place is made
 * free when places run short, for many at once. Time O(1) amortised for each node and
 * window; memory 8 bytes a node and about 40 bytes a token, for those in the longest window only; no error.
 */
public final class SlidingCounts {
    private final int[] windows;
    private final Long2IntOpenHashMap slots = new Long2IntOpenHashMap();
    private final IntArrayList free = new IntArrayList();
    private final long[] heads;
    private long tail;
    private int[] ringSlots = new int[64];
    private int[] ringTimes = new int[64];
    private long[] tokens = new long[16];
    private int[] lastLines = new int[16];
    private int[] counts;
    private int advancedTo;
    private long lookedUp;
    private int lookedUpSlot = -1;

    /** @param windows in seconds, ascending */
    public SlidingCounts(int... windows) {
        this.windows = windows.clone();
        this.heads = new long[windows.length];
        this.counts = new int[16 * windows.length];
        this.slots.defaultReturnValue(-1);
        for (int slot = 15; slot >= 0; slot--) {
            free.add(slot);
        }
    }

    /** Lets what has left each window go. Time never runs backwards. */
    public void advance(int now) {
        if (now == advancedTo) {
            return;
        }
        advancedTo = now;
        for (int window = 0; window < windows.length; window++) {
            long oldest = (long) now - windows[window];
            while (heads[window] < tail && ringTimes[at(heads[window])] <= oldest) {
                pass(window, ringSlots[at(heads[window]++)]);
            }
        }
    }

    /** Adds a node at {@code now}, which is not before any other. */
    public void add(long token, int line, int now) {
        advance(now);
        int known = find(token);
        int slot = known < 0 ? occupy(token) : known;
        lastLines[slot] = line;
        append(slot, now);
        for (int window = 0; window < windows.length; window++) {
            counts[slot * windows.length + window]++;
        }
    }

    /** Where the token's counts are until time advances; negative if it has no node in the longest window. */
    public int slot(long token) {
        int slot = find(token);
        return slot < 0 || dead(slot) ? -1 : slot;
    }

    /** The token asked for last is often the next one, too. */
    private int find(long token) {
        if (lookedUpSlot < 0 || lookedUp != token) {
            lookedUp = token;
            lookedUpSlot = slots.get(token);
        }
        return lookedUpSlot;
    }

    private boolean dead(int slot) {
        return counts[slot * windows.length + windows.length - 1] == 0;
    }

    /** How many nodes the slot has in the window with that index. */
    public int count(int slot, int window) {
        return counts[slot * windows.length + window];
    }

    /** The line of the slot's newest node. */
    public int lastLine(int slot) {
        return lastLines[slot];
    }

    /** The window with that index, in seconds. */
    public int window(int index) {
        return windows[index];
    }

    private int at(long position) {
        return (int) position & ringSlots.length - 1;
    }

    private void pass(int window, int slot) {
        counts[slot * windows.length + window]--;
    }

    private int occupy(long token) {
        if (free.isEmpty()) {
            forgetDead();
            if (free.size() * 2 < tokens.length) {
                growSlots();
            }
        }
        int slot = free.popInt();
        slots.put(token, slot);
        tokens[slot] = token;
        lookedUp = token;
        lookedUpSlot = slot;
        return slot;
    }

    private void forgetDead() {
        slots.clear();
        lookedUpSlot = -1;
        for (int slot = tokens.length - 1; slot >= 0; slot--) {
            if (dead(slot)) {
                free.add(slot);
            } else {
                slots.put(tokens[slot], slot);
            }
        }
    }

    private void growSlots() {
        int size = tokens.length;
        tokens = Arrays.copyOf(tokens, size * 2);
        lastLines = Arrays.copyOf(lastLines, size * 2);
        counts = Arrays.copyOf(counts, counts.length * 2);
        for (int slot = size * 2 - 1; slot >= size; slot--) {
            free.add(slot);
        }
    }

    private void append(int slot, int now) {
        if (tail - heads[windows.length - 1] == ringSlots.length) {
            growRing();
        }
        ringSlots[at(tail)] = slot;
        ringTimes[at(tail)] = now;
        tail++;
    }

    private void growRing() {
        int size = ringSlots.length;
        int[] biggerSlots = new int[size * 2];
        int[] biggerTimes = new int[size * 2];
        for (long position = heads[windows.length - 1]; position < tail; position++) {
            int to = (int) position & size * 2 - 1;
            biggerSlots[to] = ringSlots[at(position)];
            biggerTimes[to] = ringTimes[at(position)];
        }
        ringSlots = biggerSlots;
        ringTimes = biggerTimes;
    }
}
