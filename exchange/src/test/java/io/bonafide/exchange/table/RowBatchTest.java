package io.bonafide.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.exchange.table.Tables.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowBatchTest {
    private static final String[] CELLS = {"", "a", "退款", "\"two\nlines\"", "\"\"\"\"", "7".repeat(300), "\"bro\0ken\""
    };

    @TempDir
    Path directory;

    @Test
    void copiedRowsAreAsTheyWereRead() throws UnreadableFileException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("id,x,y\n");
        for (int row = 0; row < 3_000; row++) {
            text.append(row);
            for (int cell = random.nextInt(8); cell > 0; cell--) {
                text.append(',').append(CELLS[random.nextInt(CELLS.length)]);
            }
            text.append('\n');
        }
        Path csv = Tables.text(directory, "a.csv", text.toString());
        Path xlsx = Tables.xlsx(directory, "a.xlsx", sheet -> {
            for (int row = 0; row < 900; row++) {
                for (int column = 0; column <= row % 7; column++) {
                    sheet.value(row, column, "r" + row + "c" + column);
                }
            }
        });
        assertThat(copied(csv)).isEqualTo(Tables.rows(csv)).anyMatch(row -> row.problem() != null);
        assertThat(copied(xlsx)).isEqualTo(Tables.rows(xlsx)).hasSize(900);
    }

    @Test
    void aRowCopiedByHandIsTheSame() {
        RowBatch batch = new RowBatch();
        RowProblem problem = RowProblem.brokenQuote(9);
        batch.add(9, List.of("a", "", "ccc"), problem);
        batch.add(10, List.of(), null);
        assertThat(batch.rows()).isEqualTo(2);
        assertThat(rows(batch))
                .containsExactly(new Row(9, List.of("a", "", "ccc"), problem.kind()), new Row(10, List.of(), null));
        assertThat(batch.cell(0, 7)).isEmpty();
        assertThat(batch.cell(1, 0)).isEmpty();
    }

    /** All rows, in batches that are used again. */
    private static List<Row> copied(Path file) throws UnreadableFileException {
        List<Row> all = new ArrayList<>();
        RowBatch batch = new RowBatch();
        int batches = 0;
        try (TableFile table = TableFile.open(file, Limits.DEFAULT)) {
            Rows source = table.rows();
            while (source.next()) {
                batch.add(source);
                if (batch.full()) {
                    all.addAll(rows(batch));
                    batch.clear();
                    batches++;
                }
            }
        }
        all.addAll(rows(batch));
        assertThat(batches).isPositive();
        return all;
    }

    private static List<Row> rows(RowBatch batch) {
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            List<String> cells = new ArrayList<>();
            for (int cell = 0; cell < batch.size(row); cell++) {
                cells.add(batch.cell(row, cell));
            }
            RowProblem problem = batch.problem(row);
            rows.add(new Row(batch.number(row), cells, problem == null ? null : problem.kind()));
        }
        return rows;
    }
}
