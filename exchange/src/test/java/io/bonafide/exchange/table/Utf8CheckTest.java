package io.bonafide.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8CheckTest {
    private static final String[] PIECES = {"a", "plain ascii, and more", "é", "买家", "\ud83d\ude00"};

    private static boolean valid(byte... bytes) throws IOException {
        return new Utf8Check().allOf(new ByteArrayInputStream(bytes));
    }

    private static boolean decodes(byte... bytes) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void bytesAtTheEdgesOfEachRangeAreJudgedAsTheDecoderOfTheJdkJudgesThem() throws IOException {
        int[] edges = {
            0, 1, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
            0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
        };
        Utf8Check check = new Utf8Check();
        int good = 0;
        int bad = 0;
        for (int first = 0; first < 0x100; first++) {
            for (int second : edges) {
                for (int third : edges) {
                    for (int fourth : new int[] {0x41, 0x80, 0xbf, 0xc0}) {
                        byte[] bytes = {(byte) first, (byte) second, (byte) third, (byte) fourth};
                        boolean expected = decodes(bytes);
                        assertThat(check.allOf(new ByteArrayInputStream(bytes))).isEqualTo(expected);
                        good += expected ? 1 : 0;
                        bad += expected ? 0 : 1;
                    }
                }
            }
        }
        assertThat(good).isGreaterThan(10_000);
        assertThat(bad).isGreaterThan(10_000);
    }

    @Test
    void aLongTextIsJudgedAlikeWhereverItIsCutAndBroken() throws IOException {
        Random random = new Random(7);
        int good = 0;
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 30_000) {
                text.append(PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(20)));
            }
            byte[] bytes = text.toString().getBytes(UTF_8);
            if (random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            boolean expected = decodes(bytes);
            assertThat(new Utf8Check().allOf(inPieces(bytes, random))).isEqualTo(expected);
            good += expected ? 1 : 0;
        }
        assertThat(good).isBetween(200, 380);
    }

    private static InputStream inPieces(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1 + random.nextInt(1 << 15)));
            }
        };
    }

    @Test
    void aTextThatEndsInTheMidstOfACharacterIsNone() throws IOException {
        byte[] whole = "谢谢\ud83d\ude00".getBytes(UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(valid(cut)).isEqualTo(length == 0 || length == 3 || length == 6 || length == 10);
        }
    }

    @Test
    void aNulIsSeenWhereverItIs() throws IOException {
        byte[] text = "0123456789abcdef谢谢0123456789abcdef".getBytes(UTF_8);
        for (int at = -1; at < text.length; at++) {
            byte[] bytes = text.clone();
            if (at >= 0 && bytes[at] < 0) {
                continue;
            }
            if (at >= 0) {
                bytes[at] = 0;
            }
            Utf8Check check = new Utf8Check();
            assertThat(check.allOf(new ByteArrayInputStream(bytes))).isTrue();
            assertThat(check.sawNul()).isEqualTo(at >= 0);
        }
    }
}
