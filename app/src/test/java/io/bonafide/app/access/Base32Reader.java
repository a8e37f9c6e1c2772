package io.bonafide.app.access;

import java.math.BigInteger;
import java.util.Arrays;

/** Reads Base32 as an app does, by the slow way of one large number. */
final class Base32Reader {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32Reader() {}

    /** @param text of whole bytes */
    static byte[] decode(String text) {
        BigInteger number = BigInteger.ONE;
        for (char letter : text.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }
}
