package io.bonafide.core.assess.table;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * A short text as bytes: two digits to the byte where all are digits, as order numbers are, else UTF-8. Reused from call
 * to call. The first byte says which; a text of digits with an odd number of them ends in the nibble 0xF.
 */
final class PackedText {
    /** A longer text is kept as its beginning and a hash of the whole. */
    static final int LONGEST = 200;

    private static final Hasher64 HASHER = Hashing.xxh3_64();
    private static final byte DIGITS = 1;
    private static final byte ASCII = 2;
    private static final byte UTF_8 = 3;

    byte[] bytes = new byte[64];
    int length;

    /** Packs {@code text} behind whatever the first {@code from} bytes hold. */
    void pack(String text, int from) {
        String kept = text.length() <= LONGEST ? text : shortened(text);
        int needed = from + 1 + kept.length();
        if (bytes.length < needed) {
            bytes = java.util.Arrays.copyOf(bytes, needed * 2);
        }
        if (!packDigits(kept, from) && !packAscii(kept, from)) {
            packUtf8(kept, from);
        }
    }

    long hash() {
        return HASHER.hashBytesToLong(bytes, 0, length);
    }

    private static String shortened(String text) {
        long hash = HASHER.hashCharsToLong(text);
        return text.substring(0, LONGEST - 20) + "#" + Long.toHexString(hash);
    }

    private boolean packDigits(String text, int from) {
        bytes[from] = DIGITS;
        int at = from + 1;
        for (int i = 0; i < text.length(); i += 2) {
            int high = text.charAt(i) - '0';
            int low = i + 1 < text.length() ? text.charAt(i + 1) - '0' : 0xF;
            boolean digits = high >= 0 && high <= 9 && (low >= 0 && low <= 9 || low == 0xF && i + 1 == text.length());
            if (!digits) {
                return false;
            }
            bytes[at++] = (byte) (high << 4 | low);
        }
        length = at;
        return true;
    }

    private boolean packAscii(String text, int from) {
        bytes[from] = ASCII;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                return false;
            }
            bytes[from + 1 + i] = (byte) c;
        }
        length = from + 1 + text.length();
        return true;
    }

    private void packUtf8(String text, int from) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < from + 1 + encoded.length) {
            bytes = java.util.Arrays.copyOf(bytes, from + 1 + encoded.length);
        }
        bytes[from] = UTF_8;
        System.arraycopy(encoded, 0, bytes, from + 1, encoded.length);
        length = from + 1 + encoded.length;
    }

    /** The text that {@link #pack} put into {@code packed} from {@code from} to {@code to}. */
    static String unpack(byte[] packed, int from, int to) {
        if (packed[from] != DIGITS) {
            return new String(packed, from + 1, to - from - 1, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder((to - from) * 2);
        for (int i = from + 1; i < to; i++) {
            text.append((char) ('0' + (packed[i] >> 4 & 0xF)));
            if ((packed[i] & 0xF) != 0xF) {
                text.append((char) ('0' + (packed[i] & 0xF)));
            }
        }
        return text.toString();
    }
}
