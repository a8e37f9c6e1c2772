package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The text on its way to the parser, kept from the start of the record that the parser is at, so that one can go back
 * when the record turns out to be broken.
 *
 * <p>The tape always starts at the start of a line whose number is known. When the parser has consumed all of it, the
 * lines before its record are counted and dropped; so each character is looked at once, and memory is that of the longest
 * record. Lines end with LF, CR or CRLF.
 *
 * <p>A record that is longer than {@code max} cannot be kept: reading it ends with {@link Overlong}.
 */
final class LineTape extends Reader {
    private static final int STEP = 1 << 13;

    private final Reader in;
    private final int max;
    private final LongSupplier recordLine;
    private char[] tape = new char[1 << 15];
    private int length;
    private int cursor;
    private long firstLine = 1;

    /** The record that the parser is at is longer than what is kept. */
    static final class Overlong extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param max characters of a record that are kept
     * @param recordLine the line on which the record starts that the parser is at
     */
    LineTape(Reader in, int max, LongSupplier recordLine) {
        this.in = in;
        this.max = max;
        this.recordLine = recordLine;
    }

    @Override
    public int read(char[] to, int offset, int count) throws IOException {
        if (cursor == length) {
            drop(startOf(recordLine.getAsLong()));
            if (length > max) {
                throw new Overlong();
            }
            if (!fill(count)) {
                return -1;
            }
        }
        int read = Math.min(count, length - cursor);
        System.arraycopy(tape, cursor, to, offset, read);
        cursor += read;
        return read;
    }

    /** Where a line starts, or the last line that can be told so far; {@link #firstLine} becomes that line. */
    private int startOf(long line) {
        int at = 0;
        while (firstLine < line) {
            int next = endOf(at);
            if (next < 0) {
                break;
            }
            at = next;
            firstLine++;
        }
        return at;
    }

    /** The position behind the line's terminator; -1 if it, or what follows a CR, is not yet on the tape. */
    private int endOf(int from) {
        for (int i = from; i < length; i++) {
            char c = tape[i];
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 == length ? -1 : tape[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return -1;
    }

    private void drop(int count) {
        System.arraycopy(tape, count, tape, 0, length - count);
        length -= count;
        cursor -= count;
    }

    private boolean fill(int count) throws IOException {
        if (tape.length - length < count) {
            tape = Arrays.copyOf(tape, Math.max(tape.length * 2, length + count));
        }
        int read = in.read(tape, length, count);
        length += Math.max(0, read);
        return read > 0;
    }

    /**
     * Goes back to a line of the current record, takes it, and continues behind it: what is read next is the line after.
     *
     * @return the line without its terminator; null if it is longer than what is kept
     */
    @Nullable
    String takeLine(long line) throws IOException {
        drop(startOf(line));
        boolean tooLong = false;
        int searched = 0;
        int end = endOf(0);
        while (end < 0 && fill(STEP)) {
            end = endOf(searched);
            searched = length - 1;
            if (end < 0 && (tooLong || length > max)) {
                tooLong = true;
                drop(searched);
                searched = 0;
            }
        }
        end = end < 0 ? length : end;
        String text = withoutTerminator(end);
        drop(end);
        cursor = 0;
        firstLine = line + 1;
        return tooLong || text.length() > max ? null : text;
    }

    private String withoutTerminator(int end) {
        int last = end;
        while (last > 0 && (tape[last - 1] == '\n' || tape[last - 1] == '\r')) {
            last--;
        }
        return new String(tape, 0, last);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
