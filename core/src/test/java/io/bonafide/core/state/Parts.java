package io.bonafide.core.state;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a state hands over, by name and number. */
public final class Parts {
    private Parts() {}

    public static SortedMap<String, ByteBuffer> of(Kept state) {
        StateWriter writer = new StateWriter();
        state.save(writer);
        SortedMap<String, ByteBuffer> parts = new TreeMap<>();
        writer.pieces()
                .forEach(piece -> parts.put(
                        piece.name() + "." + piece.number(),
                        ByteBuffer.wrap(piece.bytes().get())));
        return parts;
    }
}
