package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether a whole stream is UTF-8, as strictly as the JDK's decoder; and whether it has a NUL.
 *
 * <p>Eight bytes at a time where all are ASCII; else sequence by sequence. No character is made: a gigabyte takes about a
 * second. Constant memory.
 */
final class Utf8Check {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;

    /** What {@link #sequence} says of bytes that begin no character. */
    private static final int MALFORMED = -1;

    private final byte[] buffer = new byte[1 << 16];
    private boolean sawNul;

    boolean sawNul() {
        return sawNul;
    }

    /** Whether all bytes up to the end of {@code in} are UTF-8. */
    boolean allOf(InputStream in) throws IOException {
        int left = 0;
        while (true) {
            int read = in.read(buffer, left, buffer.length - left);
            if (read < 0) {
                return left == 0;
            }
            int end = left + read;
            int checked = checked(end);
            if (checked == MALFORMED) {
                return false;
            }
            left = end - checked;
            System.arraycopy(buffer, checked, buffer, 0, left);
        }
    }

    /** Where the last character begins that is not whole before {@code end}; {@code end} if there is none. */
    private int checked(int end) {
        int at = 0;
        while (at < end) {
            at = behindAscii(at, end);
            while (at < end && buffer[at] < 0) {
                int length = sequence(at, end);
                if (length <= 0) {
                    return length == MALFORMED ? MALFORMED : at;
                }
                at += length;
            }
        }
        return at;
    }

    private int behindAscii(int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end && plain((long) LONG.get(buffer, at))) {
            at += Long.BYTES;
        }
        while (at < end && buffer[at] >= 0) {
            sawNul |= buffer[at++] == 0;
        }
        return at;
    }

    /** Whether none of the eight bytes is NUL or above 0x7f. */
    private static boolean plain(long bytes) {
        return ((bytes | bytes - LOW_BITS) & HIGH_BITS) == 0;
    }

    /** The length of the character that begins at {@code at}, above ASCII; 0 if it goes on behind {@code end}. */
    private int sequence(int at, int end) {
        int lead = buffer[at] & 0xff;
        if (lead < 0xc2 || lead > 0xf4) {
            return MALFORMED;
        }
        int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if (at + 1 < end && !second(lead, buffer[at + 1] & 0xff)) {
            return MALFORMED;
        }
        for (int i = at + 2; i < Math.min(at + length, end); i++) {
            if (buffer[i] >= (byte) 0xc0) {
                return MALFORMED;
            }
        }
        return at + length <= end ? length : 0;
    }

    /** Whether the second byte fits: no character is written longer than it need be, is a surrogate, or above 0x10ffff. */
    private static boolean second(int lead, int second) {
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        return second >= least && second <= most;
    }
}
