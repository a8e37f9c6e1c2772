package io.bonafide.exchange.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.exchange.table.Tables.Row;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {
    private static final Charset GB18030 = Encoding.GB18030;
    private static final String TABLE = "订单编号,买家留言\n1001,请尽快发货\n1002,谢谢老板\n";

    @TempDir
    Path directory;

    private void assertReads(Charset expected, byte[]... parts) throws UnreadableFileException {
        Path file = Tables.bytes(directory, "orders.csv", parts);
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            assertThat(table.charset()).isEqualTo(expected);
            List<Row> rows = new ArrayList<>();
            Tables.readAll(table.rows(), rows);
            assertThat(rows)
                    .containsExactly(
                            new Row(1, List.of("订单编号", "买家留言"), null),
                            new Row(2, List.of("1001", "请尽快发货"), null),
                            new Row(3, List.of("1002", "谢谢老板"), null));
        }
    }

    @Test
    void theCharsetIsFoundWithAndWithoutAMark() throws UnreadableFileException {
        assertReads(UTF_8, TABLE.getBytes(UTF_8));
        assertReads(UTF_8, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, TABLE.getBytes(UTF_8));
        assertReads(GB18030, TABLE.getBytes(Charset.forName("GBK")));
        assertReads(GB18030, TABLE.getBytes(GB18030));
        assertReads(UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe}, TABLE.getBytes(UTF_16LE));
        assertReads(UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff}, TABLE.getBytes(UTF_16BE));
    }

    @Test
    void fourByteCharactersOfGb18030AreRead() throws UnreadableFileException {
        Path file = Tables.text(directory, "a.csv", "姓名,备注\n㐀𠮷,好的收到\n", GB18030);
        assertThat(Tables.cells(file)).containsExactly(List.of("姓名", "备注"), List.of("㐀𠮷", "好的收到"));
    }

    @Test
    void anAsciiHeadOfMegabytesDoesNotDecide() throws UnreadableFileException {
        String head = "id,memo\n" + "1001,plain\n".repeat(300_000);
        for (Charset charset : List.of(UTF_8, GB18030)) {
            List<Row> rows = Tables.rows(Tables.text(directory, "a.csv", head + "1002,谢谢老板\n", charset));
            assertThat(rows.get(rows.size() - 1)).isEqualTo(new Row(300_002, List.of("1002", "谢谢老板"), null));
        }
    }

    @Test
    void rowsInAnotherCharsetThanTheFileAreSetAsideAndNeverGarbled() throws UnreadableFileException {
        for (Charset most : List.of(UTF_8, GB18030)) {
            Charset few = most == UTF_8 ? GB18030 : UTF_8;
            Path file = Tables.bytes(
                    directory,
                    "mixed.csv",
                    TABLE.getBytes(most),
                    "1003,买家要求开发票\n".getBytes(few),
                    "1004,收到\n".getBytes(most));
            List<Row> rows = Tables.rows(file);
            assertThat(rows).hasSize(5);
            assertThat(rows.get(2)).isEqualTo(new Row(3, List.of("1002", "谢谢老板"), null));
            assertThat(rows.get(3)).isEqualTo(new Row(4, List.of("1003", ""), RowProblem.Kind.UNDECODABLE));
            assertThat(rows.get(4)).isEqualTo(new Row(5, List.of("1004", "收到"), null));
        }
    }

    @Test
    void aTextCutInTheMidstOfACharacterLosesOnlyItsLastRow() throws UnreadableFileException {
        byte[] whole = TABLE.getBytes(UTF_8);
        Path file = Tables.bytes(directory, "cut.csv", Arrays.copyOf(whole, whole.length - 3));
        assertThat(Tables.rows(file).stream().map(Row::problem))
                .containsExactly(null, null, RowProblem.Kind.UNDECODABLE);
    }

    @Test
    void westernTextIsNotTakenForChinese() throws UnreadableFileException {
        String text = "order-id,city\n" + "1,Köln am Rhein\n" + "2,Berlin\n".repeat(20) + "3,Zürich Oerlikon\n";
        List<Row> rows = Tables.rows(Tables.text(directory, "a.csv", text, ISO_8859_1));
        assertThat(rows)
                .filteredOn(row -> row.problem() == RowProblem.Kind.UNDECODABLE)
                .extracting(Row::number)
                .containsExactly(2L, 23L);
        assertThat(rows).hasSize(23);
    }

    @Test
    void aLoneSurrogateOfUtf16IsSetAside() throws UnreadableFileException {
        Path file = Tables.bytes(
                directory,
                "a.txt",
                new byte[] {(byte) 0xff, (byte) 0xfe},
                "id\tmemo\n1\t".getBytes(UTF_16LE),
                new byte[] {0x00, (byte) 0xd8},
                "x\n2\t好\n".getBytes(UTF_16LE));
        assertThat(Tables.rows(file).stream().map(Row::problem))
                .containsExactly(null, RowProblem.Kind.UNDECODABLE, null);
    }

    @Test
    void textThatIsNeitherIsRefused() {
        byte[] noise = new byte[5_000];
        Random random = new Random(7);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 40 == 0 ? '\n' : 0x80 + random.nextInt(128));
        }
        assertThatThrownBy(() -> Tables.rows(Tables.bytes(directory, "a.csv", noise)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("neither UTF-8 nor GB18030");
    }

    @Test
    void theJudgementOfALineAgreesWithTheDecodersOfTheJdk() {
        Random random = new Random(11);
        int[] seen = new int[4];
        for (int round = 0; round < 20_000; round++) {
            byte[] line = randomLine(random);
            LineVerdict verdict = new LineVerdict();
            for (byte b : line) {
                verdict.feed(b & 0xff);
            }
            assertThat(verdict.utf8()).isEqualTo(decodes(line, UTF_8));
            assertThat(verdict.gb18030() || !decodes(line, GB18030)).isTrue();
            seen[(verdict.utf8() ? 1 : 0) + (verdict.gb18030() ? 2 : 0)]++;
        }
        assertThat(IntStream.of(seen)).allMatch(count -> count > 100);
    }

    private static byte[] randomLine(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.appendCodePoint("中é𠮷a文é".codePoints().toArray()[random.nextInt(6)]);
        }
        byte[] line = text.toString().getBytes(random.nextBoolean() ? UTF_8 : GB18030);
        for (int i = random.nextInt(3); i > 0; i--) {
            line[random.nextInt(line.length)] = (byte) random.nextInt(256);
        }
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) 'x' : line[i];
        }
        return line;
    }

    private static boolean decodes(byte[] line, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
