package io.bonafide.exchange.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFilesTest {
    @TempDir
    Path directory;

    /** Refused as a whole, in the house's form, with this in the first line. */
    private void assertRefused(Path file, String what) {
        assertThatThrownBy(() -> Tables.rows(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(what)
                .hasMessageMatching("(?s)The file \\(" + file.getFileName() + "\\) .*\\.\n.+\\.");
    }

    private Path bytes(String name, byte[]... parts) {
        return Tables.bytes(directory, name, parts);
    }

    private byte[] xlsx() throws IOException {
        return Files.readAllBytes(Tables.xlsx(directory, "good.xlsx", sheet -> {
            for (int i = 0; i < 2_000; i++) {
                sheet.value(i, 0, "order " + i);
                sheet.value(i, 1, i * 3.7);
            }
        }));
    }

    private byte[] xls() throws IOException {
        return Files.readAllBytes(Tables.xls(directory, "good.xls", book -> {
            var sheet = book.createSheet("orders");
            for (int i = 0; i < 2_000; i++) {
                sheet.createRow(i).createCell(0).setCellValue("order " + i);
            }
        }));
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        assertRefused(directory.resolve("missing.csv"), "does not exist");
        assertRefused(Files.createDirectory(directory.resolve("folder.csv")), "is a directory");
        assertRefused(Path.of("/dev/null"), "is not an ordinary file");
    }

    @Test
    void aFileThatMayNotBeReadIsRefusedToWhomThatApplies() throws Exception {
        Path file = Tables.text(directory, "secret.csv", "a,b\n1,2\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(file)) {
            assertThat(Tables.rows(file)).as("the superuser may").hasSize(2);
        } else {
            assertRefused(file, "may not be read");
        }
    }

    @Test
    void filesWithNothingInThemAreRefused() {
        assertRefused(bytes("empty.csv"), "is empty");
        assertRefused(Tables.text(directory, "blank.csv", " \r\n\t\n \u3000\n"), "no row with anything in it");
        assertRefused(Tables.text(directory, "commas.csv", ",,,\n,,,\n"), "no row with anything in it");
        assertRefused(bytes("mark.csv", HexFormat.of().parseHex("efbbbf")), "no row with anything in it");
        assertRefused(bytes("empty.csv.gz", Tables.gzip(new byte[0])), "holds nothing");
        assertRefused(
                Tables.xlsx(directory, "blank.xlsx", sheet -> sheet.value(3, 3, " ")), "no row with anything in it");
        assertRefused(Tables.xls(directory, "blank.xls", book -> book.createSheet("x")), "no row with anything in it");
        assertRefused(
                Tables.text(directory, "blank.html", "<html><body>nothing</body></html>"), "no row with anything");
    }

    @Test
    void whatIsNoTableIsNamed() throws IOException {
        assertRefused(Tables.text(directory, "a.csv", "%PDF-1.7\n%âãÏÓ", ISO_8859_1), "a PDF document");
        assertRefused(bytes("b.csv", HexFormat.of().parseHex("ffd8ffe000104a464946")), "a JPEG picture");
        assertRefused(bytes("c.csv", HexFormat.of().parseHex("377abcaf271c0004")), "a 7z archive");
        assertRefused(bytes("d.csv", HexFormat.of().parseHex("526172211a0700")), "a RAR archive");
        assertRefused(bytes("e.xls", HexFormat.of().parseHex("0908100000060500")), "without its container");
        assertRefused(Tables.text(directory, "f.csv", "{\"orders\": []}"), "is JSON");
        assertRefused(Tables.text(directory, "g.csv", "<?xml version='1.0'?><orders/>"), "is XML");
        assertRefused(
                Tables.text(
                        directory,
                        "h.xls",
                        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>"),
                "an XML spreadsheet of 2003");
        assertRefused(bytes("i.csv", "order,memo\n1,x\n".getBytes(UTF_16LE)), "UTF-16 text without a byte-order mark");
        assertRefused(Tables.zip(directory, "j.docx", Map.of("word/document.xml", "<x/>")), "a Word document");
        assertRefused(Tables.zip(directory, "k.xlsx", Map.of("orders.csv", "a,b")), "a zip archive of 1 files");
        assertRefused(
                Tables.zip(directory, "l.ods", Map.of("mimetype", "x", "content.xml", "<x/>")), "an OpenDocument file");
        assertRefused(bytes("m.gz", Tables.gzip(Tables.gzip("a,b".getBytes(UTF_8)))), "packed twice");
    }

    @Test
    void binaryGarbageIsRefused() {
        byte[] garbage = new byte[100_000];
        new Random(3).nextBytes(garbage);
        assertRefused(bytes("garbage.csv", garbage), "binary data");
        assertRefused(bytes("garbage.xlsx", new byte[] {'P', 'K', 3, 4}, garbage), "cut-off or damaged XLSX");
        assertRefused(bytes("garbage.xls", HexFormat.of().parseHex("d0cf11e0a1b11ae1"), garbage), "damaged");
        assertRefused(bytes("garbage.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0}, garbage), "damaged");
    }

    @Test
    void whatWasCutOffIsRefused() throws IOException {
        byte[] xlsx = xlsx();
        assertRefused(bytes("cut.xlsx", Arrays.copyOf(xlsx, xlsx.length / 2)), "cut-off or damaged XLSX");
        byte[] xls = xls();
        assertRefused(bytes("cut.xls", Arrays.copyOf(xls, xls.length / 2)), "damaged");
        byte[] gz = Tables.gzip(("id,memo\n" + "1,x\n".repeat(100_000)).getBytes(UTF_8));
        assertRefused(bytes("cut.csv.gz", Arrays.copyOf(gz, gz.length / 2)), "cut off or damaged");
    }

    @Test
    void aWorkbookWithoutSheetsIsRefused() throws IOException {
        Path file = Tables.zip(directory, "a.xlsx", Tables.workbook("", ""));
        assertRefused(
                Tables.withPart(file, "none.xlsx", "xl/workbook.xml", xml -> xml.replaceFirst("<sheet .*?/>", "")),
                "workbook without sheets");
    }

    @Test
    void anEncryptedWorkbookIsNamed() throws IOException {
        Path file = directory.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "EncryptionInfo");
            container.writeFilesystem(out);
        }
        assertRefused(file, "protected by a password");
    }

    @Test
    void anOldWordDocumentIsNamed() throws IOException {
        Path file = directory.resolve("letter.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            container.writeFilesystem(out);
        }
        assertRefused(file, "a Word document");
    }

    @Test
    void entitiesOfXmlAreRefusedAndNeverResolved() throws IOException {
        Path secret = Tables.text(directory, "secret.txt", "top secret");
        String type = "<!DOCTYPE x [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>";
        Path file = Tables.zip(
                directory, "a.xlsx", Tables.workbook("<row><c t='s'><v>0</v></c></row>", "<si><t>y</t></si>"));
        for (String part : new String[] {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"}) {
            assertRefused(Tables.withPart(file, "xxe.xlsx", part, xml -> type + xml), "declares an XML document type");
        }
        assertRefused(
                Tables.withPart(file, "bare.xlsx", "xl/sharedStrings.xml", xml -> xml.replace("y", "&x;")), "damaged");
    }

    @Test
    void aHundredThousandColumnsAreRefused() {
        assertRefused(
                Tables.text(directory, "wide.csv", "c,".repeat(100_000) + "c\n" + "1,".repeat(100_000) + "1\n"),
                "starts with a row of 100001 cells");
    }

    @Test
    void moreThanTheLimitsIsRefused() throws IOException {
        Path csv = Tables.text(directory, "a.csv", "a,b\n1,2\n3,4\n");
        Limits small = new Limits(10, 100, 100, 10, 10, 10);
        assertThatThrownBy(() -> Tables.rows(csv, small)).hasMessageContaining("has 12 bytes, more than 10");
        Limits few = new Limits(100, 100, 100, 10, 10, 2);
        assertThatThrownBy(() -> Tables.rows(csv, few)).hasMessageContaining("more than 2 rows");
        Path gz = bytes("a.csv.gz", Tables.gzip("a,b\n".repeat(1_000).getBytes(UTF_8)));
        Limits flat = new Limits(10_000, 100, 100, 10, 10, 2);
        assertThatThrownBy(() -> Tables.rows(gz, flat)).hasMessageContaining("unfolds to more than 100 bytes");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws Exception {
        Path file = Tables.text(directory, "a.csv", "a,b\n1,2\n");
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Rows rows = table.rows();
            assertThat(rows.next()).isTrue();
            Files.writeString(file, "a,b\n1,2\n3,4\n");
            assertThatThrownBy(() -> {
                        while (rows.next()) {
                            assertThat(rows.size()).isEqualTo(2);
                        }
                    })
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("was changed while it was read");
            assertThat(rows.next()).isFalse();
        }
    }
}
