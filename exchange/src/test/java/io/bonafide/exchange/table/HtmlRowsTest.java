package io.bonafide.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.table.Tables.Row;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlRowsTest {
    @TempDir
    Path directory;

    private List<Row> read(String html) throws UnreadableFileException {
        return Tables.rows(Tables.text(directory, "orders.xls", html));
    }

    private List<List<String>> cells(String html) throws UnreadableFileException {
        return read(html).stream().map(Row::cells).toList();
    }

    @Test
    void theTableThatCallsItselfXlsIsReadInEitherCharset() throws UnreadableFileException {
        String html = "<html><head><meta charset='gb2312'></head><body><table border=1>"
                + "<tr><th>订单编号</th><th>金额</th></tr>\n<tr><td style='mso'>&#39;1001</td><td> 12.50&nbsp;</td></tr>"
                + "</table></body></html>";
        for (var charset : List.of(UTF_8, Encoding.GB18030)) {
            Path file = Tables.text(directory, "orders.xls", html, charset);
            try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
                assertThat(table.format()).isEqualTo(TableFile.Format.HTML);
                assertThat(table.charset()).isEqualTo(charset);
            }
            assertThat(Tables.rows(file))
                    .containsExactly(
                            new Row(1, List.of("订单编号", "金额"), null), new Row(2, List.of("'1001", "12.50"), null));
        }
    }

    @Test
    void onlyTheFirstTableWithColumnsIsRead() throws UnreadableFileException {
        assertThat(cells("<table><tr><td>title</td></tr></table><table><tr><td>a</td><td>b</td></tr>"
                        + "<tr><td>1</td><td>2</td></tr></table><table><tr><td>x</td><td>y</td></tr></table>"))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void unclosedCellsAndRowsAreUnderstood() throws UnreadableFileException {
        assertThat(cells("<TABLE><TR><TD>a<TD>b<TR><TD>1<TD>2</TABLE>"))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void lineBreaksInACellStayAndOtherBlanksAreJoined() throws UnreadableFileException {
        assertThat(cells("<table><tr><td>a\n   b<br>c <b>d</b></td><td>x</td></tr></table>"))
                .containsExactly(List.of("a b\nc d", "x"));
    }

    @Test
    void spansKeepTheColumnsBelowInTheirPlaces() throws UnreadableFileException {
        assertThat(cells("<table><tr><td rowspan=3>o1</td><td colspan=2>wide</td><td>z</td></tr>"
                        + "<tr><td>p</td><td rowspan=2>q</td><td>r</td></tr><tr><td>s</td><td>t</td></tr>"
                        + "<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>"))
                .containsExactly(
                        List.of("o1", "wide", "", "z"),
                        List.of("", "p", "q", "r"),
                        List.of("", "s", "", "t"),
                        List.of("1", "2", "3", "4"));
    }

    @Test
    void hugeCellsAndTextThatDoesNotDecodeSetTheirRowsAside() throws UnreadableFileException {
        String row = "<tr><td>1</td><td>好</td></tr>\n";
        Path file = Tables.bytes(
                directory,
                "orders.xls",
                ("<table>" + row + "<tr><td>2</td><td>" + "x".repeat(300_000) + "</td></tr>\n" + row).getBytes(UTF_8),
                "<tr><td>3</td><td>买家要求</td></tr>\n".getBytes(Encoding.GB18030),
                (row + "</table>").getBytes(UTF_8));
        assertThat(Tables.rows(file))
                .extracting(Row::problem)
                .containsExactly(null, RowProblem.Kind.LONG_CELL, null, RowProblem.Kind.UNDECODABLE, null);
    }

    @Test
    void aHundredThousandRowsAreReadInFlatMemory() throws UnreadableFileException {
        StringBuilder html = new StringBuilder("<table>");
        for (int i = 0; i < 100_000; i++) {
            html.append("<tr><td>").append(i).append("</td><td>x</td></tr>");
        }
        assertThat(read(html.append("</table>").toString())).hasSize(100_000);
    }
}
