package io.bonafide.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses XML with a tag, comment, instruction or CDATA section that is longer than any workbook's: a parser holds each of
 * them in memory as a whole, while it hands on text in pieces.
 *
 * <p>An automaton over bytes, right for UTF-8 and every charset that contains ASCII. A document type is refused at once:
 * no workbook has one, and entities are the way to make a small file large or to read other files.
 */
final class MarkupGuard extends FilterInputStream {
    private static final int LONGEST = 1 << 20;

    private final SourceFile file;
    private State state = State.TEXT;
    private int length;
    private int quote;
    private int before;
    private int beforeThat;

    private enum State {
        TEXT,
        TAG,
        DECLARATION,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    MarkupGuard(InputStream in, SourceFile file) {
        super(in);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = in.read(buffer, offset, count);
        for (int i = offset; i < offset + read; i++) {
            byte b = buffer[i];
            if (state == State.TEXT) {
                if (b == '<') {
                    begin();
                }
            } else {
                markup(b);
            }
        }
        return read;
    }

    private void begin() {
        state = State.TAG;
        length = 0;
        quote = 0;
        before = 0;
        beforeThat = 0;
    }

    private void markup(byte b) throws IOException {
        if (++length > LONGEST) {
            throw new RefusedException(file.refuse(Refusal.LONG_MARKUP, LONGEST));
        }
        switch (state) {
            case TAG -> tag(b);
            case DECLARATION -> declaration(b);
            case COMMENT -> until(b == '>' && before == '-' && beforeThat == '-' && length > 4);
            case CDATA -> until(b == '>' && before == ']' && beforeThat == ']');
            default -> until(b == '>' && before == '?' && length > 2);
        }
        beforeThat = before;
        before = b;
    }

    private void tag(byte b) {
        if (length == 1 && b == '!') {
            state = State.DECLARATION;
        } else if (length == 1 && b == '?') {
            state = State.INSTRUCTION;
        } else if (quote != 0) {
            quote = b == quote ? 0 : quote;
        } else if (b == '"' || b == '\'') {
            quote = b;
        } else {
            until(b == '>');
        }
    }

    private void declaration(byte b) throws IOException {
        if (b == '[') {
            state = State.CDATA;
        } else if (b == '-') {
            state = State.COMMENT;
        } else {
            throw new RefusedException(file.refuse(Refusal.DOCTYPE));
        }
    }

    private void until(boolean end) {
        if (end) {
            state = State.TEXT;
        }
    }

    /** Does nothing: the parser closes at the end of the document, and the rest of the part is still to be read. */
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
