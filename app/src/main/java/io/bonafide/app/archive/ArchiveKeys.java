package io.bonafide.app.archive;

import io.bonafide.app.crypto.AesGcm;
import io.bonafide.app.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * The installation's keys, each derived from its one secret by HMAC-SHA-256 over what it is for (a KDF in counter mode as NIST
 * SP 800-108 has it, of one block). The secret is kept beside the database and not in it.
 */
public final class ArchiveKeys {
    private static final int SEALING_BYTES = 16;

    private final byte[] secret;
    private final byte[] sealing;
    private final byte[] wrapping;
    private final byte[] lookup;

    /** @param secret 256 bits in Base64 as URLs have it */
    public ArchiveKeys(String secret) {
        byte[] bytes = Base64.getUrlDecoder().decode(secret);
        this.secret = bytes;
        sealing = Arrays.copyOf(hmac(bytes, "sealing"), SEALING_BYTES);
        wrapping = hmac(bytes, "wrapping");
        lookup = hmac(bytes, "lookup");
    }

    /** Of the sealer whose hashes identities are known by. */
    public byte[] sealing() {
        return sealing.clone();
    }

    /** The key of 256 bits for what another feature keeps sealed. */
    public byte[] of(String purpose) {
        return hmac(secret, purpose);
    }

    /** Wraps people's own keys. */
    byte[] wrapping() {
        return wrapping;
    }

    /** Hashes what people are known by. */
    byte[] lookup() {
        return lookup;
    }

    /** Opens what was sealed in that place. */
    static byte[] open(byte[] key, byte[] sealed, byte[] place) {
        return AesGcm.open(key, sealed, place, () -> """
                    Sealed bytes do not open: they were changed, or are of another key.
                    Check the directory secrets, or restore it from its backup.""");
    }

    static byte[] hmac(byte[] key, String text) {
        return Hmac.sha256(key, text.getBytes(StandardCharsets.UTF_8));
    }
}
