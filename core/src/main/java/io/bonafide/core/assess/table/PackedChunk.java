package io.bonafide.core.assess.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of a chunk that is not to change any more, in as few bits as they need.
 *
 * <p>The idea: frame of reference. Each value is kept as its distance above the least one, all in the same number of bits; 0 stands
 * for the column's default, so that one far value, such as "never", costs no bits. Where most rows have the
 * default only the others are kept, behind a bit for each row; a row's place among them is the count of bits before it.
 * After: D. Lemire, L. Boytsov, "Decoding billions of integers per second through vectorization" (2015), without the
 * vectors, and G. Jacobson, "Space-efficient static trees and graphs" (1989). A get is two reads of memory, four if sparse.
 */
final class PackedChunk {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** So that a value lies within eight bytes wherever it begins. */
    private static final int MOST_BITS = Long.SIZE - Byte.SIZE + 1;

    private static final int WORD_BITS = 6;

    private final long byDefault;
    private final long least;
    private final int bits;
    private final long mask;
    private final byte[] bytes;
    /** A bit for each row that has another value than the default; null if all are kept. */
    private final long @Nullable [] present;
    /** How many such rows there are before each word of {@link #present}. */
    private final char[] before;

    private PackedChunk(Measured measured, long byDefault, int kept, long @Nullable [] present, char[] before) {
        this.byDefault = byDefault;
        this.least = measured.least;
        this.bits = measured.bits;
        this.mask = (1L << bits) - 1;
        this.present = present;
        this.before = before;
        this.bytes = new byte[bytes(kept, bits)];
    }

    /**
     * Packs {@code rows} values, at most 65,536.
     *
     * @return null if that would take {@code most} bytes or more
     */
    static @Nullable PackedChunk of(int rows, IntToLongFunction values, long byDefault, int most) {
        Measured measured = Measured.of(rows, values, byDefault);
        int words = (rows >> WORD_BITS) + 1;
        long whole = bytes(rows, measured.bits);
        long sparse = bytes(measured.others, measured.bits) + (long) words * (Long.BYTES + Character.BYTES);
        if (measured.bits > MOST_BITS || Math.min(whole, sparse) >= most) {
            return null;
        }
        if (whole <= sparse) {
            PackedChunk chunk = new PackedChunk(measured, byDefault, rows, null, new char[0]);
            for (int at = 0; at < rows; at++) {
                chunk.put(at, values.applyAsLong(at));
            }
            return chunk;
        }
        return sparse(rows, values, byDefault, measured, words);
    }

    private static PackedChunk sparse(
            int rows, IntToLongFunction values, long byDefault, Measured measured, int words) {
        long[] present = new long[words];
        char[] before = new char[words];
        PackedChunk chunk = new PackedChunk(measured, byDefault, measured.others, present, before);
        int place = 0;
        for (int at = 0; at < rows; at++) {
            if ((at & Long.SIZE - 1) == 0) {
                before[at >> WORD_BITS] = (char) place;
            }
            long value = values.applyAsLong(at);
            if (value != byDefault) {
                present[at >> WORD_BITS] |= 1L << at;
                chunk.put(place++, value);
            }
        }
        return chunk;
    }

    long get(int at) {
        long @Nullable [] others = present;
        int place = at;
        if (others != null) {
            long word = others[at >> WORD_BITS];
            long bit = 1L << at;
            if ((word & bit) == 0) {
                return byDefault;
            }
            place = before[at >> WORD_BITS] + Long.bitCount(word & bit - 1);
        }
        int from = place * bits;
        long code = (long) LONG.get(bytes, from >> 3) >>> (from & 7) & mask;
        return code == 0 ? byDefault : least + code - 1;
    }

    private void put(int place, long value) {
        long code = value == byDefault ? 0 : value - least + 1;
        int from = place * bits;
        LONG.set(bytes, from >> 3, (long) LONG.get(bytes, from >> 3) | code << (from & 7));
    }

    /** With room for the eight bytes that the last value is read with. */
    private static int bytes(int count, int bits) {
        return (int) ((long) count * bits >> 3) + Long.BYTES;
    }

    /**
     * What a chunk's values need.
     *
     * @param others how many rows have another value than the default
     */
    private record Measured(int others, long least, int bits) {
        static Measured of(int rows, IntToLongFunction values, long byDefault) {
            int others = 0;
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (int at = 0; at < rows; at++) {
                long value = values.applyAsLong(at);
                if (value != byDefault) {
                    others++;
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
            long apart = others == 0 ? 0 : most - least;
            boolean far = apart < 0 || apart == Long.MAX_VALUE;
            return new Measured(others, others == 0 ? 0 : least, far ? Long.SIZE : bitsOf(apart + 1));
        }

        private static int bitsOf(long codes) {
            return Long.SIZE - Long.numberOfLeadingZeros(codes);
        }
    }
}
