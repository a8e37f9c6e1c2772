package io.bonafide.app.upload;

import io.bonafide.core.order.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files' bytes in the database, sealed piece by piece, so that none is ever whole in memory. */
final class Chunks {
    static final int CHUNK_BYTES = 1 << 20;

    private final JdbcClient database;

    Chunks(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps a file; each piece is on the disk when the next is read.
     *
     * @param most bytes it may have
     * @throws TooLargeException if it has more
     */
    Kept keep(ImportKey key, int file, InputStream in, long most) throws IOException, TooLargeException {
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        int number = 0;
        for (byte[] chunk = in.readNBytes(CHUNK_BYTES); chunk.length > 0; chunk = in.readNBytes(CHUNK_BYTES)) {
            bytes += chunk.length;
            if (bytes > most) {
                throw new TooLargeException();
            }
            digest.update(chunk);
            database.sql("INSERT INTO import_chunk (import, file, number, sealed) VALUES (?, ?, ?, ?)")
                    .params(key.id(), file, number, key.sealChunk(file, number, chunk))
                    .update();
            number++;
        }
        return new Kept(bytes, digest.digest());
    }

    /** Writes a file's bytes out again. */
    void copy(ImportKey key, int file, OutputStream out) throws IOException {
        int number = 0;
        for (var sealed = chunk(key, file, number); sealed.isPresent(); sealed = chunk(key, file, number)) {
            out.write(key.openChunk(file, number, sealed.get()));
            number++;
        }
    }

    private Optional<byte[]> chunk(ImportKey key, int file, int number) {
        return database.sql("SELECT sealed FROM import_chunk WHERE import = ? AND file = ? AND number = ?")
                .params(key.id(), file, number)
                .query(byte[].class)
                .optional();
    }

    record Kept(long bytes, byte[] sha256) {}
}
