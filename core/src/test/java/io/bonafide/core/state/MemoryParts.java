package io.bonafide.core.state;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parts in memory. */
public final class MemoryParts implements PartSink, PartSource {
    private final Map<String, byte[]> parts = new TreeMap<>();
    private int puts;

    /** The parts by name; may be changed, to do harm. */
    public Map<String, byte[]> parts() {
        return parts;
    }

    /** How many parts were put since it was last asked. */
    public int takePuts() {
        int taken = puts;
        puts = 0;
        return taken;
    }

    @Override
    public boolean has(String name) {
        return parts.containsKey(name);
    }

    @Override
    public void put(String name, byte[] part) {
        if (part.length > MOST_BYTES) {
            throw new IllegalArgumentException("The part (%s) has %d bytes.".formatted(name, part.length));
        }
        puts++;
        parts.put(name, part.clone());
    }

    @Override
    public byte @Nullable [] get(String name) {
        byte[] part = parts.get(name);
        return part == null ? null : part.clone();
    }
}
