package io.bonafide.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bonafide.exchange.table.Tables.Row;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsRowsTest {
    @TempDir
    Path directory;

    @Test
    void cellsOfEveryTypeBecomeText() throws UnreadableFileException {
        Path file = Tables.xls(directory, "orders.xls", book -> {
            HSSFSheet sheet = book.createSheet("orders");
            HSSFCellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            sheet.createRow(0).createCell(0).setCellValue("订单编号");
            HSSFRow row = sheet.createRow(2);
            row.createCell(0).setCellValue("1930679858170647123");
            row.createCell(1).setCellValue(12.5);
            row.createCell(2).setCellValue(true);
            row.createCell(4).setCellValue(LocalDateTime.of(2026, 11, 11, 9, 30));
            row.getCell(4).setCellStyle(date);
            row.createCell(5).setCellFormula("1/0");
            row.createCell(6).setCellFormula("\"a\"&\"b\"");
            row.createCell(7).setCellFormula("1+1");
            row.createCell(8).setCellFormula("1=1");
            row.createCell(9).setCellValue("两行\n的单元格");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(Tables.rows(file))
                .containsExactly(
                        new Row(1, List.of("订单编号"), null),
                        new Row(
                                3,
                                List.of(
                                        "1930679858170647123",
                                        "12.5",
                                        "true",
                                        "",
                                        "2026-11-11 09:30:00",
                                        "",
                                        "ab",
                                        "2",
                                        "true",
                                        "两行\n的单元格"),
                                null));
    }

    @Test
    void anIdThatWasKeptAsANumberIsSetAside() throws UnreadableFileException {
        Path file = Tables.xls(directory, "orders.xls", book -> {
            HSSFSheet sheet = book.createSheet("orders");
            sheet.createRow(0).createCell(0).setCellValue(9007199254740991d);
            sheet.createRow(1).createCell(0).setCellValue(1930679858170647123d);
            sheet.createRow(2).createCell(0).setCellValue("x");
        });
        assertThat(Tables.rows(file))
                .containsExactly(
                        new Row(1, List.of("9007199254740991"), null),
                        new Row(2, List.of(), RowProblem.Kind.ROUNDED_NUMBER),
                        new Row(3, List.of("x"), null));
    }

    @Test
    void theFirstSheetWithRowsIsReadAndHiddenOnesLast() throws UnreadableFileException {
        Path file = Tables.xls(directory, "orders.xls", book -> {
            book.createSheet("dictionary").createRow(0).createCell(0).setCellValue("hidden");
            book.createSheet("empty").createRow(5).createCell(0).setCellValue(" ");
            book.createSheet("orders").createRow(1).createCell(0).setCellValue("here");
            book.createSheet("more").createRow(0).createCell(0).setCellValue("later");
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
        });
        assertThat(Tables.rows(file)).containsExactly(new Row(2, List.of("here"), null));
    }

    @Test
    void aHiddenSheetIsReadIfNoOtherHasRows() throws UnreadableFileException {
        Path file = Tables.xls(directory, "orders.xls", book -> {
            book.createSheet("empty");
            book.createSheet("orders").createRow(0).createCell(0).setCellValue("hidden");
            book.setSheetHidden(1, true);
        });
        assertThat(Tables.rows(file)).containsExactly(new Row(1, List.of("hidden"), null));
    }

    @Test
    void manyRowsComeInOrder() throws UnreadableFileException {
        Path file = Tables.xls(directory, "orders.xls", book -> {
            HSSFSheet sheet = book.createSheet("orders");
            for (int i = 0; i < 5_000; i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("id" + i);
                row.createCell(1).setCellValue(i);
                row.createCell(2).setCellValue(i + 1);
            }
        });
        List<Row> rows = Tables.rows(file);
        assertThat(rows).hasSize(5_000);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).isEqualTo(new Row(i + 1, List.of("id" + i, "" + i, "" + (i + 1)), null));
        }
    }

    @Test
    void aPasswordIsNamed() {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        Path file;
        try {
            file = Tables.xls(
                    directory,
                    "orders.xls",
                    book -> book.createSheet("orders")
                            .createRow(0)
                            .createCell(0)
                            .setCellValue("x"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> Tables.rows(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("protected by a password");
    }
}
