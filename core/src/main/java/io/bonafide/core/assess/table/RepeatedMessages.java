package io.bonafide.core.assess.table;

import io.bonafide.core.state.Kept;
import io.bonafide.core.state.StateReader;
import io.bonafide.core.state.StateWriter;

/**
 * The trace messages of parcels under way, so that a repeated one is noticed; forgotten when the parcel has arrived. What is said twice at one
 * instant is said once: by a second parcel of the line that travels with the first, or by a scan that was delivered twice. A
 * chain of nodes for each line, whose places are used again: 16 bytes a message and 4 a line.
 */
final class RepeatedMessages implements Kept {
    private static final int NONE = 0;

    /** The line's newest node, counted from 1. */
    private final IntColumn newest = new IntColumn(NONE);

    private final IntColumn before = new IntColumn(NONE);
    private final LongColumn messages = new LongColumn();
    private final IntColumn last = new IntColumn(NONE);
    private int free = NONE;
    private int nodes;

    /** Whether the line's trace had the message before, at another instant. */
    boolean repeats(int line, long message, int at) {
        int first = newest.get(line);
        for (int node = first; node != NONE; node = before.get(node)) {
            if (messages.get(node) == message) {
                boolean again = last.get(node) != at;
                last.set(node, at);
                return again;
            }
        }
        int added = node();
        messages.set(added, message);
        last.set(added, at);
        before.set(added, first);
        newest.set(line, added);
        return false;
    }

    void forget(int line) {
        int first = newest.get(line);
        if (first != NONE) {
            int oldest = first;
            while (before.get(oldest) != NONE) {
                oldest = before.get(oldest);
            }
            before.set(oldest, free);
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
        out.keep("last", last);
        out.pack("nodes", to -> to.put(free).put(nodes));
    }

    @Override
    public void load(StateReader in) {
        in.restore("newest", newest);
        in.restore("before", before);
        in.restore("messages", messages);
        in.restore("last", last);
        in.unpack("nodes", from -> {
            free = from.getInt();
            nodes = from.getInt();
        });
    }
}
