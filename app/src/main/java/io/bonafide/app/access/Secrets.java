package io.bonafide.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/** Random secrets, and what is kept of those that need no slow hash because they are random. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 10;
    private static final int GROUP = 4;

    private Secrets() {}

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** 80 random bits that a person can copy: four groups of four letters and digits. */
    static String code() {
        String letters = Base32.encode(random(CODE_BYTES)).toLowerCase(Locale.ROOT);
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
