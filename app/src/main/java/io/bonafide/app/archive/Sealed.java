package io.bonafide.app.archive;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Bytes under a key: AES-256-GCM (NIST SP 800-38D), a random nonce of 96 bits before them. */
final class Sealed {
    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** @param place what the bytes belong to: they open nowhere else */
    static byte[] seal(byte[] key, byte[] plain, byte[] place) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place, plain);
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if the bytes were changed, or are of another key or place */
    static byte[] open(byte[] key, byte[] sealed, byte[] place) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, place, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] place, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("""
                    Sealed bytes do not open: they were changed, or are of another key.
                    Check the directory secrets, or restore it from its backup.""", e);
        }
    }
}
