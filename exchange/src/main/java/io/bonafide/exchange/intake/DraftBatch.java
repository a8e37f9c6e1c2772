package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.CellSource;
import io.bonafide.exchange.layout.Decoded;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.RowDecoder;
import io.bonafide.exchange.table.RowBatch;
import io.bonafide.exchange.table.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of a file, one behind the other, and what each was decoded to. Reused. */
final class DraftBatch {
    private final RowBatch rows = new RowBatch();
    private final List<Row> decoded = new ArrayList<>();

    /** What became of a row. */
    static final class Row {
        private final Draft draft = new Draft();
        private final List<Draft> more = new ArrayList<>(0);
        private Decoded outcome = Decoded.ACCEPTED;
        private boolean unknownStatus;

        Decoded outcome() {
            return outcome;
        }

        /** The row if it was accepted. */
        Draft draft() {
            return draft;
        }

        /** What else it says: each further parcel. */
        List<Draft> more() {
            return more;
        }

        boolean unknownStatus() {
            return unknownStatus;
        }
    }

    /** The row at {@code index} of the batch. */
    private record Cells(RowBatch rows, int index) implements CellSource {
        @Override
        public int size() {
            return rows.size(index);
        }

        @Override
        public String cell(int column) {
            return rows.cell(index, column);
        }
    }

    RowBatch rows() {
        return rows;
    }

    /** @param lost says of a row that cannot be read at all why that is */
    DraftBatch decode(RowDecoder decoder, int file, Function<RowProblem, Decoded.Rejected> lost) {
        while (decoded.size() < rows.rows()) {
            decoded.add(new Row());
        }
        for (int i = 0; i < rows.rows(); i++) {
            Row row = decoded.get(i);
            row.more.clear();
            row.unknownStatus = false;
            CellSource cells = new Cells(rows, i);
            @Nullable RowProblem problem = rows.problem(i);
            if (problem != null) {
                row.outcome = decoder.lost(cells, lost.apply(problem));
            } else {
                row.outcome =
                        decoder.decode(cells, file, rows.number(i), row.draft, further -> row.more.add(further.copy()));
                row.unknownStatus = decoder.sawUnknownStatus();
            }
        }
        return this;
    }

    Row row(int index) {
        return decoded.get(index);
    }
}
