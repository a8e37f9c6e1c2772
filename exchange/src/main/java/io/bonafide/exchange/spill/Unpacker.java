package io.bonafide.exchange.spill;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads what a {@link Packer} wrote, in the same order. Not thread-safe. */
public final class Unpacker {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[0];
    private int position;

    /** Reads from {@code offset} on. */
    public Unpacker set(byte[] newBytes, int offset) {
        bytes = newBytes;
        position = offset;
        return this;
    }

    /** Reads the record on which {@code cursor} stands. */
    public Unpacker set(RecordCursor cursor) {
        return set(cursor.array(), cursor.offset());
    }

    public byte[] array() {
        return bytes;
    }

    public int position() {
        return position;
    }

    /** A byte as 0 to 255. */
    public int getByte() {
        return bytes[position++] & 0xFF;
    }

    public long getLong() {
        long value = (long) LONG.get(bytes, position);
        position += Long.BYTES;
        return value;
    }

    /** What {@link Packer#putOrdered} wrote with the same count. */
    public long getOrdered(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes[position++] & 0xFF;
        }
        return value;
    }

    public long getUnsigned() {
        byte first = bytes[position++];
        return first >= 0 ? first : rest(first & 0x7F);
    }

    public long getSigned() {
        long value = getUnsigned();
        return value >>> 1 ^ -(value & 1);
    }

    public String getText() {
        return getUtf8((int) getUnsigned());
    }

    /** The next {@code length} bytes as text. */
    public String getUtf8(int length) {
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private long rest(long low) {
        long value = low;
        for (int shift = 7; ; shift += 7) {
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
