package io.bonafide.app.database;

import io.bonafide.app.crypto.Randomness;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything a server keeps. One process holds it at a time, by a lock that the operating system
 * takes away from a process that is killed. Only its owner may look into it.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String SECRETS = "secrets";
    /** There while a backup is restored. */
    private static final String RESTORING = "restoring";

    private static final int SECRET_BYTES = 32;

    private final Path home;
    private final FileChannel lock;

    private DataDirectory(Path home, FileChannel lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Takes the directory, and makes it if it is not there.
     *
     * @throws DatabaseException if another process has it, it cannot be written, or a restore into it did not end
     */
    public static DataDirectory take(Path home) throws DatabaseException {
        DataDirectory taken = takeIfFree(home).orElseThrow(() -> DatabaseException.of(null, "taken", home));
        if (Files.exists(home.resolve(RESTORING))) {
            DatabaseException half = DatabaseException.of(null, "half", home);
            taken.close(half);
            throw half;
        }
        return taken;
    }

    /**
     * Takes a directory that has nothing in it; nobody else takes it before {@link #restored()}.
     *
     * @throws DatabaseException if there is something in it
     */
    public static DataDirectory takeEmpty(Path home) throws DatabaseException {
        DataDirectory taken = takeIfFree(home).orElseThrow(() -> DatabaseException.of(null, "taken", home));
        try {
            if (!taken.contents().isEmpty()) {
                throw DatabaseException.of(null, "occupied", home);
            }
            Files.createFile(home.resolve(RESTORING));
            return taken;
        } catch (IOException e) {
            DatabaseException unwritten = DatabaseException.of(e, "directory", home);
            taken.close(unwritten);
            throw unwritten;
        } catch (DatabaseException e) {
            taken.close(e);
            throw e;
        }
    }

    /** Takes the directory as {@link #take} does; empty if another process has it. */
    static Optional<DataDirectory> takeIfFree(Path home) throws DatabaseException {
        FileChannel channel;
        try {
            Files.createDirectories(home, ownersOnly("rwx------"));
            channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DatabaseException.of(e, "directory", home);
        }
        return locked(channel) ? Optional.of(new DataDirectory(home, channel)) : Optional.empty();
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> !file.endsWith(LOCK)).toList();
        }
    }

    /** What is in it is whole now. */
    public void restored() throws IOException {
        Files.delete(home.resolve(RESTORING));
    }

    /** Deletes all that is in it. */
    public void empty() throws IOException {
        for (Path each : contents()) {
            deleteTree(each);
        }
    }

    /** Deletes a file, or a directory with all that is in it. */
    public static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean locked(FileChannel channel) throws DatabaseException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw DatabaseException.of(e, "directory", LOCK);
        }
    }

    public Path resolve(String name) {
        return home.resolve(name);
    }

    /** A secret of 256 random bits, made when it is first asked for; in Base64 as URLs have it. */
    public String secret(String name) throws IOException {
        if (!Files.exists(home.resolve(SECRETS).resolve(name))) {
            byte[] random = Randomness.bytes(SECRET_BYTES);
            putSecret(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return readSecret(home, name);
    }

    /** Keeps a secret that was made before. */
    public void putSecret(String name, String secret) throws IOException {
        Path file = Files.createDirectories(home.resolve(SECRETS), ownersOnly("rwx------"))
                .resolve(name);
        Path fresh = file.resolveSibling(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownersOnly("rw-------"));
        Files.writeString(fresh, secret);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A secret of a directory that another process may have. */
    public static String readSecret(Path home, String name) throws IOException {
        return Files.readString(home.resolve(SECRETS).resolve(name), StandardCharsets.UTF_8)
                .strip();
    }

    /** Lets go of it because of that. */
    void close(Exception because) {
        try {
            close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    /** Lets the next process have it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** What makes a new file its owner's alone, where the file system knows owners. */
    public static FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
