package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.CellSource;
import io.bonafide.exchange.layout.Decoded;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.table.RowBatch;
import io.bonafide.exchange.table.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows of a file, one behind the other, and what became of them: nearly all are packed. Reused. */
final class DraftBatch {
    private final RowBatch rows = new RowBatch();
    private final PackedRows packed = new PackedRows();
    private final List<Other> others = new ArrayList<>();
    private long unknownStatuses;
    private long number;

    /**
     * A row that was not packed.
     *
     * @param packedBefore how many packed rows come before it
     * @param draft the row if it was accepted
     */
    record Other(
            int packedBefore,
            long number,
            Decoded outcome,
            @Nullable Draft draft) {}

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

    /** What was packed, in the order of the rows. */
    PackedRows packed() {
        return packed;
    }

    /** What was not, in the order of the rows. */
    List<Other> others() {
        return others;
    }

    /** How many rows have a status that the layout does not know. */
    long unknownStatuses() {
        return unknownStatuses;
    }

    /** Decodes all rows by {@code decoder}. */
    DraftBatch decode(DraftDecoding.Decoder decoder) {
        packed.clear();
        others.clear();
        unknownStatuses = 0;
        Consumer<Draft> more = draft -> accept(decoder, draft);
        for (int i = 0; i < rows.rows(); i++) {
            number = rows.number(i);
            CellSource cells = new Cells(rows, i);
            @Nullable RowProblem problem = rows.problem(i);
            Decoded outcome = problem != null ? decoder.lost(cells, problem) : decoder.decode(cells, number, more);
            if (outcome instanceof Decoded.Accepted) {
                unknownStatuses += decoder.sawUnknownStatus() ? 1 : 0;
                accept(decoder, decoder.draft());
            } else {
                others.add(new Other(packed.count(), number, outcome, null));
            }
        }
        return this;
    }

    private void accept(DraftDecoding.Decoder decoder, Draft draft) {
        if (!decoder.packing().pack(draft, packed)) {
            others.add(new Other(packed.count(), number, Decoded.ACCEPTED, draft.copy()));
        }
    }
}
