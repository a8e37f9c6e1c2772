package io.bonafide.core.state;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes numbers and texts into bytes, low byte first. Read back by {@link Unpacker} in the same order. */
public final class Packer {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;

    public Packer() {
        this(64);
    }

    /** @param expected how many bytes it will probably be */
    public Packer(int expected) {
        bytes = new byte[expected];
    }

    public Packer put(int value) {
        ensure(Integer.BYTES);
        INTS.set(bytes, size, value);
        size += Integer.BYTES;
        return this;
    }

    public Packer put(long value) {
        ensure(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    public Packer put(double value) {
        return put(Double.doubleToRawLongBits(value));
    }

    public Packer put(boolean value) {
        ensure(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** A text, or null. */
    public Packer put(@Nullable String text) {
        if (text == null) {
            return put(-1);
        }
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        put(encoded.length);
        return put(encoded, encoded.length);
    }

    /** The first {@code length} bytes, without their number. */
    public Packer put(byte[] from, int length) {
        ensure(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** The first {@code length} values, without their number. */
    public Packer put(int[] values, int length) {
        ensure(Math.multiplyExact(length, Integer.BYTES));
        for (int i = 0; i < length; i++) {
            put(values[i]);
        }
        return this;
    }

    /** The first {@code length} values, without their number. */
    public Packer put(long[] values, int length) {
        ensure(Math.multiplyExact(length, Long.BYTES));
        for (int i = 0; i < length; i++) {
            put(values[i]);
        }
        return this;
    }

    /** The first {@code length} values, without their number. */
    public Packer put(double[] values, int length) {
        ensure(Math.multiplyExact(length, Double.BYTES));
        for (int i = 0; i < length; i++) {
            put(values[i]);
        }
        return this;
    }

    /** What was written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void ensure(int more) {
        int needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
    }
}
