package io.bonafide.core.assess.quantity;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;
import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Exact counts of nodes by token over several sliding windows (now - window, now].
 *
 * <p>The nodes of the longest window stand in one ring in time order, whatever their token. Each window has a head into
 * that ring; when time advances, the heads pass the nodes that have left, and each passed node takes one from its token's
 * count for that window. A token without a node in the longest window is as good as forgotten; its place is made
 * free when places run short, for many at once. Time O(1) amortised for each node and
 * window; memory 8 bytes a node and about 40 bytes a token, for those in the longest window only; no error.
 *
 * <p>What takes the time is waiting for memory. All that is kept of a token thus stands together, in one cell, and an
 * index of cells is all that there is beside.
 */
public final class SlidingCounts implements Kept {
    /** What a cell begins with: the token's halves and its newest node's line. The counts follow. */
    private static final int LAST_LINE = 2;

    private static final int FIRST_COUNT = 3;

    private final int[] windows;
    private final int cellSize;
    private final IntArrayList free = new IntArrayList();
    private final long[] heads;
    private long tail;
    private int[] ringSlots = new int[64];
    private int[] ringTimes = new int[64];
    private int places = 16;
    private int[] cells;
    /** The slot of each known token plus one, 0 where there is none: open addressing, at most half full. */
    private int[] index = new int[2 * places];

    private final Leaving leaving;

    private int advancedTo;
    private long lookedUp;
    private int lookedUpSlot = -1;

    /** @param windows in seconds, ascending */
    public SlidingCounts(int... windows) {
        this((token, left) -> {}, windows);
    }

    /** @param leaving told of each node that leaves a window, when it has left */
    SlidingCounts(Leaving leaving, int... windows) {
        this.leaving = leaving;
        this.windows = windows.clone();
        this.cellSize = FIRST_COUNT + windows.length;
        this.heads = new long[windows.length];
        this.cells = new int[places * cellSize];
        release(0);
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

    /** The instant at which the next node leaves the first window; far beyond any if that is empty. */
    long nextLeaving() {
        return heads[0] < tail ? (long) ringTimes[at(heads[0])] + windows[0] : Long.MAX_VALUE;
    }

    /** Adds a node at {@code now}, which is not before any other. */
    public void add(long token, int line, int now) {
        advance(now);
        int known = find(token);
        int slot = known < 0 ? occupy(token) : known;
        int cell = slot * cellSize;
        cells[cell + LAST_LINE] = line;
        for (int window = 0; window < windows.length; window++) {
            cells[cell + FIRST_COUNT + window]++;
        }
        append(slot, now);
    }

    /** Where the token's counts are until time advances; negative if it has no node in the longest window. */
    public int slot(long token) {
        int slot = find(token);
        return slot < 0 || dead(slot) ? -1 : slot;
    }

    /**
     * Brings near what {@link #slot} is about to read, first of the index and then of the cell. Worth its while for
     * several tokens of several counts at a time, since the processor then waits for all of them at once.
     *
     * @return some number, so that the read is not left out
     */
    public int touchIndex(long token) {
        return index[home(token)];
    }

    /** @see #touchIndex */
    public int touchCell(long token) {
        return cells[Math.max(0, index[home(token)] - 1) * cellSize];
    }

    /** The token asked for last is often the next one, too. */
    private int find(long token) {
        if (lookedUpSlot < 0 || lookedUp != token) {
            lookedUp = token;
            lookedUpSlot = index[position(token)] - 1;
        }
        return lookedUpSlot;
    }

    private int home(long token) {
        return (int) HashCommon.mix(token) & index.length - 1;
    }

    /** Where the index has the token, or would have it. */
    private int position(long token) {
        int position = home(token);
        while (index[position] != 0 && !holds(index[position] - 1, token)) {
            position = position + 1 & index.length - 1;
        }
        return position;
    }

    private boolean holds(int slot, long token) {
        int cell = slot * cellSize;
        return cells[cell] == (int) token && cells[cell + 1] == (int) (token >>> Integer.SIZE);
    }

    private boolean dead(int slot) {
        return cells[(slot + 1) * cellSize - 1] == 0;
    }

    /** How many nodes the slot has in the window with that index. */
    public int count(int slot, int window) {
        return cells[slot * cellSize + FIRST_COUNT + window];
    }

    /** The line of the slot's newest node. */
    public int lastLine(int slot) {
        return cells[slot * cellSize + LAST_LINE];
    }

    /** The window with that index, in seconds. */
    public int window(int index) {
        return windows[index];
    }

    /** The nodes of the longest window; all else follows from adding them again. */
    @Override
    public void save(StateWriter out) {
        long oldest = heads[windows.length - 1];
        out.pack("nodes", to -> {
            to.put(advancedTo).put((int) (tail - oldest));
            for (long position = oldest; position < tail; position++) {
                int slot = ringSlots[at(position)];
                to.put(token(slot)).put(lastLine(slot)).put(ringTimes[at(position)]);
            }
        });
    }

    @Override
    public void load(StateReader in) {
        in.unpack("nodes", from -> {
            int now = from.getInt();
            int nodes = from.getInt();
            for (int i = 0; i < nodes; i++) {
                add(from.getLong(), from.getInt(), from.getInt());
            }
            advance(now);
        });
    }

    private int at(long position) {
        return (int) position & ringSlots.length - 1;
    }

    private void pass(int window, int slot) {
        int left = --cells[slot * cellSize + FIRST_COUNT + window];
        leaving.left(token(slot), left);
    }

    private int occupy(long token) {
        if (free.isEmpty()) {
            forgetDead();
        }
        int slot = free.popInt();
        cells[slot * cellSize] = (int) token;
        cells[slot * cellSize + 1] = (int) (token >>> Integer.SIZE);
        index[position(token)] = slot + 1;
        lookedUp = token;
        lookedUpSlot = slot;
        return slot;
    }

    /** Makes room: half of the places are free afterwards, more of them if there were fewer. */
    private void forgetDead() {
        int before = places;
        for (int slot = before - 1; slot >= 0; slot--) {
            if (dead(slot)) {
                free.add(slot);
            }
        }
        if (free.size() * 2 < before) {
            places = before * 2;
            cells = Arrays.copyOf(cells, places * cellSize);
            release(before);
        }
        reindex(before);
    }

    private void release(int from) {
        for (int slot = places - 1; slot >= from; slot--) {
            free.add(slot);
        }
    }

    private void reindex(int slots) {
        index = new int[2 * places];
        for (int slot = 0; slot < slots; slot++) {
            if (!dead(slot)) {
                index[position(token(slot))] = slot + 1;
            }
        }
    }

    private long token(int slot) {
        int cell = slot * cellSize;
        return (long) cells[cell + 1] << Integer.SIZE | cells[cell] & 0xFFFF_FFFFL;
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

    /** Hears of nodes that leave. */
    interface Leaving {
        /** @param left how many nodes of the token the window still has */
        void left(long token, int left);
    }
}
