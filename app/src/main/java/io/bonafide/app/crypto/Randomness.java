package io.bonafide.app.crypto;

import java.security.SecureRandom;

/** Random bytes that nobody can foresee. */
public final class Randomness {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Randomness() {}

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
