package io.bonafide.app.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by time (RFC 6238 on RFC 4226): HMAC-SHA-1 of the count of steps of 30 s, cut to six digits. A code is good in
 * its own step and the ones beside it, since clocks differ; three codes of a million are good at a time.
 */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    private Totp() {}

    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        long modulus = LongStream.generate(() -> 10).limit(digits).reduce(1, Math::multiplyExact);
        return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    }

    /** The step after {@code used} whose code it is; empty if there is none near. */
    static OptionalLong step(byte[] secret, String code, Instant now, long used) {
        long current = stepAt(now);
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > used && same(code(secret, step, DIGITS), code))
                .findFirst();
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA1.", e);
        }
    }
}
