package io.bonafide.core.state;

/**
 * Where the parts of snapshots go. A part never changes under its name, so that parts of several snapshots, and of
 * several shops, may stand side by side; what no head names any more may be thrown away.
 */
public interface PartSink {
    /** The most bytes of a part. */
    int MOST_BYTES = 16 << 20;

    /** Whether the part is there, whole. */
    boolean has(String name);

    /** Keeps a part; when this returns it must be there as a whole, or not at all. */
    void put(String name, byte[] part);
}
