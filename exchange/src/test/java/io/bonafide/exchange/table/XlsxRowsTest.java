package io.bonafide.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bonafide.exchange.table.Tables.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {
    @TempDir
    Path directory;

    private List<Row> sheet(String rows) throws IOException, UnreadableFileException {
        return workbook(rows, "<si><t>共享</t></si>");
    }

    private List<Row> workbook(String rows, String sharedStrings) throws IOException, UnreadableFileException {
        return Tables.rows(Tables.zip(directory, "orders.xlsx", Tables.workbook(rows, sharedStrings)));
    }

    @Test
    void cellsOfEveryTypeBecomeText() throws UnreadableFileException {
        Path file = Tables.xlsx(directory, "orders.xlsx", sheet -> {
            sheet.value(0, 0, "订单编号");
            sheet.value(0, 1, "两行\n的单元格");
            sheet.value(1, 0, 12.5);
            sheet.value(1, 1, 42);
            sheet.value(1, 2, true);
            sheet.value(1, 3, LocalDateTime.of(2026, 11, 11, 0, 0, 1));
            sheet.style(1, 3).format("yyyy-MM-dd HH:mm:ss").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 11, 11, 0, 0));
            sheet.style(1, 4).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.inlineString(1, 6, "inline");
        });
        assertThat(Tables.rows(file))
                .containsExactly(
                        new Row(1, List.of("订单编号", "两行\n的单元格"), null),
                        new Row(
                                2,
                                List.of(
                                        "12.5",
                                        "42",
                                        "true",
                                        "2026-11-11 00:00:01",
                                        "2026-11-11 00:00:00",
                                        "",
                                        "inline"),
                                null));
    }

    @Test
    void formulasGiveTheirCachedValuesAndErrorsNothing() throws Exception {
        assertThat(
                        sheet(
                                "<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>A1</f><v>ab_x000D_\n</v></c>"
                                        + "<c r='C1' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='D1' t='b'><f>TRUE()</f><v>1</v></c>"
                                        + "<c r='E1' t='d' s='1'><v>2026-11-11T09:30:00</v></c><c r='F1' s='1'><v>46337.5</v></c></row>"))
                .containsExactly(new Row(
                        1, List.of("2", "ab\r\n", "", "true", "2026-11-11 09:30:00", "2026-11-11 12:00:00"), null));
    }

    @Test
    void numbersBeyondTwoToThe53AreGivenWholeOrSetAside() throws Exception {
        assertThat(sheet("<row><c><v>1930679858170647123</v></c></row>"
                        + "<row><c><v>1.9306798581706471E+18</v></c></row>"
                        + "<row><c><v>1930679858170640000</v></c></row>"
                        + "<row><c><v>9007199254740991</v></c></row>"))
                .containsExactly(
                        new Row(1, List.of("1930679858170647123"), null),
                        new Row(2, List.of(""), RowProblem.Kind.ROUNDED_NUMBER),
                        new Row(3, List.of(""), RowProblem.Kind.ROUNDED_NUMBER),
                        new Row(4, List.of("9007199254740991"), null));
    }

    @Test
    void gapsBetweenCellsAndRowsKeepTheirPlaces() throws Exception {
        assertThat(
                        sheet(
                                "<row r='3'><c r='B3' t='s'><v>0</v></c><c r='AA3'><v>1</v></c></row><row r='7'><c><v>2</v></c></row>"))
                .extracting(
                        Row::number,
                        row -> row.cells().size(),
                        row -> row.cells().get(row.cells().size() - 1))
                .containsExactly(tuple(3L, 27, "1"), tuple(7L, 1, "2"));
    }

    @Test
    void runsOfRichTextAreJoinedWithoutPhonetics() throws Exception {
        assertThat(
                        workbook(
                                "<row><c t='s'><v>0</v></c><c t='inlineStr'><is><r><t>x</t></r><r><t>y</t></r></is></c></row>",
                                "<si><r><t>东</t></r><r><t xml:space='preserve'> 京</t></r><rPh sb='0' eb='1'><t>トウ</t></rPh></si>"))
                .containsExactly(new Row(1, List.of("东 京", "xy"), null));
    }

    @Test
    void theFirstSheetWithRowsIsReadAndHiddenOnesLast() throws UnreadableFileException {
        Path file = Tables.xlsxBook(directory, "orders.xlsx", book -> {
            Worksheet hidden = book.newWorksheet("dictionary");
            hidden.value(0, 0, "hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("empty").value(3, 3, "  ");
            book.newWorksheet("orders").value(1, 0, "here");
            book.newWorksheet("more").value(0, 0, "later");
        });
        assertThat(Tables.rows(file)).containsExactly(new Row(2, List.of("here"), null));
    }

    @Test
    void theFormatOfThe1904SystemIsRespected() throws Exception {
        Path file = Tables.zip(directory, "a.xlsx", Tables.workbook("<row><c s='1'><v>44875.5</v></c></row>", ""));
        Path mac = Tables.withPart(
                file,
                "mac.xlsx",
                "xl/workbook.xml",
                xml -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        assertThat(Tables.cells(file)).containsExactly(List.of("2022-11-10 12:00:00"));
        assertThat(Tables.cells(mac)).containsExactly(List.of("2026-11-11 12:00:00"));
    }

    @Test
    void aCellThatContradictsTheFormatSetsItsRowAside() throws Exception {
        assertThat(
                        sheet(
                                "<row><c t='s'><v>2000000000</v></c><c><v>1</v></c></row><row><c t='s'><v>-1</v></c></row>"
                                        + "<row><c><v>twelve</v></c></row><row><c><v>1E999999999</v></c></row><row><c t='s'><v>0</v></c></row>"))
                .extracting(Row::problem)
                .containsExactly(
                        RowProblem.Kind.DAMAGED_CELL,
                        RowProblem.Kind.DAMAGED_CELL,
                        RowProblem.Kind.DAMAGED_CELL,
                        RowProblem.Kind.DAMAGED_CELL,
                        null);
    }

    @Test
    void aColumnBeyondEverySheetSetsItsRowAside() throws Exception {
        assertThat(sheet(
                        "<row><c><v>1</v></c></row><row><c r='ZZZZZZ1'><v>1</v></c></row><row><c r='XFD3'><v> </v></c></row>"
                                + "<row><c><v>2</v></c></row>"))
                .extracting(Row::problem)
                .containsExactly(null, RowProblem.Kind.MANY_COLUMNS, RowProblem.Kind.DAMAGED_CELL, null);
    }

    @Test
    void longTextsSetTheirRowsAside() throws Exception {
        String huge = "长".repeat(300_000);
        assertThat(workbook(
                        "<row><c><v>1</v></c></row><row><c t='s'><v>0</v></c></row><row><c t='inlineStr'><is><t>" + huge
                                + "</t></is></c></row><row><c><v>2</v></c></row>",
                        "<si><t>" + huge + "</t></si>"))
                .extracting(Row::problem)
                .containsExactly(null, RowProblem.Kind.LONG_CELL, RowProblem.Kind.LONG_CELL, null);
    }

    @Test
    void aFlippedBitIsFoundByTheChecksum() throws Exception {
        Path file = Tables.zip(directory, "a.xlsx", Tables.workbook("<row><c><v>77777</v></c></row>", ""));
        byte[] bytes = Tables.storedCopy(file);
        int at = Tables.indexOf(bytes, "<v>77777</v>");
        bytes[at + 4] = '8';
        assertThatThrownBy(() -> Tables.rows(Tables.bytes(directory, "b.xlsx", bytes)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("damaged after row 1");
    }

    @Test
    void aMillionCellsInOneRowWithGapsDoNotExhaustMemory() throws Exception {
        StringBuilder row = new StringBuilder("<row><c><v>1</v></c></row><row>");
        row.append("<c/>".repeat(1_000_000)).append("<c><v>1</v></c></row>");
        assertThat(sheet(row.toString())).extracting(Row::problem).containsExactly(null, RowProblem.Kind.MANY_COLUMNS);
    }

    @Test
    void partsAreFoundWhateverTheirCaseAndSlashes() throws Exception {
        Map<String, String> parts = Tables.workbook("<row><c t='s'><v>0</v></c></row>", "<si><t>x</t></si>");
        Map<String, String> odd = new HashMap<>();
        parts.forEach((name, text) -> odd.put(name.toUpperCase(Locale.ROOT).replace('/', '\\'), text));
        assertThat(Tables.cells(Tables.zip(directory, "odd.xlsx", odd))).containsExactly(List.of("x"));
    }
}
