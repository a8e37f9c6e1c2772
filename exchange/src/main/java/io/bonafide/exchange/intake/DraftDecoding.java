package io.bonafide.exchange.intake;

import io.bonafide.core.parallel.Idle;
import io.bonafide.exchange.layout.CellSource;
import io.bonafide.exchange.layout.ColumnPlan;
import io.bonafide.exchange.layout.Decoded;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.layout.RowDecoder;
import io.bonafide.exchange.table.RowProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The decoding and packing of one file's rows in batches: several at a time, each by a decoder of its own, unless rows of
 * the layout say something of the rows that follow.
 */
final class DraftDecoding {
    private final Match.Recognised match;
    private final int file;
    private final Deque<DraftBatch> reusable = new ArrayDeque<>();
    private final Idle<Decoder> decoders;
    private final boolean inOrder;

    /**
     * @param file index of the file among the run's inputs
     * @param platform of rows that name none; null if nothing says it
     * @param store packs the rows
     */
    DraftDecoding(
            Match.Recognised match, int file, IntakeSettings settings, @Nullable String platform, DraftStore store) {
        this.match = match;
        this.file = file;
        this.decoders = new Idle<>(() -> new Decoder(
                new RowDecoder(match.layout(), match.plan(), settings.decoding()),
                store.packing(platform, settings.shopId())));
        this.inOrder = decoders.with(decoder -> decoder.rows.readsInOrder());
    }

    /** What one thread decodes and packs with. */
    final class Decoder {
        private final RowDecoder rows;
        private final DraftPacking packing;
        private final Draft draft = new Draft();

        private Decoder(RowDecoder rows, DraftPacking packing) {
            this.rows = rows;
            this.packing = packing;
        }

        Decoded lost(CellSource cells, RowProblem problem) {
            return rows.lost(cells, DraftDecoding.lost(match.plan(), problem));
        }

        /** Decodes a row into {@link #draft}; {@code more} takes what else it says. */
        Decoded decode(CellSource cells, long number, Consumer<Draft> more) {
            return rows.decode(cells, file, number, draft, more);
        }

        /** The row decoded last, if it was accepted. */
        Draft draft() {
            return draft;
        }

        boolean sawUnknownStatus() {
            return rows.sawUnknownStatus();
        }

        DraftPacking packing() {
            return packing;
        }
    }

    /** A batch to fill. */
    DraftBatch empty() {
        @Nullable DraftBatch batch = reusable.poll();
        if (batch == null) {
            return new DraftBatch();
        }
        batch.rows().clear();
        return batch;
    }

    /** Decodes the batch, if that may be done out of order. */
    Supplier<DraftBatch> task(DraftBatch batch) {
        return () -> inOrder ? batch : decode(batch);
    }

    /** The batch with all its rows decoded; {@link #empty} may give it out again. */
    DraftBatch done(DraftBatch batch) {
        reusable.add(batch);
        return inOrder ? decode(batch) : batch;
    }

    private DraftBatch decode(DraftBatch batch) {
        return decoders.with(batch::decode);
    }

    /** Whether a time was read that had no offset of its own. To be asked when all is decoded. */
    boolean sawTimeWithoutOffset() {
        return decoders.all().anyMatch(decoder -> decoder.rows.sawTimeWithoutOffset());
    }

    /** What is said of a row with a problem. */
    static Decoded.Rejected lost(ColumnPlan plan, RowProblem problem) {
        int column = problem.column();
        List<Layout.Column> columns = plan.columns();
        String header = column >= 0 && column < columns.size()
                ? columns.get(column).header().strip()
                : "";
        return new Decoded.Rejected(header, problem.valueClass(), problem.reason());
    }
}
