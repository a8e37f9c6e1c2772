package io.bonafide.app.live;

import io.bonafide.core.state.PartSink;
import io.bonafide.core.state.PartSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Parts of snapshots as files of a directory; a file is there as a whole or not at all. */
public final class FileParts implements PartSink, PartSource {
    private final Path directory;
    private final AtomicLong parts = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    public FileParts(Path directory) {
        this.directory = directory;
    }

    /** How many parts were put. */
    public long parts() {
        return parts.get();
    }

    /** How many bytes they had. */
    public long bytes() {
        return bytes.get();
    }

    @Override
    public boolean has(String name) {
        return Files.exists(file(name));
    }

    @Override
    public void put(String name, byte[] part) {
        Path file = file(name);
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.write(unfinished, part);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.incrementAndGet();
        bytes.addAndGet(part.length);
    }

    @Override
    public byte @Nullable [] get(String name) {
        try {
            return Files.exists(file(name)) ? Files.readAllBytes(file(name)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name);
    }
}
