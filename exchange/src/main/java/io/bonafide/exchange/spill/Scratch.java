package io.bonafide.exchange.spill;

import io.bonafide.core.exposure.Wording;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A run's own directory for scratch files.
 *
 * <p>Beside each directory {@code bonafide-…} stands a file {@code bonafide-….lock}, which the run holds locked while it
 * lives; the operating system lets go of it when the process ends, however it ends. Whoever opens a scratch directory
 * first removes those whose lock it can get. The lock is made before its directory and removed after it, so that no
 * directory is ever without one.
 */
public final class Scratch implements AutoCloseable {
    private static final String PREFIX = "bonafide-";
    private static final String LOCK = ".lock";

    /** The locks of this JVM. To open and close such a file again would let go of the process's lock on it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path lockFile;
    private final FileChannel lockChannel;
    private final Opener opener;
    private final Thread atExit = new Thread(this::deleteAtExit, "scratch-removal");
    private final AtomicInteger files = new AtomicInteger();
    private boolean closed;

    /** Opens a file for writing; tests let it fail. */
    @FunctionalInterface
    interface Opener {
        OutputStream open(Path file) throws IOException;
    }

    private Scratch(Path directory, Path lockFile, FileChannel lockChannel, Opener opener) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.lockChannel = lockChannel;
        this.opener = opener;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Makes a directory of this run's own under {@code parent}, and removes what dead runs left there.
     *
     * @throws ScratchException if it cannot be made
     */
    public static Scratch open(Path parent) {
        return open(parent, file -> new FileOutputStream(file.toFile()));
    }

    static Scratch open(Path parent, Opener opener) {
        try {
            Path root = Files.createDirectories(parent).toRealPath();
            removeLeftovers(root);
            return create(root, opener);
        } catch (IOException e) {
            throw new ScratchException(new Wording("""
                    临时目录（%s）无法使用：%s。
                    请指定另一个临时目录。""".formatted(parent, e), """
                    The scratch directory (%s) cannot be used: %s.
                    Name another directory for temporary files.""".formatted(parent, e)), e);
        }
    }

    private static Scratch create(Path root, Opener opener) throws IOException {
        while (true) {
            String name = PREFIX + UUID.randomUUID();
            Path lockFile = root.resolve(name + LOCK);
            OURS.add(lockFile);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null && Files.exists(lockFile)) {
                return new Scratch(Files.createDirectory(root.resolve(name)), lockFile, channel, opener);
            }
            channel.close();
            OURS.remove(lockFile);
        }
    }

    private static void removeLeftovers(Path root) throws IOException {
        try (DirectoryStream<Path> locks = Files.newDirectoryStream(root, PREFIX + "*" + LOCK)) {
            for (Path lockFile : locks) {
                if (!OURS.contains(lockFile)) {
                    removeIfDead(lockFile);
                }
            }
        }
    }

    private static void removeIfDead(Path lockFile) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                String name = lockFile.getFileName().toString();
                deleteTree(lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockFile);
            }
        } catch (NoSuchFileException e) {
            return; // its run has just ended, or another start removed it
        }
    }

    /** A path in the directory that no other file has. */
    Path newFile(String name) {
        return directory.resolve(name + "-" + files.incrementAndGet());
    }

    OutputStream write(Path file) throws IOException {
        return opener.open(file);
    }

    /** Where the files are. */
    public Path directory() {
        return directory;
    }

    /** Removes the directory and all that is in it. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the JVM is ending: the hook removes it
        }
        delete();
    }

    private void deleteAtExit() {
        try {
            delete();
        } catch (ScratchException e) {
            return; // somebody still writes there: the next start removes it
        }
    }

    private synchronized void delete() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            deleteTree(directory);
            Files.deleteIfExists(lockFile);
            lockChannel.close();
        } catch (IOException e) {
            throw new ScratchException(new Wording("""
                    临时目录（%s）无法删除：%s。
                    请手动删除；下次启动会再试。""".formatted(directory, e), """
                    The scratch directory (%s) cannot be removed: %s.
                    Remove it by hand; the next start tries again.""".formatted(directory, e)), e);
        } finally {
            OURS.remove(lockFile);
        }
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
