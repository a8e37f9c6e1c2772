package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The bytes of a text file, unpacked if it is a gz. Can be opened more than once; knows how far the last one is. */
final class ByteSource {
    private static final int BUFFER = 1 << 14;

    private final SourceFile file;
    private final boolean zipped;
    private @Nullable CountedStream raw;

    ByteSource(SourceFile file, boolean zipped) {
        this.file = file;
        this.zipped = zipped;
    }

    SourceFile file() {
        return file;
    }

    InputStream open() throws IOException {
        CountedStream opened = new CountedStream(Files.newInputStream(file.path()));
        raw = opened;
        return zipped ? unzipped(opened) : opened;
    }

    private InputStream unzipped(CountedStream opened) throws IOException {
        UnzipGuard guard = new UnzipGuard(file);
        try {
            return new CountedStream(new GZIPInputStream(opened, BUFFER)) {
                @Override
                void seen(byte[] buffer, int offset, int read) throws IOException {
                    guard.unzipped(Math.max(0, read), count(), opened::count);
                }
            };
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    /** The first bytes of the text. */
    byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(SourceFile.HEAD_BYTES);
        }
    }

    /** How much of the file the last opened stream has read, 0 to 1. */
    double fractionRead() {
        return raw == null ? 0 : Math.min(1, raw.count() / (double) file.size());
    }
}
