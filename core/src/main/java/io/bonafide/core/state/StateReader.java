package io.bonafide.core.state;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Gives back what a {@link StateWriter} was given. Every part is checked as it is read. */
public final class StateReader {
    private final String path;
    private final SortedMap<String, List<Entry>> entries;
    private final PartSource source;
    private final KnownBlocks known;

    StateReader(String path, SortedMap<String, List<Entry>> entries, PartSource source, KnownBlocks known) {
        this.path = path;
        this.entries = entries;
        this.source = source;
        this.known = known;
    }

    /** A reader whose names stand below {@code name}. */
    public StateReader under(String name) {
        return new StateReader(path + name + "/", entries, source, known);
    }

    /** Loads {@code state} from {@code name}. */
    public void restore(String name, Kept state) {
        state.load(under(name));
    }

    /** What was packed under {@code name}. The taker reads all of it. */
    public void unpack(String name, Taker taker) {
        List<Entry> parts = entries.get(path + name);
        if (parts == null) {
            throw SnapshotRefused.missing(path + name);
        }
        Packer whole = new Packer();
        for (Entry part : parts) {
            byte[] bytes = part.read(source);
            whole.put(bytes, bytes.length);
        }
        Unpacker unpacker = new Unpacker(path + name, whole.bytes());
        taker.take(unpacker);
        unpacker.end();
    }

    /** The blocks under {@code name} by ascending number; there may be none. */
    public void blocks(String name, BlockTaker taker) {
        for (Entry part : entries.getOrDefault(path + name, List.of())) {
            @Nullable Object block = taker.take(part.number(), part.read(source));
            if (block != null) {
                known.add(block, part);
            }
        }
    }

    /** All of a block as ints. */
    public int[] ints(byte[] block) {
        return new Unpacker(path, block).getInts(block.length / Integer.BYTES);
    }

    /** All of a block as longs. */
    public long[] longs(byte[] block) {
        return new Unpacker(path, block).getLongs(block.length / Long.BYTES);
    }

    /** Takes what was packed. */
    public interface Taker {
        void take(Unpacker from);
    }

    /** Takes a block. */
    public interface BlockTaker {
        /** @return what the block is now, which must never change; null if it may */
        @Nullable
        Object take(int number, byte[] bytes);
    }
}
