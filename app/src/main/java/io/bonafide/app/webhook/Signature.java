package io.bonafide.app.webhook;

import io.bonafide.app.crypto.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Whether a message was written by who knows the secret: Base64 of HMAC-SHA-256 (RFC 2104) over its bytes. */
final class Signature {
    private Signature() {}

    /** Takes the same time whatever is wrong with {@code given}. */
    static boolean holds(byte[] secret, byte[] body, @Nullable String given) {
        byte[] right = Hmac.base64(secret, body).getBytes(StandardCharsets.US_ASCII);
        byte[] said = (given == null ? "" : given).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, said);
    }
}
