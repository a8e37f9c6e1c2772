package io.bonafide.app.upload;

import io.bonafide.core.exposure.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that came at once, and what became of them.
 *
 * @param number in the order of receipt
 * @param sha256 of the file; of several, of their hashes one after the other
 * @param events that its rows gave
 * @param late of those taken, how many happened before what was settled already
 * @param reason why it was refused or failed
 */
record Import(
        UUID id,
        long number,
        int shop,
        String who,
        Instant receivedAt,
        ImportState state,
        byte[] sha256,
        long bytes,
        ImportKey key,
        long rows,
        long events,
        Counts counts,
        long setAside,
        @Nullable Wording reason,
        @Nullable Instant finishedAt,
        List<ImportedFile> files) {

    /** What became of the events that were handed on so far. */
    record Counts(long taken, long duplicates, long late) {
        static final Counts NONE = new Counts(0, 0, 0);

        long all() {
            return taken + duplicates;
        }
    }

    Import with(List<ImportedFile> found) {
        return new Import(
                id,
                number,
                shop,
                who,
                receivedAt,
                state,
                sha256,
                bytes,
                key,
                rows,
                events,
                counts,
                setAside,
                reason,
                finishedAt,
                List.copyOf(found));
    }
}
