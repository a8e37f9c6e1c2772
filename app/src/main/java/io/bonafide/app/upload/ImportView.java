package io.bonafide.app.upload;

import io.bonafide.app.words.Language;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param share how much of all is done, 0 to 1
 * @param digest SHA-256 of the file; of several, of their digests one after the other
 * @param bytesRead of its files so far
 * @param taken events that were taken, those that are late included
 * @param duplicates events that said nothing new
 * @param setAside rows that could not be used
 * @param reason why it was refused or failed, and the way out
 */
record ImportView(
        UUID id,
        String state,
        String sentBy,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        String digest,
        long bytes,
        double share,
        long bytesRead,
        long rows,
        long events,
        long taken,
        long duplicates,
        long late,
        long setAside,
        @Nullable String reason,
        List<FileView> files) {

    static ImportView of(Import entry, Optional<Progress> now, Language language) {
        boolean read = entry.state() != ImportState.RECEIVED && entry.state() != ImportState.READING;
        double done = read ? 1 : 0;
        double bytes = now.map(Progress::bytes).orElse(done);
        return new ImportView(
                entry.id(),
                entry.state().code(),
                entry.who(),
                entry.receivedAt(),
                entry.finishedAt(),
                HexFormat.of().formatHex(entry.sha256()),
                entry.bytes(),
                now.map(Progress::share).orElse(done),
                Math.round(bytes * entry.bytes()),
                entry.rows(),
                entry.events(),
                entry.counts().taken(),
                entry.counts().duplicates(),
                entry.counts().late(),
                entry.setAside(),
                entry.reason() == null ? null : entry.reason().in(language.tag()),
                entry.files().stream().map(FileView::of).toList());
    }

    /**
     * One of its files.
     *
     * @param layout that it was read with
     * @param used whether its rows tell of orders, which the server takes
     */
    record FileView(
            String name,
            boolean mapping,
            long bytes,
            @Nullable String digest,
            @Nullable String layout,
            long rows,
            long setAside,
            @Nullable Boolean used) {
        static FileView of(ImportedFile file) {
            return new FileView(
                    file.name(),
                    file.mapping(),
                    file.bytes(),
                    file.sha256(),
                    file.layout(),
                    file.rows(),
                    file.setAside(),
                    file.used());
        }
    }
}
