package io.bonafide.app.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals single fields of the database with AES-256-GCM: 12 random bytes of nonce, then the cipher text with its tag of 16. What a field
 * belongs to is sealed with it, so that it opens nowhere else.
 */
public final class FieldCipher {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    /** @param secret of 256 bits, in Base64 as URLs have it */
    public FieldCipher(String secret) {
        byte[] bytes = Base64.getUrlDecoder().decode(secret);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("""
                    The key of fields (%d bytes) is not of 256 bits.
                    Put back the file secrets/fields of the data directory from a backup.""".formatted(bytes.length));
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    byte[] seal(byte[] plain, String belongsTo) {
        byte[] nonce = Secrets.random(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, belongsTo);
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return both;
    }

    byte[] open(byte[] sealed, String belongsTo) {
        return run(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length),
                belongsTo);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("""
                    A sealed field (of %s) does not open.
                    Put back the file secrets/fields that it was sealed under.""".formatted(belongsTo), e);
        }
    }
}
