package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes line by line a file some of whose lines are in another charset. Of such a line the ASCII remains, so that its
 * delimiters do, and every other byte becomes {@link Encoding#UNDECODABLE}.
 */
final class MixedReader extends Reader {
    /** A longer line is decoded in pieces. */
    private static final int LINE = 1 << 20;

    private final InputStream in;
    private final boolean utf8;
    private final CharsetDecoder decoder;
    private final LineVerdict verdict = new LineVerdict();
    private final byte[] buffer = new byte[1 << 16];
    private int bufferAt;
    private int bufferEnd;
    private byte[] line = new byte[1 << 12];
    private CharBuffer text = CharBuffer.allocate(0);

    MixedReader(InputStream in, Charset charset) {
        this.in = in;
        this.utf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder();
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        if (!text.hasRemaining() && !nextLine()) {
            return -1;
        }
        int count = Math.min(length, text.remaining());
        text.get(to, offset, count);
        return count;
    }

    private boolean nextLine() throws IOException {
        int length = 0;
        verdict.reset();
        for (int b = nextByte(); b >= 0; b = nextByte()) {
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = (byte) b;
            if (b == '\n' || b == '\r' || length == LINE) {
                break;
            }
            verdict.feed(b);
        }
        text = decoded(length);
        return length > 0;
    }

    private int nextByte() throws IOException {
        if (bufferAt == bufferEnd) {
            bufferEnd = in.read(buffer);
            bufferAt = 0;
        }
        return bufferEnd < 0 ? -1 : buffer[bufferAt++] & 0xff;
    }

    private CharBuffer decoded(int length) {
        boolean fits = utf8 ? verdict.utf8() : verdict.gb18030() && !verdict.certainlyUtf8();
        try {
            return fits ? decoder.decode(ByteBuffer.wrap(line, 0, length)) : defaced(length);
        } catch (CharacterCodingException e) {
            return defaced(length);
        }
    }

    private CharBuffer defaced(int length) {
        CharBuffer chars = CharBuffer.allocate(length);
        for (int i = 0; i < length; i++) {
            chars.put(line[i] >= 0 ? (char) line[i] : Encoding.UNDECODABLE);
        }
        return chars.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
