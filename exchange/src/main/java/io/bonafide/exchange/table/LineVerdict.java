package io.bonafide.exchange.table;

/**
 * Whether the bytes of one line are UTF-8, GB18030, both or neither.
 *
 * <p>Two small automata run side by side. Plain validity is not enough to tell the two apart, since GB18030 accepts nearly
 * every pair of bytes: a line that is valid UTF-8 <em>and</em> holds a three-byte sequence of the Chinese range counts as
 * UTF-8 for certain (three Chinese characters in GB18030 look so by chance in about one of 10,000 cases). The other way
 * round, GB18030 read into Western text (Windows-1252) makes pairs whose second byte is an ASCII letter, which are rare in
 * Chinese text; they are counted.
 */
final class LineVerdict {
    private boolean ascii;
    private boolean utf8;
    private boolean gb;
    private boolean hanzi;
    private int pairs;
    private int asciiTrails;

    private int utf8Left;
    private int utf8Min;
    private int utf8Max;
    private int gbStep;

    LineVerdict() {
        reset();
    }

    /** Starts a new line. */
    void reset() {
        ascii = true;
        utf8 = true;
        gb = true;
        hanzi = false;
        pairs = 0;
        asciiTrails = 0;
        utf8Left = 0;
        gbStep = 0;
    }

    /** Takes the next byte, 0-255. */
    void feed(int b) {
        if (ascii && b < 0x80) {
            return;
        }
        ascii = false;
        if (utf8) {
            feedUtf8(b);
        }
        if (gb) {
            feedGb(b);
        }
    }

    private void feedUtf8(int b) {
        if (utf8Left == 0) {
            startUtf8(b);
        } else if (b < utf8Min || b > utf8Max) {
            utf8 = false;
        } else {
            utf8Left--;
            utf8Min = 0x80;
            utf8Max = 0xbf;
        }
    }

    private void startUtf8(int b) {
        utf8Left = b < 0x80 ? 0 : b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
        utf8 = b < 0x80 || (b >= 0xc2 && b <= 0xf4);
        utf8Min = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
        utf8Max = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
        hanzi |= (b >= 0xe3 && b <= 0xe9) || b == 0xef;
    }

    private void feedGb(int b) {
        boolean lead = b >= 0x81 && b <= 0xfe;
        boolean digit = b >= 0x30 && b <= 0x39;
        switch (gbStep) {
            case 0 -> {
                gb = lead || b < 0x80;
                gbStep = lead ? 1 : 0;
            }
            case 1 -> secondOfGb(b, digit);
            case 2 -> {
                gb = lead;
                gbStep = 3;
            }
            default -> {
                gb = digit;
                gbStep = 0;
            }
        }
    }

    private void secondOfGb(int b, boolean digit) {
        gbStep = digit ? 2 : 0;
        if (!digit) {
            gb = b >= 0x40 && b <= 0xfe && b != 0x7f;
            pairs++;
            asciiTrails += b < 0x80 ? 1 : 0;
        }
    }

    boolean ascii() {
        return ascii;
    }

    /** Valid so far and not in the midst of a character. */
    boolean utf8() {
        return utf8 && utf8Left == 0;
    }

    boolean gb18030() {
        return gb && gbStep == 0;
    }

    boolean certainlyUtf8() {
        return utf8() && hanzi;
    }

    int pairs() {
        return pairs;
    }

    int asciiTrails() {
        return asciiTrails;
    }
}
