package io.bonafide.exchange.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip file, found whatever the case and the slashes of their names. Each is read through an {@link
 * UnzipGuard}, and its checksum is compared when it has been read to its end: a flipped bit would else change an order
 * number unseen.
 */
final class ZipParts implements Closeable {
    private static final int MAX_PARTS = 10_000;
    private static final int FLAGS = 6;

    private final ZipFile zip;
    private final UnzipGuard guard;
    private final Map<String, ZipEntry> parts = new TreeMap<>();

    ZipParts(SourceFile file) throws IOException, UnreadableFileException {
        guard = new UnzipGuard(file);
        if (encrypted(file.head())) {
            throw file.refuse(Refusal.LOCKED_ZIP);
        }
        try {
            zip = new ZipFile(file.path().toFile());
        } catch (ZipException | EOFException e) {
            throw file.refuseAfter(e, Refusal.BROKEN_ZIP);
        }
        if (zip.size() > MAX_PARTS) {
            zip.close();
            throw file.refuse(Refusal.MANY_FILES, zip.size());
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            parts.putIfAbsent(normal(entry.getName()), entry);
        }
    }

    /** The first part's flags say so; Java's reader would call the file damaged. */
    private static boolean encrypted(byte[] head) {
        return head.length > FLAGS && head[2] == 3 && head[3] == 4 && (head[FLAGS] & 1) != 0;
    }

    private static String normal(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    boolean has(String name) {
        return parts.containsKey(normal(name));
    }

    boolean hasUnder(String folder) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    int count() {
        return parts.size();
    }

    /** Opens a part; null if there is none of this name. */
    @Nullable
    Part open(String name) throws IOException {
        ZipEntry entry = parts.get(normal(name));
        InputStream in = entry == null ? null : zip.getInputStream(entry);
        return entry == null || in == null ? null : new Part(in, entry, guard);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The bytes of one part. */
    static final class Part extends CountedStream {
        private final ZipEntry entry;
        private final UnzipGuard guard;
        private final CRC32 crc = new CRC32();

        private Part(InputStream in, ZipEntry entry, UnzipGuard guard) {
            super(in);
            this.entry = entry;
            this.guard = guard;
        }

        @Override
        void seen(byte[] buffer, int offset, int read) throws IOException {
            if (read > 0) {
                crc.update(buffer, offset, read);
                guard.unzipped(read, count(), entry::getCompressedSize);
            } else if (read < 0 && crc.getValue() != entry.getCrc()) {
                throw new ZipException("checksum of a part");
            }
        }

        /** Reads what is left, so that the checksum is compared. */
        void drain() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }

        /** 0 to 1. */
        double fractionRead() {
            return Math.min(1, count() / (double) Math.max(1, entry.getSize()));
        }
    }
}
