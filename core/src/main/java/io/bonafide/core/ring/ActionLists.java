package io.bonafide.core.ring;

import java.util.Arrays;

/**
 * The actions of the window, each in three linked lists: of all, of its actor, of its object, the oldest first.
 *
 * <p>A node is a slot in parallel arrays; freed slots are used again, so that memory follows the fullest window. Actions
 * leave in the order in which they came, from the head of every list: O(1) each way.
 */
final class ActionLists {
    static final int NONE = -1;
    private static final int FIRST_CAPACITY = 1024;

    private int[] actor = new int[FIRST_CAPACITY];
    private int[] object = new int[FIRST_CAPACITY];
    private long[] time = new long[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int[] nextOfActor = new int[FIRST_CAPACITY];
    private int[] nextOfObject = new int[FIRST_CAPACITY];

    private int used;
    private int free = NONE;
    private int head = NONE;
    private int tail = NONE;

    /** Appends to the list of all; the caller ties it to its actor and its object. */
    int add(int actorSlot, int objectSlot, long when) {
        int node = slot();
        actor[node] = actorSlot;
        object[node] = objectSlot;
        time[node] = when;
        next[node] = NONE;
        nextOfActor[node] = NONE;
        nextOfObject[node] = NONE;
        if (tail == NONE) {
            head = node;
        } else {
            next[tail] = node;
        }
        tail = node;
        return node;
    }

    /** Takes the oldest out of the list of all; what it holds stays readable until the next {@link #add}. */
    void removeOldest() {
        int node = head;
        head = next[node];
        if (head == NONE) {
            tail = NONE;
        }
        next[node] = free;
        free = node;
    }

    int oldest() {
        return head;
    }

    int actor(int node) {
        return actor[node];
    }

    int object(int node) {
        return object[node];
    }

    long time(int node) {
        return time[node];
    }

    int next(int node) {
        return next[node];
    }

    int nextOfActor(int node) {
        return nextOfActor[node];
    }

    int nextOfObject(int node) {
        return nextOfObject[node];
    }

    void followInActor(int node, int follower) {
        nextOfActor[node] = follower;
    }

    void followInObject(int node, int follower) {
        nextOfObject[node] = follower;
    }

    private int slot() {
        if (free != NONE) {
            int node = free;
            free = next[node];
            return node;
        }
        if (used == actor.length) {
            int capacity = used + (used >> 1);
            actor = Arrays.copyOf(actor, capacity);
            object = Arrays.copyOf(object, capacity);
            time = Arrays.copyOf(time, capacity);
            next = Arrays.copyOf(next, capacity);
            nextOfActor = Arrays.copyOf(nextOfActor, capacity);
            nextOfObject = Arrays.copyOf(nextOfObject, capacity);
        }
        return used++;
    }
}
