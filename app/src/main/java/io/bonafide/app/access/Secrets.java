package io.bonafide.app.access;

import io.bonafide.app.crypto.Randomness;
import io.bonafide.core.order.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Random secrets, and what is kept of those that need no slow hash because they are random. */
final class Secrets {
    private static final int CODE_BYTES = 10;
    private static final int GROUP = 4;

    private Secrets() {}

    /** 80 random bits that a person can copy: four groups of four letters and digits. */
    static String code() {
        String letters = Base32.encode(Randomness.bytes(CODE_BYTES)).toLowerCase(Locale.ROOT);
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    static byte[] sha256(String secret) {
        return Sha256.digest().digest(secret.getBytes(StandardCharsets.UTF_8));
    }
}
