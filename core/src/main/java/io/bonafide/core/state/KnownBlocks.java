package io.bonafide.core.state;

import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Under which parts the blocks of the last snapshots stand, so that one which is still the same object is neither packed
 * nor hashed again. Holds no block back from being forgotten. Several threads may use it.
 *
 * <p>Blocks are told apart by {@code equals}, so that they must be arrays or other objects that keep their identity.
 */
public final class KnownBlocks {
    private final Map<Object, Entry> entries = new WeakHashMap<>();

    synchronized void add(Object block, Entry entry) {
        entries.put(block, entry);
    }

    synchronized @Nullable Entry find(Object block) {
        return entries.get(block);
    }
}
