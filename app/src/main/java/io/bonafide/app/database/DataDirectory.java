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
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything a server keeps. One process holds it at a time, by a lock that the operating system
 * takes away from a process that is killed. Only its owner may look into it.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String SECRETS = "secrets";
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
     * @throws DatabaseException if another process has it, or it cannot be written
     */
    public static DataDirectory take(Path home) throws DatabaseException {
        FileChannel channel;
        try {
            Files.createDirectories(home, ownersOnly("rwx------"));
            channel = FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DatabaseException.of(e, "directory", home);
        }
        if (!locked(channel)) {
            throw DatabaseException.of(null, "taken", home);
        }
        return new DataDirectory(home, channel);
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
        Path file = Files.createDirectories(home.resolve(SECRETS), ownersOnly("rwx------"))
                .resolve(name);
        if (!Files.exists(file)) {
            byte[] random = Randomness.bytes(SECRET_BYTES);
            Path fresh = file.resolveSibling(name + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, ownersOnly("rw-------"));
            Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    /** Lets the next process have it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
