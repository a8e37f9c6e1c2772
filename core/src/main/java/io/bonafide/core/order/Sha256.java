package io.bonafide.core.order;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), by which models, rule packs, settings and files are named. */
public final class Sha256 {
    private Sha256() {}

    /** In hexadecimal, small letters. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** One to be fed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("""
                    This Java runtime has no SHA-256, which every runtime must have.
                    Use a complete one.""", e);
        }
    }
}
