package io.bonafide.core.assess.table;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The trace messages of parcels under way, so that a repeated one is noticed; forgotten when the parcel has arrived. */
final class RepeatedMessages {
    private final Int2ObjectOpenHashMap<LongArrayList> underWay = new Int2ObjectOpenHashMap<>();

    /** Whether the line's trace had the message before. */
    boolean repeats(int line, long message) {
        LongArrayList messages = underWay.computeIfAbsent(line, any -> new LongArrayList(4));
        boolean repeats = messages.contains(message);
        if (!repeats) {
            messages.add(message);
        }
        return repeats;
    }

    void forget(int line) {
        underWay.remove(line);
    }
}
