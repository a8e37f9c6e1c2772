package io.bonafide.core.order;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SipHash-2-4: a keyed 64-bit hash that cannot be predicted without its 128-bit key.
 *
 * <p>Reference: J.-P. Aumasson and D. J. Bernstein, "SipHash: a fast short-input PRF", 2012. Linear time, constant memory.
 */
final class SipHash {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long k0;
    private final long k1;

    /** @param key 16 bytes, little-endian as in the paper */
    SipHash(byte[] key) {
        if (key.length != 16) {
            throw new IllegalArgumentException("""
                    The key (%d bytes) must have 16 bytes.
                    Take them from a secure random generator once, and keep them.""".formatted(key.length));
        }
        k0 = word(key, 0);
        k1 = word(key, 8);
    }

    /** The hash of the first {@code length} bytes. */
    long hash(byte[] bytes, int length) {
        State state = new State(k0, k1);
        int whole = length & ~7;
        for (int i = 0; i < whole; i += 8) {
            state.absorb(word(bytes, i));
        }
        long last = (long) length << 56;
        for (int i = whole; i < length; i++) {
            last |= (bytes[i] & 0xFFL) << (8 * (i - whole));
        }
        state.absorb(last);
        return state.finish();
    }

    private static long word(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void absorb(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long finish() {
            v2 ^= 0xFF;
            for (int i = 0; i < 4; i++) {
                round();
            }
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
