package io.bonafide.app.live;

import io.bonafide.core.state.PartSink;
import io.bonafide.core.state.PartSource;
import io.bonafide.core.state.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The newest snapshot of one shop under a directory. {@code current} names its head and the number of the newest event in it, and is
 * written last; parts that it does not need are deleted then.
 */
final class Snapshots {
    private final Path directory;
    private final Path parts;
    private final long every;

    /** @param every after how many events another is to be written */
    Snapshots(Path directory, long every) {
        this.every = every;
        this.directory = directory;
        this.parts = directory.resolve("parts");
    }

    long every() {
        return every;
    }

    /** The newest one, if there is any. */
    Optional<Kept> newest() throws IOException {
        Path current = directory.resolve("current");
        if (!Files.exists(current)) {
            return Optional.empty();
        }
        String[] words =
                Files.readString(current, StandardCharsets.UTF_8).strip().split(" ", 2);
        return Optional.of(new Kept(Long.parseLong(words[0]), words[1]));
    }

    PartSource source() {
        return new FileParts(parts);
    }

    /** Writes it, and lets the one before go. */
    void write(Snapshot snapshot, long seq) throws IOException {
        Files.createDirectories(parts);
        Used used = new Used(new FileParts(parts));
        String head = snapshot.writeTo(used);
        used.names.add(head);
        Path fresh = directory.resolve("current.new");
        Files.writeString(fresh, seq + " " + head);
        Files.move(
                fresh,
                directory.resolve("current"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        sweep(used.names);
    }

    private void sweep(Set<String> needed) throws IOException {
        try (Stream<Path> files = Files.walk(parts)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = parts.relativize(file).toString().replace('\\', '/');
                if (!needed.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** @param seq the newest event in it */
    record Kept(long seq, String head) {}

    /** Takes note of every part that a snapshot has. */
    private record Used(FileParts parts, Set<String> names) implements PartSink {
        Used(FileParts parts) {
            this(parts, new HashSet<>());
        }

        @Override
        public boolean has(String name) {
            names.add(name);
            return parts.has(name);
        }

        @Override
        public void put(String name, byte[] part) {
            names.add(name);
            parts.put(name, part);
        }
    }
}
