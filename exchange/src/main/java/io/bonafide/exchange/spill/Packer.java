package io.bonafide.exchange.spill;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes one record's bytes into a buffer that is used again for the next. Not thread-safe. */
public final class Packer {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int LONGEST_VARINT = 10;

    private byte[] bytes = new byte[1024];
    private int size;

    /** Starts the next record. */
    public Packer reset() {
        size = 0;
        return this;
    }

    /** The bytes so far; valid until the next call. Only the first {@link #size} count. */
    public byte[] array() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /** Appends the low 8 bits. */
    public void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** Appends 8 bytes, the most significant first. */
    public void putLong(long value) {
        room(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
    }

    /** Appends the low {@code count} bytes of a number that is not negative, most significant first: they sort as it does. */
    public void putOrdered(long value, int count) {
        room(count);
        for (int shift = (count - 1) * 8; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** Leaves {@code count} bytes for {@link #patch}, and returns where. */
    public int reserve(int count) {
        room(count);
        size += count;
        return size - count;
    }

    /** Fills reserved bytes as {@link #putOrdered} does. */
    public void patch(int position, long value, int count) {
        int end = size;
        size = position;
        putOrdered(value, count);
        size = end;
    }

    /** Appends a number in as many bytes as it needs; negative ones take ten. */
    public void putUnsigned(long value) {
        room(LONGEST_VARINT);
        int at = size;
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[at++] = (byte) rest;
        size = at;
    }

    /** Appends a number that is small in amount, of either sign, in as many bytes as it needs. */
    public void putSigned(long value) {
        putUnsigned((value << 1) ^ (value >> 63));
    }

    /** Appends a text with its length. */
    public void putText(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        putUnsigned(encoded.length);
        put(encoded, 0, encoded.length);
    }

    public void put(byte[] from, int offset, int length) {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + (size >> 1)));
        }
    }
}
