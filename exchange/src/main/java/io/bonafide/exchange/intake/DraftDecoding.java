package io.bonafide.exchange.intake;

import io.bonafide.core.parallel.Idle;
import io.bonafide.exchange.layout.ColumnPlan;
import io.bonafide.exchange.layout.DecodeSettings;
import io.bonafide.exchange.layout.Decoded;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.layout.RowDecoder;
import io.bonafide.exchange.table.RowProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The decoding of one file's rows in batches: several at a time, each by a decoder of its own, unless rows of the layout
 * say something of the rows that follow.
 */
final class DraftDecoding {
    private final Match.Recognised match;
    private final int file;
    private final Deque<DraftBatch> reusable = new ArrayDeque<>();
    private final Idle<RowDecoder> decoders;
    private final boolean inOrder;

    DraftDecoding(Match.Recognised match, int file, DecodeSettings settings) {
        this.match = match;
        this.file = file;
        this.decoders = new Idle<>(() -> new RowDecoder(match.layout(), match.plan(), settings));
        this.inOrder = decoders.with(RowDecoder::readsInOrder);
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
        return decoders.with(decoder -> batch.decode(decoder, file, problem -> lost(match.plan(), problem)));
    }

    /** Whether a time was read that had no offset of its own. To be asked when all is decoded. */
    boolean sawTimeWithoutOffset() {
        return decoders.all().anyMatch(RowDecoder::sawTimeWithoutOffset);
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
