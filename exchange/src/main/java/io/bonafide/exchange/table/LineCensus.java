package io.bonafide.exchange.table;

import java.io.IOException;
import java.io.InputStream;

/** How many lines of a text are UTF-8, how many GB18030: what a file that is not wholly UTF-8 is decided by. */
final class LineCensus {
    private final LineVerdict verdict = new LineVerdict();
    private boolean lineHasText;
    private long lines;
    private long notAscii;
    private long utf8;
    private long gb;
    private long pairs;
    private long asciiTrails;

    void count(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                take(buffer[i] & 0xff);
            }
        }
        endLine();
    }

    private void take(int b) {
        if (b == '\n' || b == '\r') {
            endLine();
        } else {
            lineHasText = true;
            verdict.feed(b);
        }
    }

    private void endLine() {
        if (lineHasText) {
            lines++;
            judge();
            verdict.reset();
            lineHasText = false;
        }
    }

    private void judge() {
        if (!verdict.ascii()) {
            notAscii++;
            utf8 += verdict.utf8() ? 1 : 0;
            gb += verdict.gb18030() && !verdict.certainlyUtf8() ? 1 : 0;
        }
        if (!verdict.utf8()) {
            pairs += verdict.pairs();
            asciiTrails += verdict.asciiTrails();
        }
    }

    /** Lines that are not blank. */
    long lines() {
        return lines;
    }

    /** Whether the text as a whole is rather GB18030 than UTF-8. */
    boolean gb18030() {
        return gb >= utf8 && asciiTrails * 2 <= pairs;
    }

    /** The lines that do not fit the choice. */
    long misfits(boolean asGb18030) {
        return notAscii - (asGb18030 ? gb : utf8);
    }
}
