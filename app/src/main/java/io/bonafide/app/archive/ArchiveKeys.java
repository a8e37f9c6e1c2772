package io.bonafide.app.archive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's keys, each derived from its one secret by HMAC-SHA-256 over what it is for (a KDF in counter mode as NIST
 * SP 800-108 has it, of one block). The secret is kept beside the database and not in it.
 */
public final class ArchiveKeys {
    private static final int SEALING_BYTES = 16;

    private final byte[] secret;

    /** @param secret 256 bits in Base64 as URLs have it */
    public ArchiveKeys(String secret) {
        this.secret = Base64.getUrlDecoder().decode(secret);
    }

    /** Of the sealer whose hashes identities are known by. */
    public byte[] sealing() {
        return Arrays.copyOf(hmac(secret, "sealing"), SEALING_BYTES);
    }

    /** Wraps people's own keys. */
    byte[] wrapping() {
        return hmac(secret, "wrapping");
    }

    /** Hashes what people are known by. */
    byte[] lookup() {
        return hmac(secret, "lookup");
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256.", e);
        }
    }
}
