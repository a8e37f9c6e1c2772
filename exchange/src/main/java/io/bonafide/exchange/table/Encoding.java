package io.bonafide.exchange.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the bytes of a text file become characters, decided over the whole file and not its head.
 *
 * <p>A byte-order mark decides. Else a file that decodes as UTF-8 to its last byte is UTF-8. Else each line is judged
 * ({@link LineVerdict}), and the file is what most of its lines are; lines that are not become rows to be set aside. Costs
 * one pass over the bytes for UTF-8, two for others; constant memory.
 *
 * @param charset UTF-8, UTF-16LE, UTF-16BE or GB18030
 * @param markBytes length of the byte-order mark
 * @param clean every byte decodes and none is NUL: no character need be looked at again
 * @param mixed some lines are in another charset than the file
 */
record Encoding(Charset charset, int markBytes, boolean clean, boolean mixed) {

    /** Stands in the text for what did not decode; Unicode says that no text holds it. */
    static final char UNDECODABLE = '\ufdd0';

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int CHUNK = 1 << 16;

    static Encoding of(ByteSource bytes, byte[] head) throws IOException {
        if (startsWith(head, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, false, false);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, false, false);
        }
        int mark = startsWith(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        Utf8Check check = new Utf8Check();
        try (InputStream in = bytes.open()) {
            if (check.allOf(in)) {
                return new Encoding(StandardCharsets.UTF_8, mark, !check.sawNul(), false);
            }
        }
        return byLines(bytes, mark);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, latin1(mark), 0, mark.length);
    }

    private static byte[] latin1(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static Encoding byLines(ByteSource bytes, int mark) throws IOException {
        LineCensus census = new LineCensus();
        try (InputStream in = bytes.open()) {
            census.count(in);
        }
        boolean gb = mark == 0 && census.gb18030();
        if (census.misfits(gb) * 2 > census.lines()) {
            throw new RefusedException(bytes.file().refuse(Refusal.CHARSET));
        }
        return new Encoding(gb ? GB18030 : StandardCharsets.UTF_8, mark, false, census.misfits(gb) > 0);
    }

    /** The text, with {@link #UNDECODABLE} wherever bytes did not decode. */
    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(markBytes);
        return mixed
                ? new MixedReader(in, charset)
                : new InputStreamReader(new BufferedInputStream(in, CHUNK), decoder());
    }

    private CharsetDecoder decoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(UNDECODABLE));
    }
}
