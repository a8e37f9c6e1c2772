package io.bonafide.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of an XLSX point to by number. They are the one part of it that must be in memory; when they
 * would take more than a third of the heap the file is refused with the way out.
 */
final class SharedStrings {
    /** What the object of a string takes, beside its characters. */
    private static final int OVERHEAD_BYTES = 56;

    private final List<@Nullable String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final SourceFile file;
    private final int maxChars;
    private long bytes;

    SharedStrings(SourceFile file) {
        this.file = file;
        this.maxChars = file.limits().maxCellChars();
    }

    int count() {
        return texts.size();
    }

    /** A text by its number; null if it is longer than a cell may be. */
    @Nullable
    String text(int index) {
        return texts.get(index);
    }

    void read(Xml xml) throws IOException {
        while (xml.nextElement()) {
            if (xml.name().equals("si")) {
                text.setLength(0);
                readRichText(xml, text, maxChars);
                add();
            }
        }
        xml.drain();
    }

    private void add() throws IOException {
        boolean tooLong = text.length() > maxChars;
        bytes += OVERHEAD_BYTES + (tooLong ? 0 : 2L * text.length());
        texts.add(tooLong ? null : unescaped(text.toString()));
        if (bytes > Runtime.getRuntime().maxMemory() / 3) {
            throw new RefusedException(file.refuse(Refusal.MUCH_TEXT, texts.size()));
        }
    }

    /**
     * Appends the text of an element {@code si} or {@code is}, all runs in one, without the phonetic ones; of a text longer
     * than {@code maxChars} one character more than that.
     */
    static void readRichText(Xml xml, StringBuilder to, int maxChars) throws IOException {
        int depth = 1;
        int phonetic = 0;
        boolean inText = false;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                phonetic = phonetic > 0 || xml.name().equals("rPh") ? phonetic + 1 : 0;
                inText = phonetic == 0 && xml.name().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                phonetic = Math.max(0, phonetic - 1);
                inText = false;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IOException("not well-formed XML");
            } else if (inText) {
                xml.appendText(to, maxChars);
            }
        }
    }

    /** Undoes {@code _x000D_}, by which XLSX writes a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf("_x", at)) {
            int code = escape(text, at);
            if (code >= 0) {
                plain.append(text, done, at).append((char) code);
                done = at + 7;
            }
            at = code >= 0 ? done : at + 2;
        }
        return plain.append(text, done, text.length()).toString();
    }

    /** The character of an escape at a place; -1 if there is none. */
    private static int escape(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
