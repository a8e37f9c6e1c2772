package io.bonafide.exchange.spill;

import io.bonafide.core.exposure.Wording;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a run's file from front to back. */
final class RunReader implements RecordCursor {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_LENGTHS = 10;

    private final Path path;
    private final FileInputStream in;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int limit;
    private int keyLength;
    private int length;
    private boolean peeked;

    RunReader(Path path, long offset) {
        this.path = path;
        try {
            in = new FileInputStream(path.toFile());
            in.skipNBytes(offset);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    void skipBelow(byte[] from) {
        while (next()) {
            if (Keys.compare(this, from) >= 0) {
                peeked = true;
                return;
            }
        }
    }

    @Override
    public boolean next() {
        if (peeked) {
            peeked = false;
            return true;
        }
        try {
            return read();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private boolean read() throws IOException {
        at += length;
        length = 0;
        if (limit - at < LONGEST_LENGTHS && !fill(LONGEST_LENGTHS) && limit == at) {
            return false;
        }
        keyLength = Lengths.read(buffer, at);
        at += Lengths.size(keyLength);
        int whole = Lengths.read(buffer, at);
        at += Lengths.size(whole);
        if (limit - at < whole && !fill(whole)) {
            throw new EOFException("the file was cut short");
        }
        length = whole;
        return true;
    }

    /** Whether {@code needed} bytes could be had from {@link #at} on. */
    private boolean fill(int needed) throws IOException {
        byte[] from = buffer;
        if (buffer.length < needed) {
            buffer = new byte[needed + needed / 2];
        }
        System.arraycopy(from, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        int got = in.readNBytes(buffer, limit, buffer.length - limit);
        limit += got;
        return limit >= needed;
    }

    private ScratchException unreadable(IOException e) {
        return new ScratchException(new Wording("""
                临时文件（%s）无法读回：%s。
                请在 Bonafide 运行期间不要改动临时目录，然后重新开始。""".formatted(path, e), """
                The scratch file (%s) cannot be read back: %s.
                Leave the directory for temporary files alone while Bonafide runs, and start again.""".formatted(path, e)), e);
    }

    @Override
    public byte[] array() {
        return buffer;
    }

    @Override
    public int offset() {
        return at;
    }

    @Override
    public int keyLength() {
        return keyLength;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
