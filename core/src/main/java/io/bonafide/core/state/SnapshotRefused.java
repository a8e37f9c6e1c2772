package io.bonafide.core.state;

/** A snapshot that cannot be restored. Nothing of it was used. */
public final class SnapshotRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String part;
    private final Why why;

    /** Why it cannot. */
    public enum Why {
        /** A part is not there. */
        MISSING,
        /** A part ends too early. */
        TRUNCATED,
        /** A part is not what was written. */
        DAMAGED,
        /** It was made of another shop, or with another configuration or model. */
        FOREIGN,
        /** It is of another format, such as a newer version's. */
        OTHER_FORMAT
    }

    private SnapshotRefused(String part, Why why, String message) {
        super(message);
        this.part = part;
        this.why = why;
    }

    /** The part at which it failed. */
    public String part() {
        return part;
    }

    public Why why() {
        return why;
    }

    static SnapshotRefused missing(String part) {
        return damage(part, Why.MISSING, "is not there");
    }

    static SnapshotRefused truncated(String part, long bytes, long expected) {
        return damage(part, Why.TRUNCATED, "ends after %d of %d bytes".formatted(bytes, expected));
    }

    static SnapshotRefused damaged(String part, String how) {
        return damage(part, Why.DAMAGED, how);
    }

    static SnapshotRefused foreign(String part, String what, String found, String expected) {
        return new SnapshotRefused(part, Why.FOREIGN, """
                The snapshot (%s) was made with another %s (%s) than this engine's (%s).
                Restore it with what it was made with, or feed the events to a new engine.""".formatted(part, what, found, expected));
    }

    static SnapshotRefused otherFormat(String part, int found, int known) {
        return new SnapshotRefused(part, Why.OTHER_FORMAT, """
                The snapshot (%s) is of format %d; this version reads format %d.
                Restore it with the version that wrote it, or feed the events to a new engine.""".formatted(part, found, known));
    }

    static SnapshotRefused otherRecords(String part, String record) {
        return new SnapshotRefused(part, Why.OTHER_FORMAT, """
                The part (%s) of the snapshot holds records (%s) of another shape than this version's.
                Restore it with the version that wrote it, or feed the events to a new engine.""".formatted(part, record));
    }

    private static SnapshotRefused damage(String part, Why why, String what) {
        return new SnapshotRefused(part, why, """
                The part (%s) of the snapshot %s.
                Restore an older snapshot, or feed the events to a new engine.""".formatted(part, what));
    }
}
