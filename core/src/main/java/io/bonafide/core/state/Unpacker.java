package io.bonafide.core.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packer} wrote. */
public final class Unpacker {
    private final String part;
    private final ByteBuffer buffer;

    /** @param part what the bytes are called, for what is said when they end too early */
    Unpacker(String part, byte[] bytes) {
        this.part = part;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    public int getInt() {
        return require(Integer.BYTES).getInt();
    }

    public long getLong() {
        return require(Long.BYTES).getLong();
    }

    public double getDouble() {
        return Double.longBitsToDouble(getLong());
    }

    public boolean getBoolean() {
        return require(1).get() != 0;
    }

    public String getText() {
        @Nullable String text = getTextOrNull();
        if (text == null) {
            throw SnapshotRefused.damaged(part, "lacks a text at byte %d".formatted(buffer.position()));
        }
        return text;
    }

    public @Nullable String getTextOrNull() {
        int length = getInt();
        return length == -1 ? null : new String(getBytes(length), StandardCharsets.UTF_8);
    }

    public byte[] getBytes(int length) {
        byte[] bytes = new byte[requireCount(length, 1)];
        buffer.get(bytes);
        return bytes;
    }

    public int[] getInts(int length) {
        int[] values = new int[requireCount(length, Integer.BYTES)];
        buffer.asIntBuffer().get(values);
        buffer.position(buffer.position() + length * Integer.BYTES);
        return values;
    }

    public long[] getLongs(int length) {
        long[] values = new long[requireCount(length, Long.BYTES)];
        buffer.asLongBuffer().get(values);
        buffer.position(buffer.position() + length * Long.BYTES);
        return values;
    }

    public double[] getDoubles(int length) {
        double[] values = new double[requireCount(length, Double.BYTES)];
        buffer.asDoubleBuffer().get(values);
        buffer.position(buffer.position() + length * Double.BYTES);
        return values;
    }

    /** How many bytes are left. */
    public int left() {
        return buffer.remaining();
    }

    /** @throws SnapshotRefused if anything is left */
    public void end() {
        if (left() > 0) {
            throw SnapshotRefused.damaged(part, "has %d bytes more than were written".formatted(left()));
        }
    }

    private ByteBuffer require(int bytes) {
        if (left() < bytes) {
            throw SnapshotRefused.truncated(part, buffer.limit(), (long) buffer.position() + bytes);
        }
        return buffer;
    }

    private int requireCount(int count, int each) {
        if (count < 0) {
            throw SnapshotRefused.damaged(part, "counts (%d) of something".formatted(count));
        }
        if ((long) count * each > left()) {
            throw SnapshotRefused.truncated(part, buffer.limit(), buffer.position() + (long) count * each);
        }
        return count;
    }
}
