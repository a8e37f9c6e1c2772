package io.bonafide.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that went through. Skipping and marking are left out, so that the count is true. */
class CountedStream extends FilterInputStream {
    private long count;

    CountedStream(InputStream in) {
        super(in);
    }

    final long count() {
        return count;
    }

    /** Called after each reading; {@code read} is -1 at the end. */
    void seen(byte[] buffer, int offset, int read) throws IOException {}

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count += read;
        }
        seen(buffer, offset, read);
        return read;
    }

    @Override
    public final long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
