package io.bonafide.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.result.Json;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files as nobody should hand them in, through {@code analyze} as a user runs it. */
class HostileInputTest {
    private static final String NAME = "王小明";
    private static final String PHONE = "13800001234";
    private static final String ADDRESS = "秘密路1号";
    private static final List<String> PERSONAL = List.of(NAME, PHONE, ADDRESS);
    private static final List<String> HEADERS = List.of(
            "order_id",
            "item_id",
            "buyer_id",
            "title",
            "quantity",
            "paid_amount",
            "created_at",
            "ship_by",
            "status",
            "receiver_name",
            "phone",
            "address");
    private static final int GOOD = 300;

    @TempDir
    private Path directory;

    // Files that are refused as a whole.

    @Test
    void anEmptyFileIsRefused() throws IOException {
        refused(bytes("a.csv"), "is empty");
    }

    @Test
    void anEmptyDirectoryIsRefused() throws IOException {
        refused(Files.createDirectory(directory.resolve("exports")), "holds no table");
    }

    @Test
    void headersWithoutRowsAreRefused() throws IOException {
        refused(text("a.csv", header()), "holds no order that can be used");
    }

    @Test
    void aFileOfBadRowsOnlyIsRefused() throws IOException {
        refused(text("a.csv", header() + row("1", "created_at", NAME)), "1 file with 1 row, 1 of them set aside");
    }

    @Test
    void aWorkbookCutOffInTheMiddleIsRefused() throws IOException {
        byte[] whole = workbook(sheet(goodCells()));
        refused(bytes("a.xlsx", Arrays.copyOf(whole, whole.length / 2)), "cut-off or damaged XLSX");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        String rows = sheet(goodCells()) + cells(List.of("A".repeat(60_000_000)));
        refused(bytes("a.xlsx", workbook(rows)), "as a zip bomb is");
    }

    @Test
    void aHundredThousandColumnsAreRefused() throws IOException {
        refused(text("a.csv", "c,".repeat(100_000) + "c\n" + "1,".repeat(100_000) + "1\n"), "a row of 100001 cells");
    }

    @ParameterizedTest
    @CsvSource({"89504e470d0a1a0a, a PNG picture", "255044462d312e37, a PDF document", "ffd8ffe0, a JPEG picture"})
    void whatIsNoTableIsNamed(String start, String what) throws IOException {
        byte[] file = Arrays.copyOf(HexFormat.of().parseHex(start), 4_000);
        refused(bytes("orders.csv", file), what);
    }

    @Test
    void nothingButNulsIsRefused() throws IOException {
        refused(bytes("a.csv", new byte[5_000]), "is binary data");
    }

    @Test
    void aBinaryWorkbookIsNamed() throws IOException {
        Map<String, String> parts = Map.of("xl/workbook.bin", "x", "_rels/.rels", relationship("xl/workbook.bin"));
        refused(bytes("a.xlsb", zip(parts)), "a binary workbook (XLSB)");
    }

    @Test
    void anEncryptedZipIsNamed() throws IOException {
        byte[] zip = workbook(sheet(goodCells()));
        String text = new String(zip, ISO_8859_1);
        for (int at = text.indexOf("PK\3\4"); at >= 0; at = text.indexOf("PK\3\4", at + 1)) {
            zip[at + 6] |= 1;
        }
        for (int at = text.indexOf("PK\1\2"); at >= 0; at = text.indexOf("PK\1\2", at + 1)) {
            zip[at + 8] |= 1;
        }
        refused(bytes("a.xlsx", zip), "protected by a password");
    }

    @Test
    void aContainerWithNothingInItIsRefused() throws IOException {
        byte[] ole2 = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        refused(bytes("a.xls", Arrays.copyOf(ole2, 4_000)), "is damaged");
    }

