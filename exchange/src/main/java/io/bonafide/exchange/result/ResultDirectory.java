package io.bonafide.exchange.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of results that appears whole or not at all. Everything is written into a hidden directory beside the
 * final one; {@link #commit} moves it over, {@link #close} without a commit removes it. Safe to close from another
 * thread, such as a shutdown hook: it then waits for a commit that has begun, and stops one that has not.
 */
public final class ResultDirectory implements AutoCloseable {
    private final Path target;
    private final Path staging;
    private boolean open = true;

    private ResultDirectory(Path target, Path staging) {
        this.target = target;
        this.staging = staging;
    }

    /**
     * Prepares to write {@code target}, which may be absent, empty, or an earlier result.
     *
     * @throws ResultException if {@code target} is anything else, or cannot be written to
     */
    public static ResultDirectory prepare(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        ResultException.requireNoBrokenLink(target);
        requireReplaceable(absolute, target);
        Path parent = absolute.getParent();
        if (parent == null) {
            throw ResultException.notOurs(target);
        }
        try {
            Files.createDirectories(parent);
            return new ResultDirectory(absolute, Files.createTempDirectory(parent, ".bonafide-"));
        } catch (IOException e) {
            throw ResultException.notWritable(target, e);
        }
    }

    /** Where to write {@code file} until the commit. */
    public synchronized Path staged(ResultFile file) throws IOException {
        if (!open) {
            throw new IOException("The result directory (" + target + ") is closed. Prepare it again.");
        }
        return staging.resolve(file.fileName());
    }

    /** Moves everything written under its final name. */
    public synchronized void commit() throws IOException {
        if (!open) {
            throw new IOException("The result directory (" + target + ") is closed. Prepare it again.");
        }
        if (isAbsentOrEmpty(target)) {
            Files.deleteIfExists(target);
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
        } else {
            replaceFiles();
        }
        close();
    }

    @Override
    public synchronized void close() throws IOException {
        open = false;
        deleteTree(staging);
    }

    public Path target() {
        return target;
    }

    /** Whether {@code directory} holds a finished result. */
    public static boolean isResult(Path directory) {
        return Files.isRegularFile(directory.resolve(ResultFile.RUN.fileName()));
    }

    private void replaceFiles() throws IOException {
        Files.deleteIfExists(target.resolve(ResultFile.RUN.fileName()));
        for (ResultFile file : ResultFile.values()) {
            Path written = staging.resolve(file.fileName());
            Path last = target.resolve(file.fileName());
            if (Files.exists(written)) {
                Files.move(written, last, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(last);
            }
        }
    }

    private static void requireReplaceable(Path target, Path asGiven) throws IOException {
        if (isAbsentOrEmpty(target)) {
            return;
        }
        if (!Files.isDirectory(target) || !(isResult(target) || holdsOnlyResultFiles(target))) {
            throw ResultException.notOurs(asGiven);
        }
    }

    /** True of a result whose replacement was cut off between two moves. */
    private static boolean holdsOnlyResultFiles(Path directory) throws IOException {
        List<String> ours =
                Stream.of(ResultFile.values()).map(ResultFile::fileName).toList();
        try (Stream<Path> files = Files.list(directory)) {
            return files.allMatch(file -> ours.contains(file.getFileName().toString()));
        }
    }

    private static boolean isAbsentOrEmpty(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return !Files.exists(target);
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isEmpty();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(root)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
