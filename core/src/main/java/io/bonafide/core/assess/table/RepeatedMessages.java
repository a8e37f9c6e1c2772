package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;

/**
 * The trace messages of parcels under way, so that a repeated one is noticed; forgotten when the parcel has arrived. A
 * chain of nodes for each line, whose places are used again: 12 bytes a message and 4 a line.
 */
final class RepeatedMessages implements Kept {
    private static final int NONE = 0;

    /** The line's newest node, counted from 1. */
    private final IntColumn newest = new IntColumn(NONE);

    private final IntColumn before = new IntColumn(NONE);
    private final LongColumn messages = new LongColumn();
    private int free = NONE;
    private int nodes;

    /** Whether the line's trace had the message before. */
    boolean repeats(int line, long message) {
        int first = newest.get(line);
        for (int node = first; node != NONE; node = before.get(node)) {
            if (messages.get(node) == message) {
                return true;
            }
        }
        int added = node();
        messages.set(added, message);
        before.set(added, first);
        newest.set(line, added);
        return false;
    }

    void forget(int line) {
        int first = newest.get(line);
        if (first != NONE) {
            int last = first;
            while (before.get(last) != NONE) {
                last = before.get(last);
            }
            before.set(last, free);
            free = first;
            newest.set(line, NONE);
        }
    }

    private int node() {
        if (free == NONE) {
            return ++nodes;
        }
        int node = free;
        free = before.get(node);
        return node;
    }

    @Override
    public void save(StateWriter out) {
        out.keep("newest", newest);
        out.keep("before", before);
        out.keep("messages", messages);
        out.pack("nodes", to -> to.put(free).put(nodes));
    }

    @Override
    public void load(StateReader in) {
        in.restore("newest", newest);
        in.restore("before", before);
        in.restore("messages", messages);
        in.unpack("nodes", from -> {
            free = from.getInt();
            nodes = from.getInt();
        });
    }
}
