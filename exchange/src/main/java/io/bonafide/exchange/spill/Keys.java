package io.bonafide.exchange.spill;

import java.util.Arrays;

/** Compares keys: as unsigned bytes, a key before those that it begins. */
final class Keys {
    private Keys() {}

    static int compare(RecordCursor a, RecordCursor b) {
        return Arrays.compareUnsigned(
                a.array(), a.offset(), a.offset() + a.keyLength(), b.array(), b.offset(), b.offset() + b.keyLength());
    }

    static int compare(RecordCursor a, byte[] key) {
        return Arrays.compareUnsigned(a.array(), a.offset(), a.offset() + a.keyLength(), key, 0, key.length);
    }

    static boolean startsWith(RecordCursor cursor, byte[] prefix) {
        int offset = cursor.offset();
        return cursor.keyLength() >= prefix.length
                && Arrays.equals(cursor.array(), offset, offset + prefix.length, prefix, 0, prefix.length);
    }

    static byte[] copy(RecordCursor cursor) {
        return Arrays.copyOfRange(cursor.array(), cursor.offset(), cursor.offset() + cursor.keyLength());
    }
}
