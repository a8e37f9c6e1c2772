package io.bonafide.exchange.result;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Buffered UTF-8 text for files of millions of rows: no object is made for an ASCII string or a number. Not thread-safe.
 */
public final class TextOutput implements Closeable {
    private static final int SIZE = 1 << 16;
    private static final long MILLION = 1_000_000;
    /** Of a long; the power of ten beyond them does not fit into one. */
    private static final int MOST_DIGITS = 19;

    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-3;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer;
    private int used;

    /** Writes to {@code out} and closes it when it is itself closed. */
    public TextOutput(OutputStream out) {
        this(out, SIZE);
    }

    /** @param size of the buffer, at least the 20 bytes of a whole number */
    TextOutput(OutputStream out, int size) {
        this.out = out;
        this.buffer = new byte[size];
    }

    /** Writes a new file. */
    public static TextOutput open(Path file) throws IOException {
        return new TextOutput(Files.newOutputStream(file));
    }

    /** Text as it is. */
    public TextOutput text(String text) throws IOException {
        int length = text.length();
        for (int i = ascii(text); i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                put(c);
            } else if (c < 0x800) {
                put(0xC0 | c >> 6).put(0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                put(0xE0 | c >> 12).put(0x80 | c >> 6 & 0x3F).put(0x80 | c & 0x3F);
            } else {
                return surrogates(text.substring(i));
            }
        }
        return this;
    }

    /** One cell of a CSV row: quoted where needed, and neutralised where a spreadsheet would run it. */
    public TextOutput cell(String value) throws IOException {
        String safe = Formulas.neutralise(value);
        if (!needsQuotes(safe)) {
            return text(safe);
        }
        put('"');
        text(safe.replace("\"", "\"\""));
        put('"');
        return this;
    }

    /** A JSON string with its quotes. */
    public TextOutput jsonString(String value) throws IOException {
        put('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                text(value.substring(from, i));
                escape(c);
                from = i + 1;
            }
        }
        text(from == 0 ? value : value.substring(from));
        put('"');
        return this;
    }

    /** A whole number. */
    public TextOutput number(long value) throws IOException {
        if (value < 0) {
            return text(Long.toString(value));
        }
        if (used + 20 > buffer.length) {
            drain();
        }
        int end = used + digits(value);
        long rest = value;
        for (int i = end - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used = end;
        return this;
    }

    /** A probability with six decimals. */
    public TextOutput probability(double value) throws IOException {
        long millionths = Math.round(value * MILLION);
        number(millionths / MILLION).put('.');
        long fraction = millionths % MILLION;
        for (long unit = MILLION / 10; unit > 0; unit /= 10) {
            put((int) ('0' + fraction / unit % 10));
        }
        return this;
    }

    /**
     * A number as JSON has it, to six decimals, or to all there are if it is small; {@code null} for what is no number.
     */
    public TextOutput decimal(double value) throws IOException {
        double size = Math.abs(value);
        if (!(size < LARGE) || (size < SMALL && size != 0)) {
            return text(Double.isFinite(value) ? Double.toString(value) : "null");
        }
        long millionths = Math.round(size * MILLION);
        if (value < 0) {
            put('-');
        }
        number(millionths / MILLION);
        long fraction = millionths % MILLION;
        if (fraction != 0) {
            put('.');
            for (long unit = MILLION / 10; fraction != 0; unit /= 10) {
                put((int) ('0' + fraction / unit));
                fraction %= unit;
            }
        }
        return this;
    }

    /** Bytes as they are. */
    public TextOutput bytes(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - used) {
            drain();
            if (bytes.length > buffer.length) {
                out.write(bytes);
                return this;
            }
        }
        System.arraycopy(bytes, 0, buffer, used, bytes.length);
        used += bytes.length;
        return this;
    }

    /** Many bytes as they are. */
    TextOutput bytes(ByteArrayOutputStream bytes) throws IOException {
        drain();
        bytes.writeTo(out);
        return this;
    }

    /** One byte. */
    public TextOutput put(int ascii) throws IOException {
        if (used == buffer.length) {
            drain();
        }
        buffer[used++] = (byte) ascii;
        return this;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            drain();
        }
    }

    /** Writes the ASCII that the text begins with, as far as there is room; how much it was. */
    private int ascii(String text) {
        int length = Math.min(text.length(), buffer.length - used);
        int i = 0;
        while (i < length && text.charAt(i) < 0x80) {
            buffer[used + i] = (byte) text.charAt(i);
            i++;
        }
        used += i;
        return i;
    }

    private void escape(char c) throws IOException {
        put('\\');
        if (c >= 0x20) {
            put(c);
        } else if (c == '\n') {
            put('n');
        } else {
            text("u00").put(HEX[c >> 4]).put(HEX[c & 15]);
        }
    }

    private TextOutput surrogates(String text) throws IOException {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            put(b);
        }
        return this;
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private static boolean needsQuotes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long power = 10; digits < MOST_DIGITS && value >= power; power *= 10) {
            digits++;
        }
        return digits;
    }
}
