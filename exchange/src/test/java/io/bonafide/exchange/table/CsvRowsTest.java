package io.bonafide.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.table.Tables.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRowsTest {
    @TempDir
    Path directory;

    private List<Row> read(String text) throws UnreadableFileException {
        return Tables.rows(Tables.text(directory, "orders.csv", text));
    }

    private List<List<String>> cells(String text) throws UnreadableFileException {
        return read(text).stream().map(Row::cells).toList();
    }

    @Test
    void cellsAreAsTheyStandAndTheQuirksOfExportsStay() throws UnreadableFileException {
        assertThat(cells("订单编号,金额\n=\"1930679858170647\",0元\n'13800000000, 12 \n"))
                .containsExactly(
                        List.of("订单编号", "金额"), List.of("=\"1930679858170647\"", "0元"), List.of("'13800000000", " 12 "));
    }

    @Test
    void linesMayEndInAnyWayAndTheLastNotAtAll() throws UnreadableFileException {
        assertThat(read("a,b\r\nc,d\re,f\n\n\r\ng,h"))
                .containsExactly(
                        new Row(1, List.of("a", "b"), null),
                        new Row(2, List.of("c", "d"), null),
                        new Row(3, List.of("e", "f"), null),
                        new Row(6, List.of("g", "h"), null));
    }

    @Test
    void aRowIsNumberedByTheLineOnWhichItStarts() throws UnreadableFileException {
        assertThat(read("id,memo\n1,\"first\nsecond\r\nthird\"\n2,x\n"))
                .containsExactly(
                        new Row(1, List.of("id", "memo"), null),
                        new Row(2, List.of("1", "first\nsecond\r\nthird"), null),
                        new Row(5, List.of("2", "x"), null));
    }

    @Test
    void rowsMayBeShorterOrLongerThanTheHeader() throws UnreadableFileException {
        assertThat(cells("a,b,c\n1,2\n1,2,3,\n\"\"\"\",,\n"))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("1", "2"), List.of("1", "2", "3", ""), List.of("\"", "", ""));
    }

    @Test
    void rowsWithNothingButBlanksAreLeftOut() throws UnreadableFileException {
        assertThat(cells("a,b\n,,,\n \t ,\u3000\n\"\",\n1,2\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void beyondTheEndThereIsNothing() throws UnreadableFileException {
        try (TableFile table = TableFile.open(Tables.text(directory, "a.csv", "a,b\n1\n"), Limits.DEFAULT)) {
            Rows rows = table.rows();
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.size()).isEqualTo(1);
            assertThat(rows.cell(1)).isEmpty();
            assertThat(rows.cell(1000)).isEmpty();
            assertThat(rows.next()).isFalse();
            assertThat(rows.next()).isFalse();
            assertThat(rows.fractionRead()).isEqualTo(1);
        }
    }

    @Test
    void aQuoteThatNeverClosesCostsItsOwnLineOnly() throws UnreadableFileException {
        assertThat(read("id,memo\n1,a\n2,\"never closed\n3,b\n4,c\n"))
                .containsExactly(
                        new Row(1, List.of("id", "memo"), null),
                        new Row(2, List.of("1", "a"), null),
                        new Row(3, List.of(), RowProblem.Kind.BROKEN_QUOTE),
                        new Row(4, List.of("3", "b"), null),
                        new Row(5, List.of("4", "c"), null));
    }

    @Test
    void aQuoteThatNeverClosesDoesNotPairWithOneFurtherDown() throws UnreadableFileException {
        assertThat(read("\"id\",\"memo\"\n\"1\",\"never closed\n\"2\",\"b\"\n\"3\",\"c\"\n"))
                .containsExactly(
                        new Row(1, List.of("id", "memo"), null),
                        new Row(2, List.of(), RowProblem.Kind.BROKEN_QUOTE),
                        new Row(3, List.of("2", "b"), null),
                        new Row(4, List.of("3", "c"), null));
    }

    @Test
    void aLongRestBehindAQuoteThatNeverClosesIsNotLost() throws UnreadableFileException {
        StringBuilder text = new StringBuilder("id,memo\r\n0,\"open\r\n");
        for (int i = 1; i <= 50_000; i++) {
            text.append(i).append(",text ").append(i).append("\r\n");
        }
        List<Row> rows = read(text.toString());
        assertThat(rows).hasSize(50_002);
        assertThat(rows.get(1)).isEqualTo(new Row(2, List.of(), RowProblem.Kind.BROKEN_QUOTE));
        assertThat(rows.get(2)).isEqualTo(new Row(3, List.of("1", "text 1"), null));
        assertThat(rows.get(50_001)).isEqualTo(new Row(50_002, List.of("50000", "text 50000"), null));
    }

    @Test
    void theReasonNamesTheLineWhereTheQuoteOpened() throws UnreadableFileException {
        Path file = Tables.text(directory, "orders.csv", "id,memo\n1,a\n2,\"never closed\n3,b\n");
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Rows rows = table.rows();
            rows.next();
            rows.next();
            rows.next();
            assertThat(rows.problem().orElseThrow().reason().en())
                    .contains("line 3")
                    .doesNotContain("never closed");
        }
    }

    @Test
    void quotesThatPairWithinALineAreTextWhereTheyAreMisplaced() throws UnreadableFileException {
        assertThat(cells("id,title\n1,\"特价\"手机壳\n2,27\"显示器\n3,c\n"))
                .containsExactly(
                        List.of("id", "title"), List.of("1", "特价手机壳"), List.of("2", "27\"显示器"), List.of("3", "c"));
    }

    @Test
    void aHugeCellIsSetAsideAndTheNextRowIsRead() throws UnreadableFileException {
        String huge = "x".repeat(3_000_000);
        String large = "y".repeat(1_000_000);
        assertThat(read("id,memo\n1," + huge + "\n2,b\r\n3,\"" + huge + "\"\r\n4,d\n5,\"" + large + "\"\n"))
                .containsExactly(
                        new Row(1, List.of("id", "memo"), null),
                        new Row(2, List.of(), RowProblem.Kind.LONG_CELL),
                        new Row(3, List.of("2", "b"), null),
                        new Row(4, List.of(), RowProblem.Kind.LONG_CELL),
                        new Row(5, List.of("4", "d"), null),
                        new Row(6, List.of("5", ""), RowProblem.Kind.LONG_CELL));
    }

    @Test
    void aCellOfExactlyTheLimitIsReadAndOneMoreIsNot() throws UnreadableFileException {
        Limits limits = new Limits(1 << 20, 1 << 20, 100, 10, 20, 100);
        Path file = Tables.text(directory, "a.csv", "id,memo\n1," + "x".repeat(20) + "\n2," + "x".repeat(21) + "\n");
        assertThat(Tables.rows(file, limits))
                .containsExactly(
                        new Row(1, List.of("id", "memo"), null),
                        new Row(2, List.of("1", "x".repeat(20)), null),
                        new Row(3, List.of("2", ""), RowProblem.Kind.LONG_CELL));
    }

    @Test
    void aNulSetsItsRowAside() throws UnreadableFileException {
        assertThat(read("id,memo\n1,a\u0000b\n2,c\n"))
                .containsExactly(
                        new Row(1, List.of("id", "memo"), null),
                        new Row(2, List.of("1", ""), RowProblem.Kind.NUL),
                        new Row(3, List.of("2", "c"), null));
    }

    @Test
    void moreCellsThanAllowedSetTheRowAsideUnlessTheyAreBlank() throws UnreadableFileException {
        String row = "x,".repeat(1_000);
        assertThat(read("a,b\n" + row + "\n" + row + ",,,\n" + row + "x\n").stream()
                        .map(Row::problem))
                .containsExactly(null, null, null, RowProblem.Kind.MANY_COLUMNS);
    }

    @Test
    void theDeclarationOfTheDelimiterIsNoRow() throws UnreadableFileException {
        assertThat(read("sep=;\na,1;b\n")).containsExactly(new Row(2, List.of("a,1", "b"), null));
    }

    @Test
    void randomTablesComeBackAsTheyWereWritten() throws UnreadableFileException {
        int severalLines = 0;
        int quotes = 0;
        int longCells = 0;
        for (int seed = 0; seed < 300; seed++) {
            RandomCsv csv = new RandomCsv(new Random(seed));
            assertThat(read(csv.text.toString())).as("seed " + seed).isEqualTo(csv.rows);
            severalLines += csv.line > csv.rows.size() + 2 ? 1 : 0;
            quotes += csv.text.indexOf("\"\"") >= 0 ? 1 : 0;
            longCells += csv.text.length() > 20_000 ? 1 : 0;
        }
        assertThat(List.of(severalLines, quotes, longCells)).allMatch(count -> count > 30);
    }

    /** A table written cell by cell, with what a reader must make of it. */
    private static final class RandomCsv {
        private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};

        private final Random random;
        private final StringBuilder text = new StringBuilder("sep=,\n");
        private final List<Row> rows = new ArrayList<>();
        private long line = 2;

        RandomCsv(Random random) {
            this.random = random;
            int count = 1 + random.nextInt(60);
            for (int i = 0; i < count; i++) {
                row(i == 0 ? 3 : 1 + random.nextInt(5));
                text.append(LINE_ENDS[random.nextInt(3)]);
                line++;
            }
        }

        private void row(int size) {
            long start = line;
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                text.append(i == 0 ? "" : ",");
                cells.add(cell(i == 0 ? "k" : ""));
            }
            rows.add(new Row(start, cells, null));
        }

        private String cell(String first) {
            boolean quoted = random.nextInt(3) == 0;
            String alphabet = quoted ? "ab 中,;\n\"" : "ab 中;";
            int length = random.nextInt(100) == 0 ? 9_000 : random.nextInt(6);
            StringBuilder cell = new StringBuilder(first);
            for (int i = 0; i < length; i++) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            line += cell.chars().filter(c -> c == '\n').count();
            text.append(quoted ? '"' + cell.toString().replace("\"", "\"\"") + '"' : cell);
            return cell.toString();
        }
    }
}
