package io.bonafide.exchange.spill;

/** Lengths in as many bytes as they need, 7 bits in each. */
final class Lengths {
    private Lengths() {}

    /** Writes {@code length} and returns the position behind it. */
    static int write(byte[] into, int position, int length) {
        int at = position;
        int rest = length;
        while (rest > 0x7F) {
            into[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        into[at++] = (byte) rest;
        return at;
    }

    static int read(byte[] from, int position) {
        byte first = from[position];
        if (first >= 0) {
            return first;
        }
        int value = first & 0x7F;
        for (int at = position + 1, shift = 7; ; at++, shift += 7) {
            value |= (from[at] & 0x7F) << shift;
            if (from[at] >= 0) {
                return value;
            }
        }
    }

    /** How many bytes {@link #write} takes. */
    static int size(int length) {
        return length < 0x80 ? 1 : (38 - Integer.numberOfLeadingZeros(length)) / 7;
    }
}
