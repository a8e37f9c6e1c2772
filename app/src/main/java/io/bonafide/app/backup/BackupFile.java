package io.bonafide.app.backup;

import io.bonafide.core.order.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A backup's file that was found whole: each hash and each number of rows was looked at. */
final class BackupFile implements AutoCloseable {
    private static final int MOST_MANIFEST_BYTES = 16 << 20;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest.Kind kind) throws BackupException, IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest();
        if (manifest.kind() != kind) {
            throw BackupException.of(null, kind == Manifest.Kind.DATA ? "notData" : "notKeys", file);
        }
        for (Manifest.Table table : manifest.tables()) {
            require(table.entry(), table.sha256(), table.rows());
        }
        for (var secret : manifest.secrets().entrySet()) {
            require(Manifest.secretEntry(secret.getKey()), secret.getValue(), 0);
        }
    }

    /** @throws BackupException if it is not whole, no backup of that kind, or of a newer format */
    static BackupFile open(Path file, Manifest.Kind kind) throws BackupException {
        if (!Files.isReadable(file)) {
            throw BackupException.of(null, "unreadable", file);
        }
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                return new BackupFile(file, zip, kind);
            } catch (BackupException | IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw BackupException.of(e, "broken", file);
        } catch (IOException e) {
            throw BackupException.of(e, "unreadable", file);
        }
    }

    private Manifest manifest() throws BackupException, IOException {
        byte[] json = small(Manifest.ENTRY);
        String hash = new String(small(Manifest.HASH_ENTRY), StandardCharsets.UTF_8);
        if (!hash.equals(Sha256.hex(json))) {
            throw BackupException.of(null, "altered", file, Manifest.ENTRY);
        }
        try {
            int format = Manifest.formatOf(json);
            if (format > Manifest.FORMAT) {
                throw BackupException.of(null, "format", file, format, Manifest.FORMAT);
            }
            return Manifest.read(json);
        } catch (JacksonException e) {
            throw BackupException.of(e, "altered", file, Manifest.ENTRY);
        }
    }

    private byte[] small(String entry) throws BackupException, IOException {
        try (InputStream in = stream(entry)) {
            return in.readNBytes(MOST_MANIFEST_BYTES);
        }
    }

    private void require(String entry, String sha256, long rows) throws BackupException, IOException {
        MessageDigest digest = Sha256.digest();
        long lines = 0;
        try (InputStream in = stream(entry)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (ZipException e) {
            throw BackupException.of(e, "altered", file, entry);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256) || lines != rows) {
            throw BackupException.of(null, "altered", file, entry);
        }
    }

    Manifest said() {
        return manifest;
    }

    /** A table's rows, as COPY takes them. */
    InputStream rows(Manifest.Table table) throws BackupException, IOException {
        return stream(table.entry());
    }

    String secret(String name) throws BackupException, IOException {
        return new String(small(Manifest.secretEntry(name)), StandardCharsets.UTF_8);
    }

    private InputStream stream(String name) throws BackupException, IOException {
        @Nullable ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw BackupException.of(null, name.equals(Manifest.ENTRY) ? "foreign" : "missing", file, name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
