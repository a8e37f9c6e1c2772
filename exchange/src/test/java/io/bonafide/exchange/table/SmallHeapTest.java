package io.bonafide.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to exhaust memory, read by another JVM with a heap of 256 MB. */
class SmallHeapTest {
    private static final int LARGE = 50_000_000;
    private static final int MEDIUM = 5_000_000;

    @TempDir
    Path directory;

    private final Map<String, String> expected = new LinkedHashMap<>();

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void file(String name, String outcome, Content content) throws IOException {
        expected.put(name, outcome);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve(name)))) {
            content.writeTo(out);
        }
    }

    private void text(String name, String outcome, String before, String repeated, int times, String after)
            throws IOException {
        file(name, outcome, out -> write(out, before, repeated, times, after));
    }

    private static void write(OutputStream out, String before, String repeated, int times, String after)
            throws IOException {
        out.write(before.getBytes(UTF_8));
        byte[] many = repeated.repeat(Math.min(times, 10_000)).getBytes(UTF_8);
        int once = repeated.getBytes(UTF_8).length;
        for (long left = (long) times * once; left > 0; left -= many.length) {
            out.write(many, 0, (int) Math.min(left, many.length));
        }
        out.write(after.getBytes(UTF_8));
    }

    /** A workbook one of whose parts is long. */
    private void workbook(
            String name, String outcome, String part, String before, String repeated, int times, String after)
            throws IOException {
        file(name, outcome, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(times > LARGE ? 6 : 1);
            for (Map.Entry<String, String> entry : Tables.workbook(
                            "<row><c t='s'><v>0</v></c></row>", "<si><t>x</t></si>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().equals(part)) {
                    write(zip, before, repeated, times, after);
                } else {
                    zip.write(entry.getValue().getBytes(UTF_8));
                }
                zip.closeEntry();
            }
            zip.finish();
        });
    }

    private void texts() throws IOException {
        text("cell.csv", "rows 3, set aside 1", "id,memo\n1,", "x", LARGE, "\n2,y\n");
        text("quoted.csv", "rows 3, set aside 1", "id,memo\n1,\"", "x", MEDIUM, "\"\n2,y\n");
        text(
                "open.csv",
                "rows 300003, set aside 1",
                "id,memo\n1,\"",
                "\nxxxxxxxxxxxxxxxxxxxxxxxx,x",
                300_000,
                "\n2,y\n");
        text("quotes.csv", "rows 1, set aside 1", "", "\"", MEDIUM + 1, "");
        text("broken.csv", "refused: quotes", "id,memo\n", "\"a\n", 300_000, "");
        text("wide.csv", "rows 2, set aside 1", "", "c,", MEDIUM, "c\n1,2\n");
        text("nul.csv", "refused: binary", "id,memo\n", "\0", MEDIUM, "\n2,y\n");
        text("blank.csv", "refused: no row", "", " \n", MEDIUM, "");
        text("deep.html", "refused: no row", "", "<div>", 200_000, "<table><tr><td>a<td>b</table>");
        text(
                "tables.html",
                "refused: starts with a row of",
                "",
                "<table><tr><td>a<td>",
                30_000,
                "<table><tr><td>a<td>b");
        text("text.html", "rows 1, set aside 1", "<table><tr><td>a<td>", "x", LARGE, "</table>");
        text("comment.html", "rows 1, set aside 0", "<table><!--", "<p>", LARGE / 3, "--><tr><td>a<td>b</table>");
        text("attribute.html", "rows 1, set aside 0", "<table><tr><td a='", "x", LARGE, "'>a<td>b</table>");
        text("bold.html", "rows", "<table><tr><td>a<td>", "<b><p>", 50_000, "</table>");
        text("large.html", "refused: a web page of", "<table><tr><td>a<td>", "x", 70_000_000, "</table>");
    }

    private void packed() throws IOException {
        file("bomb.csv.gz", "refused: as a zip bomb is", out -> {
            GZIPOutputStream gz = new GZIPOutputStream(out);
            write(gz, "id,memo\n", "1,xxxxxxxxxxxxxxxxxxxx\n", 3_000_000, "");
            gz.finish();
        });
        String sheet = "xl/worksheets/sheet1.xml";
        String strings = "xl/sharedStrings.xml";
        String start = "<worksheet><sheetData><row><c><v>1</v></c></row>";
        String end = "</sheetData></worksheet>";
        workbook("bomb.xlsx", "refused: as a zip bomb is", sheet, start, " ", 60_000_000, end);
        workbook("attribute.xlsx", "refused: XML markup", sheet, "<worksheet a='", "x", MEDIUM, "'>" + end);
        workbook("comment.xlsx", "refused: XML markup", sheet, start + "<!--", " > ", MEDIUM, "-->" + end);
        workbook("depth.xlsx", "refused: damaged", sheet, start, "<row>", 500_000, end);
        workbook(
                "cells.xlsx",
                "rows 2, set aside 1",
                sheet,
                start + "<row>",
                "<c><v>1</v></c>",
                300_000,
                "</row>" + end);
        workbook(
                "inline.xlsx",
                "rows 2, set aside 1",
                sheet,
                start + "<row><c t='inlineStr'><is><t>",
                "x",
                MEDIUM,
                "</t></is></c></row>" + end);
        workbook("long.xlsx", "rows 1, set aside 1", strings, "<sst><si><t>", "x", LARGE, "</t></si></sst>");
        workbook(
                "strings.xlsx",
                "refused: more text than fits into memory",
                strings,
                "<sst>",
                "<si><t>x</t></si>",
                2_000_000,
                "</sst>");
        String quadratic = "<si><t>" + "x".repeat(200_000) + "</t></si>";
        file("quadratic.xlsx", "refused: repeats its texts", out -> {
            String row = "<row>" + "<c t='s'><v>0</v></c>".repeat(100) + "</row>";
            out.write(
                    Files.readAllBytes(Tables.zip(directory, "q.zip", Tables.workbook(row.repeat(1_000), quadratic))));
        });
    }

    @Test
    void hostileFilesAreReadOrRefusedInAHeapOf256Megabytes() throws Exception {
        texts();
        packed();
        Map<String, String> outcomes = outcomes();
        assertThat(outcomes).hasSameSizeAs(expected);
        assertThat(outcomes).allSatisfy((name, outcome) -> {
            String[] words = expected.get(name).split(": ");
            assertThat(outcome).as(name).startsWith(words[0]).contains(words[words.length - 1]);
        });
    }

    private Map<String, String> outcomes() throws Exception {
        Path output = directory.resolve("output.txt");
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapReader.class.getName(),
                        directory.toString(),
                        String.join(",", expected.keySet()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(reader.waitFor(10, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(output);
        assertThat(reader.exitValue()).as(String.join("\n", lines)).isZero();
        Map<String, String> outcomes = new LinkedHashMap<>();
        lines.stream().map(line -> line.split(" -> ", 2)).forEach(line -> outcomes.put(line[0], line[1]));
        return outcomes;
    }
}
