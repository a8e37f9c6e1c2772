package io.bonafide.app.upload;

import io.bonafide.app.database.DataDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An import's files as files, which the readers need, while it is read and no longer. They are readable by the owner alone; what a
 * killed server leaves is deleted by the next start ({@link #clean}).
 */
final class OpenFiles implements AutoCloseable {
    private final Path directory;
    private final Map<Integer, Path> paths = new LinkedHashMap<>();
    private final Import entry;

    private OpenFiles(Path directory, Import entry) {
        this.directory = directory;
        this.entry = entry;
    }

    static OpenFiles of(Import entry, Chunks chunks, Path parent) throws IOException {
        OpenFiles open = new OpenFiles(parent.resolve(entry.id().toString()), entry);
        boolean done = false;
        try {
            delete(open.directory);
            for (ImportedFile file : entry.files()) {
                Path place = Files.createDirectories(open.directory.resolve(String.valueOf(file.number())));
                Path path = place.resolve(file.name());
                try (OutputStream out = Files.newOutputStream(path)) {
                    chunks.copy(entry.key(), file.number(), out);
                }
                open.paths.put(file.number(), path);
            }
            done = true;
            return open;
        } finally {
            if (!done) {
                open.close();
            }
        }
    }

    /** Those with rows of orders, in the order in which they came. */
    List<Path> data() {
        return numbers().stream().map(this::path).toList();
    }

    /** The numbers of {@link #data}. */
    List<Integer> numbers() {
        return entry.files().stream()
                .filter(file -> !file.mapping())
                .map(ImportedFile::number)
                .toList();
    }

    Optional<Path> mapping() {
        return entry.files().stream()
                .filter(ImportedFile::mapping)
                .map(file -> path(file.number()))
                .findFirst();
    }

    private Path path(int number) {
        return paths.getOrDefault(number, directory);
    }

    @Override
    public void close() throws IOException {
        delete(directory);
    }

    /** Deletes what is left of earlier runs. */
    static void clean(Path parent) throws IOException {
        delete(parent);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            DataDirectory.deleteTree(directory);
        }
    }
}
