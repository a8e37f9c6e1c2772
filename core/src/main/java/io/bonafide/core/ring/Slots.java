package io.bonafide.core.ring;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/** Actors or objects: a small number for each key, and the ends of its list of actions. Freed numbers are used again. */
final class Slots {
    private final Long2IntOpenHashMap slots = new Long2IntOpenHashMap();
    private final IntArrayList free = new IntArrayList();
    private long[] key = new long[16];
    private int[] head = new int[16];
    private int[] tail = new int[16];
    private int[] actions = new int[16];
    private int[] partners = new int[16];
    private int used;

    Slots() {
        slots.defaultReturnValue(ActionLists.NONE);
    }

    /** The slot of {@code wanted}; a new one if it has none. */
    int of(long wanted) {
        int known = slots.get(wanted);
        if (known != ActionLists.NONE) {
            return known;
        }
        int slot = free.isEmpty() ? fresh() : free.popInt();
        key[slot] = wanted;
        head[slot] = ActionLists.NONE;
        tail[slot] = ActionLists.NONE;
        actions[slot] = 0;
        partners[slot] = 0;
        slots.put(wanted, slot);
        return slot;
    }

    void release(int slot) {
        slots.remove(key[slot]);
        free.push(slot);
    }

    long key(int slot) {
        return key[slot];
    }

    int head(int slot) {
        return head[slot];
    }

    int tail(int slot) {
        return tail[slot];
    }

    /** How many actions of the window are in the slot's list. */
    int actions(int slot) {
        return actions[slot];
    }

    /** How many different objects an actor, or actors an object, has among those that count. */
    int partners(int slot) {
        return partners[slot];
    }

    void changePartners(int slot, int by) {
        partners[slot] += by;
    }

    void append(int slot, int node) {
        if (head[slot] == ActionLists.NONE) {
            head[slot] = node;
        }
        tail[slot] = node;
        actions[slot]++;
    }

    void dropHead(int slot, int newHead) {
        head[slot] = newHead;
        if (newHead == ActionLists.NONE) {
            tail[slot] = ActionLists.NONE;
        }
        actions[slot]--;
    }

    private int fresh() {
        if (used == key.length) {
            int capacity = used + (used >> 1);
            key = Arrays.copyOf(key, capacity);
            head = Arrays.copyOf(head, capacity);
            tail = Arrays.copyOf(tail, capacity);
            actions = Arrays.copyOf(actions, capacity);
            partners = Arrays.copyOf(partners, capacity);
        }
        return used++;
    }
}
