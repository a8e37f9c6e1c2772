package io.bonafide.core.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A state as it was at one instant. It is cut while events wait, in little time since blocks are shared with the state
 * until that changes them; it is written on any thread while events go on. Of a state that was written before only the
 * parts that have changed since are packed and written. Memory: a copy of each block that changes until it is dropped.
 */
public final class Snapshot {
    /** What a head begins with. */
    private static final int MAGIC = 0x53_46_4E_42;

    private static final int FORMAT = 1;
    private static final String HEAD = "head";

    private final Supplier<Owner> owner;
    private final KnownBlocks known;
    private final List<StateWriter.Piece> pieces;

    private Snapshot(Supplier<Owner> owner, KnownBlocks known, List<StateWriter.Piece> pieces) {
        this.owner = owner;
        this.known = known;
        this.pieces = pieces;
    }

    /**
     * Whose state it is. A snapshot is restored only by an equal one.
     *
     * @param name such as a shop
     * @param configuration a hash of everything that the state depends on beside the events
     */
    public record Owner(String name, String configuration) {}

    /**
     * Cuts {@code state} now.
     *
     * @param owner asked when the snapshot is written
     */
    public static Snapshot cut(Supplier<Owner> owner, Kept state, KnownBlocks known) {
        StateWriter writer = new StateWriter();
        state.save(writer);
        return new Snapshot(owner, known, writer.pieces());
    }

    /**
     * Writes the parts that the sink does not have, and the head last. What the sink throws passes through; what was
     * written until then does no harm, and another attempt goes on from there.
     *
     * @return the name of the head, by which the snapshot is restored
     */
    public String writeTo(PartSink sink) {
        Owner whose = owner.get();
        Packer head = new Packer();
        head.put(MAGIC).put(FORMAT).put(whose.name).put(whose.configuration);
        pieces.forEach(piece -> write(piece, sink, head));
        byte[] body = head.bytes();
        byte[] whole = head.put(Entry.crc(body, body.length)).bytes();
        String name = headName(whole);
        sink.put(name, whole);
        return name;
    }

    /**
     * Loads a snapshot into {@code state}, which is to be dropped if this throws.
     *
     * @throws SnapshotRefused if it is damaged, or not of {@code owner}
     */
    public static void restore(PartSource source, String head, Owner owner, Kept state, KnownBlocks known) {
        Unpacker from = new Unpacker(head, body(source, head));
        if (from.getInt() != MAGIC) {
            throw SnapshotRefused.damaged(head, "is no head of a snapshot");
        }
        int format = from.getInt();
        if (format != FORMAT) {
            throw SnapshotRefused.otherFormat(head, format, FORMAT);
        }
        requireEqual(head, "owner", from.getText(), owner.name);
        requireEqual(head, "configuration", from.getText(), owner.configuration);
        SortedMap<String, List<Entry>> entries = new TreeMap<>();
        while (from.left() > 0) {
            Entry entry = Entry.read(from);
            entries.computeIfAbsent(entry.name(), any -> new ArrayList<>()).add(entry);
        }
        state.load(new StateReader("", entries, source, known));
    }

    private void write(StateWriter.Piece piece, PartSink sink, Packer head) {
        @Nullable Entry before = piece.block() == null ? null : known.find(piece.block());
        if (before != null && before.name().equals(piece.name()) && sink.has(before.part())) {
            before.write(head);
            return;
        }
        byte[] bytes = piece.bytes().get();
        int pieceBytes = PartSink.MOST_BYTES;
        for (int from = 0; from == 0 || from < bytes.length; from += pieceBytes) {
            boolean all = from == 0 && bytes.length <= pieceBytes;
            byte[] part = all ? bytes : Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + pieceBytes));
            Entry entry = Entry.of(piece.name(), piece.number() + from / pieceBytes, part);
            if (!sink.has(entry.part())) {
                sink.put(entry.part(), part);
            }
            entry.write(head);
            if (piece.block() != null && all) {
                known.add(piece.block(), entry);
            }
        }
    }

    private static byte[] body(PartSource source, String head) {
        byte @Nullable [] whole = source.get(head);
        if (whole == null) {
            throw SnapshotRefused.missing(head);
        }
        int length = whole.length - Integer.BYTES;
        if (length < 0) {
            throw SnapshotRefused.truncated(head, whole.length, Integer.BYTES);
        }
        int crc = new Unpacker(head, Arrays.copyOfRange(whole, length, whole.length)).getInt();
        if (Entry.crc(whole, length) != crc) {
            throw SnapshotRefused.damaged(head, "does not have the checksum %08x".formatted(crc));
        }
        return Arrays.copyOf(whole, length);
    }

    private static String headName(byte[] whole) {
        return "%s-%016x".formatted(HEAD, Entry.hash(whole));
    }

    private static void requireEqual(String head, String what, String found, String expected) {
        if (!found.equals(expected)) {
            throw SnapshotRefused.foreign(head, what, found, expected);
        }
    }
}
