package io.bonafide.exchange.intake;

import io.bonafide.exchange.spill.Packer;
import io.bonafide.exchange.spill.Unpacker;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Packs ids so that their bytes sort as {@link String#compareTo} does, and eighteen digits fit into ten bytes.
 *
 * <p>The idea: a digit takes half a byte. The other half-byte values end the id (0), or announce an ASCII character below
 * the digits (1), above them (12), each in two halves, or any other UTF-16 unit (13) in four. The announcing values stand
 * in the order of what they announce, so halves compare as characters do; no packed id begins another. Lossless for
 * every string.
 */
final class IdCode {
    private static final int END = 0;
    private static final int BELOW = 1;
    private static final int ZERO = 2;
    private static final int ABOVE = 12;
    private static final int WIDE = 13;

    private int pending = -1;
    private char[] chars = new char[64];
    private byte[] narrow = new byte[64];

    /** Appends {@code id}. */
    void write(Packer packer, String id) {
        pending = -1;
        for (int i = 0; i < id.length(); i++) {
            character(packer, id.charAt(i));
        }
        half(packer, END);
        if (pending >= 0) {
            half(packer, END);
        }
    }

    private void character(Packer packer, char c) {
        if (c >= '0' && c <= '9') {
            half(packer, ZERO + c - '0');
        } else if (c < 0x80) {
            half(packer, c < '0' ? BELOW : ABOVE);
            half(packer, c >> 4);
            half(packer, c & 0xF);
        } else {
            half(packer, WIDE);
            for (int shift = 12; shift >= 0; shift -= 4) {
                half(packer, c >> shift & 0xF);
            }
        }
    }

    private void half(Packer packer, int value) {
        if (pending < 0) {
            pending = value;
        } else {
            packer.putByte(pending << 4 | value);
            pending = -1;
        }
    }

    /** Reads back what {@link #write} appended. */
    String read(Unpacker unpacker) {
        pending = -1;
        int length = 0;
        int all = 0;
        for (int first = half(unpacker); first != END; first = half(unpacker)) {
            char c = character(unpacker, first);
            if (length == chars.length) {
                grow();
            }
            all |= c;
            chars[length] = c;
            narrow[length++] = (byte) c;
        }
        return all < 0x80 ? new String(narrow, 0, length, StandardCharsets.ISO_8859_1) : new String(chars, 0, length);
    }

    /** Steps over what {@link #write} appended. */
    void skip(Unpacker unpacker) {
        pending = -1;
        for (int first = half(unpacker); first != END; first = half(unpacker)) {
            character(unpacker, first);
        }
    }

    private char character(Unpacker unpacker, int first) {
        if (first >= ZERO && first < ABOVE) {
            return (char) ('0' + first - ZERO);
        }
        int value = 0;
        for (int halves = first == WIDE ? 4 : 2; halves > 0; halves--) {
            value = value << 4 | half(unpacker);
        }
        return (char) value;
    }

    private int half(Unpacker unpacker) {
        if (pending >= 0) {
            int value = pending;
            pending = -1;
            return value;
        }
        int both = unpacker.getByte();
        pending = both & 0xF;
        return both >> 4;
    }

    private void grow() {
        chars = Arrays.copyOf(chars, chars.length * 2);
        narrow = Arrays.copyOf(narrow, narrow.length * 2);
    }
}
