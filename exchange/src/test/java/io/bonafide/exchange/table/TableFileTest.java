package io.bonafide.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    @TempDir
    Path directory;

    private static TableFile.Format format(Path file) throws UnreadableFileException {
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            return table.format();
        }
    }

    @Test
    void theFormatIsFoundByTheContentAndNotByTheName() throws UnreadableFileException {
        Path xlsx = Tables.xlsx(directory, "a.csv", sheet -> sheet.value(0, 0, "x"));
        Path xls = Tables.xls(
                directory,
                "b.xlsx",
                book -> book.createSheet("x").createRow(0).createCell(0).setCellValue("x"));
        assertThat(format(xlsx)).isEqualTo(TableFile.Format.XLSX);
        assertThat(format(xls)).isEqualTo(TableFile.Format.XLS);
        assertThat(format(Tables.text(directory, "c.xls", "a,b\n"))).isEqualTo(TableFile.Format.CSV);
        assertThat(format(Tables.text(directory, "d.xls", "a\tb\n"))).isEqualTo(TableFile.Format.TSV);
        assertThat(format(Tables.text(directory, "e.csv", "\n <TABLE><TR><TD>a<TD>b</TABLE>")))
                .isEqualTo(TableFile.Format.HTML);
    }

    @Test
    void aWorkbookHasNoCharset() throws UnreadableFileException {
        Path xlsx = Tables.xlsx(directory, "a.xlsx", sheet -> sheet.value(0, 0, "x"));
        try (TableFile table = TableFile.open(xlsx, Limits.DEFAULT)) {
            assertThat(table.charset()).isNull();
        }
    }

    @Test
    void theHashIsOfTheBytesOnTheDiskBeforeAndAfterTheRows() throws Exception {
        Path file = Tables.bytes(directory, "a.csv.gz", Tables.gzip("id,memo\n1,好\n".getBytes(UTF_8)));
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            assertThat(table.sha256()).isEqualTo(expected);
            List<Tables.Row> rows = new ArrayList<>();
            Tables.readAll(table.rows(), rows);
            assertThat(rows).extracting(Tables.Row::cells).containsExactly(List.of("id", "memo"), List.of("1", "好"));
            assertThat(table.sha256()).isEqualTo(expected);
        }
    }

    @Test
    void progressGoesFromZeroToOneAndNeverBack() throws UnreadableFileException {
        StringBuilder csv = new StringBuilder("id,memo\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append(i).append(",some text\n");
        }
        Path plain = Tables.text(directory, "a.csv", csv.toString());
        Path packed =
                Tables.bytes(directory, "a.csv.gz", Tables.gzip(csv.toString().getBytes(UTF_8)));
        Path xlsx = Tables.xlsx(directory, "a.xlsx", sheet -> {
            for (int i = 0; i < 20_000; i++) {
                sheet.value(i, 0, i);
            }
        });
        for (Path file : List.of(plain, packed, xlsx)) {
            assertProgress(file);
        }
    }

    private static void assertProgress(Path file) throws UnreadableFileException {
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            double before = table.rows().fractionRead();
            int steps = 0;
            assertThat(before).isLessThan(0.5);
            while (table.rows().next()) {
                double now = table.rows().fractionRead();
                assertThat(now).isBetween(before, 1.0);
                steps += now > before ? 1 : 0;
                before = now;
            }
            assertThat(before).isGreaterThan(0.9);
            assertThat(steps).isGreaterThan(2);
        }
    }
}
