package io.bonafide.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes table files and reads them whole. */
final class Tables {

    private Tables() {}

    /** One row as it was read. */
    record Row(long number, List<String> cells, RowProblem.Kind problem) {}

    static List<Row> rows(Path file) throws UnreadableFileException {
        return rows(file, Limits.DEFAULT);
    }

    static List<Row> rows(Path file, Limits limits) throws UnreadableFileException {
        try (TableFile table = TableFile.open(file, limits)) {
            List<Row> rows = new ArrayList<>();
            readAll(table.rows(), rows);
            return rows;
        }
    }

    static void readAll(Rows from, List<Row> to) throws UnreadableFileException {
        while (from.next()) {
            to.add(new Row(
                    from.number(),
                    cells(from),
                    from.problem().map(RowProblem::kind).orElse(null)));
        }
    }

    private static List<String> cells(Rows rows) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            cells.add(rows.cell(i));
        }
        return cells;
    }

    static List<List<String>> cells(Path file) throws UnreadableFileException {
        return rows(file).stream().map(Row::cells).toList();
    }

    static Path text(Path directory, String name, String text) {
        return text(directory, name, text, StandardCharsets.UTF_8);
    }

    static Path text(Path directory, String name, String text, Charset charset) {
        return bytes(directory, name, text.getBytes(charset));
    }

    static Path bytes(Path directory, String name, byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        try {
            return Files.write(directory.resolve(name), all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(all)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    static Path xlsx(Path directory, String name, Consumer<Worksheet> fill) {
        return xlsxBook(directory, name, book -> fill.accept(book.newWorksheet("orders")));
    }

    static Path xlsxBook(Path directory, String name, Consumer<Workbook> fill) {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Bonafide", "1.0")) {
            fill.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Path xls(Path directory, String name, Consumer<HSSFWorkbook> fill) {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                HSSFWorkbook book = new HSSFWorkbook()) {
            fill.accept(book);
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A copy of a zip with one part changed; a part that was not there is added. */
    static Path withPart(Path zip, String name, String part, UnaryOperator<String> change) throws IOException {
        Path copy = zip.resolveSibling(name);
        try (ZipFile in = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                put(out, entry.getName(), entry.getName().equals(part) ? change.apply(text) : text);
            }
        }
        return copy;
    }

    /** The bytes of a zip whose parts are stored as they are. */
    static byte[] storedCopy(Path zip) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(zip.toFile());
                ZipOutputStream out = new ZipOutputStream(all)) {
            out.setLevel(0);
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
        }
        return all.toByteArray();
    }

    static int indexOf(byte[] bytes, String ascii) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(ascii);
    }

    static Path zip(Path directory, String name, Map<String, String> parts) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    /** Parts of a minimal workbook whose only sheet holds these rows, in XML. */
    static Map<String, String> workbook(String rows, String sharedStrings) {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return Map.of(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                        + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + office
                        + "/styles\" Target=\"styles.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"orders\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main
                        + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>",
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + main + "\">" + sharedStrings + "</sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }
}