    @Test
    void aDirectoryWithOnePictureAmongItsTablesIsRefusedAndThePictureNamed() throws IOException {
        Path exports = Files.createDirectory(directory.resolve("exports"));
        Files.writeString(exports.resolve("a.csv"), header() + good());
        Files.write(exports.resolve("b.csv"), Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 4_000));
        refused(exports, "The file (b.csv) is a PNG picture");
    }

    @Test
    void aFileOfAnotherKindGetsAMappingFileAndNothingElse() throws IOException {
        Path file = text("a.csv", "Bill,When\n" + NAME + ",x\n");
        Ran run = analyze(file);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(names(directory)).containsExactly("a.csv", "a.csv.mapping.yaml");
        says(run, "no layout that Bonafide knows");
        assertThat(Files.readString(directory.resolve("a.csv.mapping.yaml"))).doesNotContain(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-01-01", "1990-01-01", "+999999999-12-31T00:00:00Z"})
    void aTimeInWhichNoShopExistsIsWrongUsage(String asOf) throws IOException {
        Path file = text("a.csv", header() + good());
        Ran run = Ran.run("analyze", file.toString(), "--out=" + directory.resolve("out"), "--as-of=" + asOf);
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        says(run, asOf);
        assertThat(names(directory)).containsExactly("a.csv");
    }

    // The output.

    @Test
    void aDirectoryOfSomebodyElseIsLeftAlone() throws IOException {
        Path out = Files.createDirectory(directory.resolve("out"));
        Files.writeString(out.resolve("thesis.txt"), "mine");
        Files.writeString(out.resolve("report.html"), "mine too");
        Ran run = analyze(text("a.csv", header() + good()));
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        says(run, "is not a result of Bonafide");
        assertThat(names(out)).containsExactly("report.html", "thesis.txt");
        assertThat(out.resolve("report.html")).hasContent("mine too");
        assertThat(names(directory)).containsExactly("a.csv", "out");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("out"), "mine");
        Ran run = analyze(text("a.csv", header() + good()));
        assertThat(run.exit()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(directory.resolve("out")).hasContent("mine");
    }

    @Test
    void aForeignFileInAnEarlierResultStays() throws IOException {
        Path file = text("a.csv", header() + good());
        analyze(file);
        Files.writeString(directory.resolve("out/notes.txt"), "mine");
        assertThat(analyze(file).exit()).isZero();
        assertThat(directory.resolve("out/notes.txt")).hasContent("mine");
    }

    // Rows that are set aside, while the others are kept.

    @ParameterizedTest
    @CsvSource({
        "quantity, -3, negative number",
        "quantity, 99999999999, 11 characters that are no letters",
        "quantity, NaN, text",
        "paid_amount, 99999999999999999999, 20 characters that are no letters",
        "paid_amount, -5, negative amount",
        "paid_amount, 王小明, text",
        "created_at, 2199-01-01 10:00:00, (2199-01-01 10:00:00)",
        "created_at, 2066-01-01 10:00:00, time in the future",
        "created_at, 0000-00-00 00:00:00, (0000-00-00 00:00:00)",
        "created_at, 13800001234王, text",
        "order_id, 1.93068E+15, number in scientific notation",
        "order_id, '', missing"
    })
    void oneBadCellSetsItsRowAside(String column, String value, String valueClass) throws IOException {
        oneSetAside(text("a.csv", header() + good() + row("bad", column, value)), column, valueClass);
    }

    @Test
    void aNulSetsItsRowAside() throws IOException {
        oneSetAside(text("a.csv", header() + good() + row("bad", "title", "a\0b")), "title", "text with a NUL");
    }

    @Test
    void anEndlessIdSetsItsRowAside() throws IOException {
        oneSetAside(text("a.csv", header() + good() + row("9".repeat(201))), "order_id", "text of 201 characters");
    }

    @Test
    void aRowOfAHundredThousandCellsIsSetAside() throws IOException {
        oneSetAside(text("a.csv", header() + good() + "1,".repeat(100_000) + "1\n"), "", "100001 cells");
    }

    @Test
    void aCellOfFiftyMegabytesSetsItsRowAside() throws IOException {
        Path file = directory.resolve("a.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write((header() + good() + "bad,").getBytes(UTF_8));
            byte[] megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
            out.write(("\n" + row("last")).getBytes(UTF_8));
        }
        oneSetAside(file, "", "text of more than 2097152 characters", GOOD + 1);
    }

    @Test
    void aRowInAnotherCharsetIsSetAside() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((header() + good()).getBytes(UTF_8));
        mixed.writeBytes(row("bad").getBytes(Charset.forName("GBK")));
        mixed.writeBytes(row("last").getBytes(UTF_8));
        oneSetAside(bytes("a.csv", mixed.toByteArray()), "title", "bytes that are not UTF-8", GOOD + 1);
    }

    @Test
    void aNumberThatLostDigitsInAWorkbookIsSetAsideAndOneThatDidNotIsKept() throws IOException {
        String rows = sheet(goodCells())
                + "<row><c><v>1.23456789012346E+18</v></c>" + cell("5") + cell("2026-03-01 10:00:00") + "</row>"
                + "<row><c><v>123456789012345</v></c>" + cell("5") + cell("2026-03-01 10:00:00") + "</row>"
                + cells(List.of("1234567890123456789", "5", "2026-03-01 10:00:00"));
        oneSetAside(bytes("a.xlsx", workbook(rows)), "order_id", "number of 19 digits", GOOD + 2);
        assertThat(result("assessments.csv")).contains(",123456789012345,").contains(",1234567890123456789,");
    }

    @Test
    void idsBeyondWhatANumberHoldsAreKeptToTheLastDigit() throws IOException {
        List<String> ids = List.of("9007199254740993", "123456789012345678901234567", "00042");
        Ran run = analyze(text("a.csv", header() + good() + row(ids.get(0)) + row(ids.get(1)) + row(ids.get(2))));
        assertThat(run.exit()).isZero();
        assertThat(result("assessments.csv"))
                .contains(ids.stream().map(id -> "," + id + "," + id + ",").toList());
    }

    @Test
    void moreThanOneInAHundredSetAsideIsExitCode1() throws IOException {
        String bad =
                row("x", "created_at", NAME) + row("y", "paid_amount", PHONE + "号") + row("z", "quantity", ADDRESS);
        Ran run = analyze(text("a.csv", header() + row("1") + row("2") + bad));
        assertThat(run.exit()).isEqualTo(ExitCode.DONE_WITH_ROWS_SET_ASIDE);
        says(run, "3 of 5 rows were set aside (60.00 %)");
        assertThat(result("quarantine.csv").lines()).hasSize(4);
        assertThat(result("quarantine.csv")).doesNotContain(PERSONAL);
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void aDeadlineThatStandsForNoneIsNone() throws IOException {
        Ran run = analyze(text("a.csv", header() + good() + row("x", "ship_by", "9999-12-31 23:59:59")));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).doesNotContain("set aside");
        assertThat(lines()).isEqualTo(GOOD + 1);
    }

    @Test
    void amountsAtTheirLimitAddUp() throws IOException {
        StringBuilder rows = new StringBuilder(header());
        IntStream.range(0, 2_000).forEach(i -> rows.append(row("o" + i, "paid_amount", "89999999999.99")));
        assertThat(analyze(text("a.csv", rows.toString())).exit()).isZero();
        assertThat(lines()).isEqualTo(2_000);
    }

    @Test
    void aCurrencyOfForeignLettersSetsItsRowAside() throws IOException {
        String rows = good().replace("\n", ",CNY\n") + row("bad").replace("\n", ",A" + NAME.substring(1) + "\n");
        oneSetAside(text("a.csv", header().replace("\n", ",currency\n") + rows), "currency", "unknown word");
    }

    // The same thing twice.

    @Test
    void rowsThatSayTheSameAreNotSummed() throws IOException {
        Ran run = analyze(text("a.csv", header() + good() + row("o1").repeat(3)));
        assertThat(run.exit()).isZero();
        says(run, "3 rows said the same as others and were counted once");
        assertThat(lines()).isEqualTo(GOOD);
    }

    @Test
    void theSameFileUnderThreeNamesIsReadOnce() throws IOException {
        Path file = text("a.csv", header() + good());
        Path copy = Files.copy(file, directory.resolve("b.csv"));
        Ran run = Ran.run(
                "analyze",
                file.toString(),
                directory.resolve("./a.csv").toString(),
                copy.toString(),
                "--out=" + directory.resolve("out"));
        assertThat(run.exit()).isZero();
        assertThat(run.err().split("is the same as", -1)).hasSize(3);
        assertThat(record().path("inputs").size()).isEqualTo(1);
        assertThat(lines()).isEqualTo(GOOD);
    }

    // What a spreadsheet, a browser or a terminal would run.

    @Test
    void noCellOfAResultIsRunByASpreadsheet() throws IOException {
        List<String> formulas = List.of("=HYPERLINK(\"http://x\",\"y\")", "+1", "@SUM", "-1");
        StringBuilder rows = new StringBuilder(header() + good());
        formulas.forEach(formula -> rows.append(row(formula, "item_id", formula)));
        rows.append(row("=bad", "quantity", "=1+1"));
        Ran run = analyze(text("=a.csv", rows.toString()));
        assertThat(run.exit()).isZero();
        assertThat(lines()).isEqualTo(GOOD + formulas.size());
        assertThat(result("assessments.csv"))
                .contains("'+1", "'@SUM", "'-1", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
        assertThat(result("quarantine.csv")).contains("'=a.csv");
        for (String file : List.of("assessments.csv", "quarantine.csv")) {
            assertThat(result(file)).as(file).doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
        }
    }

    @Test
    void markupInIdsReachesNoBrowser() throws IOException {
        Path shop = directory.resolve("shop");
        Ran.run(
                "simulate",
                "--scenario=reverse_brushing_many",
                "--orders=300",
                "--strength=30",
                "--stealth=0",
                "--platform=tmall",
                "--out=" + shop);
        String script = "</script><script>alert(7)</script>";
        String image = "<img src=x onerror=alert(8)>";
        String orders = Files.readString(shop.resolve("orders.csv"))
                .replaceAll("(?m)^tmall,([^,]*),([^,]*),([^,]*),", "tmall,$1," + script + "$2," + image + "$3,");
        assertThat(analyze(text("a.csv", orders)).exit()).isZero();
        assertThat(result("report.html"))
                .contains("alert(7)", "alert(8)")
                .doesNotContain(script)
                .doesNotContain("<img src=x");
        assertThat(result("facts.jsonl").lines()).hasSizeGreaterThan(10).allSatisfy(line -> {
            assertThat(Json.MAPPER.readTree(line).path("order_id").asString()).startsWith(script);
        });
    }

    @Test
    void aHeaderThatSteersATerminalIsShownWithoutItsSigns() throws IOException {
        String header = "\u001b[31mred\u0007,\u202e" + "L".repeat(100_000);
        Path file = text("a.csv", header().replace("\n", "," + header + "\n") + good());
        Ran run = analyze(file);
        assertThat(run.exit()).isZero();
        says(run, "[31mred, LLLL");
        assertThat(run.err()).doesNotContain("\u001b").doesNotContain("\u202e").hasSizeLessThan(2_000);
    }

    // What a platform writes and a reader must understand.

    @Test
    void anUnknownStatusCostsTheStatusAndNotTheRow() throws IOException {
        Ran run = analyze(text("a.csv", header() + row("1") + row("2", "status", NAME) + row("3", "status", "已揽收")));
        assertThat(run.exit()).isZero();
        says(run, "2 rows have a status that their layout does not know");
        assertThat(lines()).isEqualTo(3);
        assertThat(result("quarantine.csv").lines()).hasSize(1);
    }

    @Test
    void aCancellationIsCountedAndIsNoRowSetAside() throws IOException {
        Path file = text("a.csv", """
                InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID
                536365,a,6,2026-03-01 10:00:00,2.55,17850
                C536379,b,-1,2026-03-02 10:00:00,-27.50,14527
                C536383,c,-1,2026-03-02 11:00:00,4.65,15311
                """);
        Path mapping = text("map.yaml", """
                key: mapping
                quirks: [cancellations, paid_is_price_times_quantity]
                required: [InvoiceNo]
                columns:
                  - [InvoiceNo, order_id]
                  - [UnitPrice, unit_price]
                  - [StockCode, item_id]
                  - [InvoiceDate, created_at]
                  - [CustomerID, buyer_id]
                  - [Quantity, quantity]
                """);
        Ran run = Ran.run(
                "analyze", file.toString(), "--mapping=" + mapping, "--out=" + directory.resolve("out"), "--shop=s");
        assertThat(run.exit()).isZero();
        says(run, "2 rows take back a sale");
        assertThat(run.err()).doesNotContain("set aside (");
        assertThat(result("quarantine.csv"))
                .contains("a.csv,3,Quantity,cancellation,", "a.csv,4,Quantity,cancellation,");
        assertThat(record().path("set_aside")
                        .valueStream()
                        .map(counted -> counted.path("rows").asLong()))
                .containsExactly(2L);
        assertThat(record().path("inputs").get(0).path("rows_set_aside").asLong())
                .isZero();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void furtherRowsOfAnOrderGoWhereItsFirstRowWent() throws IOException {
        Path file = text("a.csv", """
                Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price
                #1,a@x.com,paid,2024-05-01 10:00:00 +0000,USD,8,2024-05-01 09:59:00 +0000,1,A,5
                #1,,,,,,,1,B,3
                #2,a@x.com,paid,never,USD,8,2024-05-01 09:59:00 +0000,1,A,5
                #2,,,,,,,1,B,3
                #3,a\0@x.com,paid,2024-05-01 10:00:00 +0000,USD,8,2024-05-01 09:59:00 +0000,1,A,5
                #3,,,,,,,1,B,3
                #4,a@x.com,paid,2024-05-01 10:00:00 +0000,USD,8,2024-05-01 09:59:00 +0000,1,A,5
                #4,,,,,,,none,B,3
                #4,,,,,,,1,C,3
                """);
        Ran run = analyze(file);
        assertThat(run.exit()).isEqualTo(ExitCode.DONE_WITH_ROWS_SET_ASIDE);
        says(run, "5 of 9 rows were set aside");
        assertThat(result("quarantine.csv"))
                .contains("a.csv,4,Paid at,text,", "a.csv,5,Paid at,text,该订单的第一行已被隔离。")
                .contains("a.csv,6,Email,", "a.csv,7,Email,text with a NUL character,该订单的第一行已被隔离。")
                .contains(" The order's first row was set aside. ")
                .contains("a.csv,9,Lineitem quantity,text,");
        assertThat(lines()).isEqualTo(4);
    }

    /** In the house's form, with exit code 3, with nothing written and nothing left over. */
    private void refused(Path input, String what) throws IOException {
        List<String> before = names(directory);
        Ran run = analyze(input);
        assertThat(run.exit()).isEqualTo(ExitCode.UNREADABLE);
        says(run, what);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsPattern("(?m)^The [a-z]+ \\([^\n]+\\)[^\n]*\\.\n[A-Z][^\n]+\\.$");
        assertThat(names(directory)).isEqualTo(before);
    }

    private void oneSetAside(Path file, String column, String valueClass) throws IOException {
        oneSetAside(file, column, valueClass, GOOD);
    }

    /** The one is listed and counted, the others are kept. */
    private void oneSetAside(Path file, String column, String valueClass, int kept) throws IOException {
        Ran run = analyze(file);
        assertThat(run.exit()).isZero();
        says(run, "1 of %d rows was set aside".formatted(kept + 1));
        List<String> quarantine = result("quarantine.csv").lines().toList();
        assertThat(quarantine).hasSize(2);
        assertThat(quarantine.get(1))
                .contains("," + column + "," + valueClass)
                .as("its reason is told in Chinese and in English")
                .matches(".*\\p{IsHan}.*。\"? ?\"?[A-Z].*")
                .doesNotContain(PERSONAL);
        assertThat(lines()).isEqualTo(kept);
    }

    /** Says so on standard error; no stack trace, and nobody's data. */
    private static void says(Ran run, String what) {
        assertThat(run.err()).contains(what).doesNotContain("\tat ").doesNotContain("did not expect");
        assertThat(run.err() + run.out()).doesNotContain(PERSONAL);
    }

    private Ran analyze(Path input) throws IOException {
        Path scratch = directory.resolveSibling(directory.getFileName() + "-scratch");
        Ran run = Ran.run(
                "analyze",
                input.toString(),
                "--out=" + directory.resolve("out"),
                "--platform=tmall",
                "--shop=s",
                "--scratch=" + scratch);
        if (Files.exists(scratch)) {
            assertThat(names(scratch)).as("scratch").isEmpty();
            Files.delete(scratch);
        }
        return run;
    }

    private long lines() throws IOException {
        return result("assessments.csv").lines().count() - 1;
    }

    private JsonNode record() throws IOException {
        return Json.MAPPER.readTree(result("run.json"));
    }

    private String result(String name) throws IOException {
        return Files.readString(directory.resolve("out").resolve(name));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path bytes(String name, byte... bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static String header() {
        return String.join(",", HEADERS) + "\n";
    }

    private static String good() {
        StringBuilder rows = new StringBuilder();
        IntStream.range(0, GOOD).forEach(i -> rows.append(row("o" + i)));
        return rows.toString();
    }

    /** One order, with a cell or two of it exchanged: column, value, and so on. */
    private static String row(String orderId, String... changed) {
        Map<String, String> cells = new LinkedHashMap<>();
        HEADERS.forEach(header -> cells.put(header, ""));
        int number = Math.floorMod(orderId.hashCode(), 28);
        cells.put("order_id", orderId);
        cells.put("item_id", "i" + number % 5);
        cells.put("buyer_id", "b" + orderId);
        cells.put("title", "茶");
        cells.put("quantity", "1");
        cells.put("paid_amount", "5.00");
        cells.put("created_at", "2026-03-%02d 10:00:00".formatted(1 + number));
        cells.put("status", "paid");
        cells.put("receiver_name", NAME);
        cells.put("phone", PHONE);
        cells.put("address", ADDRESS);
        for (int i = 0; i < changed.length; i += 2) {
            cells.put(changed[i], changed[i + 1]);
        }
        return String.join(
                        ",",
                        cells.values().stream().map(HostileInputTest::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    // Workbooks, from their parts, so that they can be wrong.

    private static List<List<String>> goodCells() {
        return Stream.concat(
                        Stream.of(List.of("order_id", "paid_amount", "created_at")),
                        IntStream.range(0, GOOD).mapToObj(i -> List.of("o" + i, "5.00", "2026-03-01 10:00:00")))
                .toList();
    }

    private static String sheet(List<List<String>> rows) {
        return String.join("", rows.stream().map(HostileInputTest::cells).toList());
    }

    private static String cells(List<String> texts) {
        return "<row>"
                + String.join("", texts.stream().map(HostileInputTest::cell).toList()) + "</row>";
    }

    private static String cell(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static byte[] workbook(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relationship("xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"
                        .formatted(main, document));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationship("worksheets/sheet1.xml").replace("/officeDocument'", "/worksheet'"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(parts);
    }

    private static String relationship(String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
                + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='"
                + target + "'/></Relationships>";
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
