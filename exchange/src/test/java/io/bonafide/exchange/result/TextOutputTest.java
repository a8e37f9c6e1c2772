package io.bonafide.exchange.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TextOutputTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TextOutput out = new TextOutput(bytes);

    @Test
    void numbersAndProbabilitiesReadAsJavaWouldFormatThem() throws IOException {
        Random random = new Random(7);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            double p = i % 4 == 0 ? random.nextInt(2) : random.nextDouble() * Math.pow(10, -random.nextInt(8));
            long n = random.nextLong() >>> random.nextInt(64);
            out.probability(p).put(' ').number(n).put('\n');
            expected.append(String.format(Locale.ROOT, "%.6f %d%n", Math.rint(p * 1e6) / 1e6, n));
        }
        out.number(Long.MIN_VALUE).put(' ').number(Long.MAX_VALUE);
        expected.append(Long.MIN_VALUE).append(' ').append(Long.MAX_VALUE);
        assertThat(written()).isEqualTo(expected.toString());
    }

    @Test
    void aDecimalIsTheShortestWithinHalfAMillionth() throws IOException {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - .5) * Math.pow(10, random.nextInt(24) - 10);
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            try (TextOutput json = new TextOutput(one)) {
                json.decimal(value);
            }
            double read = Double.parseDouble(one.toString(StandardCharsets.UTF_8));
            double allowed = Math.abs(value) < 1e-3 || Math.abs(value) >= 1e9 ? 0 : 6e-7;
            assertThat(read).isBetween(value - allowed, value + allowed);
        }
        for (double value : new double[] {0, -0.0, 3, -2, .1 + .2, 999_999_999.5, .35000000000000003, Double.NaN}) {
            out.decimal(value).put(' ');
        }
        assertThat(written()).isEqualTo("0 0 3 -2 0.3 999999999.5 0.35 null ");
    }

    @Test
    void aCellIsQuotedOnlyWhereItMustBe() throws IOException {
        out.cell("plain")
                .put('|')
                .cell("a,b")
                .put('|')
                .cell("say \"so\"")
                .put('|')
                .cell("two\nlines")
                .put('|')
                .cell("=1,2");
        assertThat(written()).isEqualTo("plain|\"a,b\"|\"say \"\"so\"\"\"|\"two\nlines\"|\"'=1,2\"");
    }

    @Test
    void aTextArrivesWholeWhereverTheBufferEnds() throws IOException {
        String text = "plain é 真 💥 and plain again, longer than the buffer";
        for (int before = 0; before < 25; before++) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            ByteArrayOutputStream other = new ByteArrayOutputStream();
            other.write('!');
            try (TextOutput small = new TextOutput(one, 20)) {
                small.text("-".repeat(before)).text(text).bytes(other).text(text);
            }
            assertThat(one.toString(StandardCharsets.UTF_8)).isEqualTo("-".repeat(before) + text + "!" + text);
        }
    }

    @Test
    void anyTextSurvivesAJsonString() throws IOException {
        Random random = new Random(11);
        int[] alphabet = {
            'a', '"', '\\', '\n', '\r', '\t', 0, 0x1f, 0x7f, '<', 0x771f, 0x1f4a5, 0x2028, '/', 0xe9, 0x7ff, 0x800,
            0xffff
        };
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(30), 0, alphabet.length)
                    .map(at -> alphabet[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            try (TextOutput json = new TextOutput(one)) {
                json.jsonString(text);
            }
            assertThat(JsonMapper.shared().readValue(one.toByteArray(), String.class))
                    .isEqualTo(text);
        }
    }

    @Test
    void textLongerThanTheBufferArrivesWhole() throws IOException {
        String text = "真a".repeat(100_000);
        out.text(text);
        assertThat(written()).isEqualTo(text);
    }

    private String written() throws IOException {
        out.close();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
