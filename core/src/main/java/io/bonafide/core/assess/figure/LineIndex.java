package io.bonafide.core.assess.figure;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The shop's lines by a key, for those keys only that lines of some incident have. 0 is no key. */
final class LineIndex {
    private static final IntArrayList NONE = new IntArrayList();

    private final IntToLongFunction key;
    private final Long2ObjectOpenHashMap<IntArrayList> lines = new Long2ObjectOpenHashMap<>();

    LineIndex(IntToLongFunction key, List<Group> groups, int all) {
        this.key = key;
        LongOpenHashSet wanted = new LongOpenHashSet();
        for (Group group : groups) {
            for (int line : group.lines()) {
                wanted.add(key.applyAsLong(line));
            }
        }
        wanted.remove(0);
        for (int line = 0; line < all && !wanted.isEmpty(); line++) {
            long of = key.applyAsLong(line);
            if (wanted.contains(of)) {
                lines.computeIfAbsent(of, any -> new IntArrayList()).add(line);
            }
        }
    }

    long key(int line) {
        return key.applyAsLong(line);
    }

    /** The lines with the key, by the time of placing. */
    IntArrayList lines(long of) {
        return lines.getOrDefault(of, NONE);
    }
}
