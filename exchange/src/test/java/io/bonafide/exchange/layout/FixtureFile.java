package io.bonafide.exchange.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The formats in which exports come, each written as the platforms and spreadsheets write it. */
enum FixtureFile {
    GBK_CSV,
    UTF_8_CSV_WITH_MARK,
    TSV,
    XLSX,
    XLS,
    HTML_NAMED_XLS;

    private static final DateTimeFormatter SPREADSHEET = DateTimeFormatter.ofPattern("yyyy/M/d H:mm");

    /** Whether cells can hold more than one line. */
    boolean holdsLines() {
        return this != TSV && this != HTML_NAMED_XLS;
    }

    /** @param rows of cells, each a text, or a time as a spreadsheet holds it */
    Path write(Path directory, List<? extends List<?>> rows) throws IOException {
        return switch (this) {
            case GBK_CSV -> csv(directory, rows, "", Charset.forName("GBK"));
            case UTF_8_CSV_WITH_MARK -> csv(directory, rows, "\ufeff", StandardCharsets.UTF_8);
            case TSV -> text(directory, "export.txt", joined(rows, "\t", false), StandardCharsets.UTF_8);
            case XLSX -> xlsx(directory.resolve("export.xlsx"), rows);
            case XLS -> xls(directory.resolve("export.xls"), rows);
            case HTML_NAMED_XLS -> html(directory, rows);
        };
    }

    private static Path csv(Path directory, List<? extends List<?>> rows, String mark, Charset charset)
            throws IOException {
        return text(directory, "export.csv", mark + joined(rows, ",", true), charset);
    }

    private static Path text(Path directory, String name, String text, Charset charset) throws IOException {
        return Files.write(directory.resolve(name), text.getBytes(charset));
    }

    private static String joined(List<? extends List<?>> rows, String separator, boolean quoted) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(FixtureFile::shown)
                        .map(cell -> quoted && cell.matches("(?s).*[\",\n].*") && !cell.startsWith("=\"")
                                ? '"' + cell.replace("\"", "\"\"") + '"'
                                : cell)
                        .collect(Collectors.joining(separator, "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String shown(Object cell) {
        return cell instanceof LocalDateTime time ? SPREADSHEET.format(time) : (String) cell;
    }

    private static Path xlsx(Path file, List<? extends List<?>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Bonafide", "1.0")) {
            Worksheet sheet = book.newWorksheet("订单");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (rows.get(r).get(c) instanceof LocalDateTime time) {
                        sheet.value(r, c, time);
                        sheet.style(r, c).format("yyyy-mm-dd hh:mm:ss").set();
                    } else {
                        sheet.value(r, c, (String) rows.get(r).get(c));
                    }
                }
            }
        }
        return file;
    }

    private static Path xls(Path file, List<? extends List<?>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet("订单");
            HSSFCellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Cell cell = sheet.getRow(r) == null
                            ? sheet.createRow(r).createCell(c)
                            : sheet.getRow(r).createCell(c);
                    if (rows.get(r).get(c) instanceof LocalDateTime time) {
                        cell.setCellValue(time);
                        cell.setCellStyle(date);
                    } else {
                        cell.setCellValue((String) rows.get(r).get(c));
                    }
                }
            }
            book.write(out);
        }
        return file;
    }

    private static Path html(Path directory, List<? extends List<?>> rows) throws IOException {
        String table = rows.stream()
                .map(row -> row.stream()
                        .map(FixtureFile::shown)
                        .map(cell -> cell.replace("&", "&amp;").replace("<", "&lt;"))
                        .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>\n")))
                .collect(Collectors.joining());
        String page =
                "<html><head><meta charset=\"gbk\"></head><body><table border=1>" + table + "</table></body></html>";
        return text(directory, "export.xls", page, Charset.forName("GBK"));
    }
}
