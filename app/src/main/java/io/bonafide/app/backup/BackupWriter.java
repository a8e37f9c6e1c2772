package io.bonafide.app.backup;

import io.bonafide.app.database.DataDirectory;
import io.bonafide.core.order.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/** Writes a backup's file, which has its name when it is whole, and only its owner may read. */
final class BackupWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path partial;
    private final FileChannel channel;
    private final ZipOutputStream zip;

    private BackupWriter(Path file, Path partial, FileChannel channel) {
        this.file = file;
        this.partial = partial;
        this.channel = channel;
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** @throws BackupException if there is a file of that name, or none can be made */
    static BackupWriter create(Path file) throws BackupException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.deleteIfExists(partial);
            FileChannel channel = FileChannel.open(
                    partial,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    DataDirectory.ownersOnly("rw-------"));
            return new BackupWriter(file, partial, channel);
        } catch (FileAlreadyExistsException e) {
            throw BackupException.of(e, "exists", file);
        } catch (IOException e) {
            throw BackupException.of(e, "unwritable", file);
        }
    }

    /** @param source a table with its columns, or a query in parentheses */
    Manifest.Table copy(Connection connection, String table, List<String> columns, String source)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(Manifest.Table.entryOf(table)));
        MessageDigest digest = Sha256.digest();
        OutputStream out = new DigestOutputStream(zip, digest);
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY " + source + " TO STDOUT (FORMAT text, ENCODING 'UTF8')", out);
        zip.closeEntry();
        return new Manifest.Table(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    void put(String entry, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Says what is in it, and gives it its name once it is on the disk. */
    void finish(Manifest manifest) throws IOException {
        byte[] json = manifest.json();
        put(Manifest.ENTRY, json);
        put(Manifest.HASH_ENTRY, Sha256.hex(json).getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves nothing behind if it was not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(partial);
    }
}
