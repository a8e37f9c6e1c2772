package io.bonafide.exchange.intake;

import io.bonafide.core.order.Platform;
import io.bonafide.core.order.ShopKey;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.parallel.OrderedTasks;
import io.bonafide.exchange.layout.CellSource;
import io.bonafide.exchange.layout.Decoded;
import io.bonafide.exchange.layout.Layout;
import io.bonafide.exchange.layout.Match;
import io.bonafide.exchange.layout.SideDecoder;
import io.bonafide.exchange.layout.SideRecord;
import io.bonafide.exchange.table.RowProblem;
import io.bonafide.exchange.table.Rows;
import io.bonafide.exchange.table.TableFile;
import io.bonafide.exchange.table.UnreadableFileException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Reads one file: finds its header and layout, decodes each row, and hands on what it says. */
final class FileReading {
    private static final int LOOKED_AT = 50;
    private static final int ROWS_PER_REPORT = 1 << 12;

    private final Path path;
    private final int file;
    private final IntakeSettings settings;
    private final DraftStore drafts;
    private final SideFiles sides;
    private final Quarantine quarantine;
    private final Map<String, Long> notes;
    private final List<HeldRow> held = new ArrayList<>();
    private long rows;

    /**
     * @param file index of the file among the run's inputs
     * @param notes takes how many rows were skipped, by why
     */
    FileReading(
            Path path,
            int file,
            IntakeSettings settings,
            DraftStore drafts,
            SideFiles sides,
            Quarantine quarantine,
            Map<String, Long> notes) {
        this.path = path;
        this.file = file;
        this.settings = settings;
        this.drafts = drafts;
        this.sides = sides;
        this.quarantine = quarantine;
        this.notes = notes;
    }

    /** A row that was read before the layout was known. */
    private record HeldRow(
            long number, List<String> cells, @Nullable RowProblem problem) implements CellSource {
        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** The row that {@link Rows} stands at. */
    private record CurrentRow(Rows rows) implements CellSource {
        @Override
        public int size() {
            return rows.size();
        }

        @Override
        public String cell(int index) {
            return rows.cell(index);
        }
    }

    /** Takes one row. */
    @FunctionalInterface
    private interface RowSink {
        /** @param lost what is wrong with the row as such, if anything is */
        void take(CellSource row, long number, Decoded.@Nullable Rejected lost);
    }

    InputFile read(DoubleConsumer progress)
            throws UnreadableFileException, UnrecognisedFileException, InterruptedException {
        try (TableFile table = TableFile.open(path, settings.limits())) {
            Rows source = table.rows();
            Match.Recognised match = recognise(source);
            boolean withoutOffset = SideDecoder.reads(match.layout())
                    ? readSide(match, source, progress)
                    : readDrafts(match, source, progress);
            @Nullable Charset charset = table.charset();
            return new InputFile(
                    path,
                    table.sha256(),
                    path.toFile().length(),
                    match.layout(),
                    charset == null ? null : charset.name(),
                    rows,
                    0,
                    match.plan().unexplained(),
                    withoutOffset);
        }
    }

    private Match.Recognised recognise(Rows source) throws UnreadableFileException, UnrecognisedFileException {
        while (held.size() < LOOKED_AT && source.next()) {
            List<String> cells = new ArrayList<>(source.size());
            for (int i = 0; i < source.size(); i++) {
                cells.add(source.cell(i));
            }
            held.add(new HeldRow(source.number(), cells, source.problem().orElse(null)));
        }
        Match match = settings.layouts().match(held.stream().map(HeldRow::cells).toList());
        if (match instanceof Match.Recognised recognised) {
            return recognised;
        }
        throw new UnrecognisedFileException(path, (Match.Unrecognised) match);
    }

    private boolean readDrafts(Match.Recognised match, Rows source, DoubleConsumer progress)
            throws UnreadableFileException, InterruptedException {
        DraftDecoding decoding = new DraftDecoding(match, file, settings, platform(match.layout()), drafts);
        try (OrderedTasks<DraftBatch> tasks = new OrderedTasks<>(batch -> take(decoding.done(batch)))) {
            DraftBatch batch = decoding.empty();
            for (HeldRow row : held.subList(match.headerRow() + 1, held.size())) {
                batch.rows().add(row.number(), row.cells(), row.problem());
            }
            held.clear();
            while (source.next()) {
                batch.rows().add(source);
                if (batch.rows().full()) {
                    tasks.add(decoding.task(batch));
                    batch = decoding.empty();
                    Interrupts.check(0);
                    progress.accept(source.fractionRead());
                }
            }
            tasks.add(decoding.task(batch));
            tasks.finish();
        }
        return decoding.sawTimeWithoutOffset();
    }

    private void take(DraftBatch batch) {
        rows += batch.rows().rows();
        note("unknown_status", batch.unknownStatuses());
        int taken = 0;
        for (DraftBatch.Other other : batch.others()) {
            drafts.accept(batch.packed(), taken, other.packedBefore());
            taken = other.packedBefore();
            take(other);
        }
        drafts.accept(batch.packed(), taken, batch.packed().count());
    }

    private void take(DraftBatch.Other other) {
        if (other.outcome() instanceof Decoded.Rejected rejected) {
            setAside(other.number(), rejected);
        } else if (other.outcome() instanceof Decoded.Cancelled cancelled) {
            cancel(other.number(), cancelled);
        } else if (other.outcome() instanceof Decoded.Skipped skipped) {
            skip(skipped.why());
        } else {
            drafts.accept(Objects.requireNonNull(other.draft()));
        }
    }

    private @Nullable String platform(Layout layout) {
        @Nullable Platform platform = settings.platform() == null ? layout.platform() : settings.platform();
        return platform == null ? null : platform.code();
    }

    private boolean readSide(Match.Recognised match, Rows source, DoubleConsumer progress)
            throws UnreadableFileException, InterruptedException {
        ShopKey unnamed = SideFiles.unnamed(settings.platform(), settings.shopId());
        SideDecoder decoder = new SideDecoder(match.layout(), match.plan(), settings.decoding(), unnamed);
        forEachRow(match, source, progress, (row, number, lost) -> {
            SideRecord side = lost == null ? decoder.decode(row) : new SideRecord.Unusable(lost);
            if (side instanceof SideRecord.Unusable unusable) {
                setAside(number, unusable.why());
            } else if (side instanceof SideRecord.Blank) {
                skip("blank");
            } else {
                sides.add(side, new SourceRef(file, number), path.getFileName() + ":" + number);
            }
        });
        return false;
    }

    private void forEachRow(Match.Recognised match, Rows source, DoubleConsumer progress, RowSink sink)
            throws UnreadableFileException, InterruptedException {
        for (HeldRow row : held.subList(match.headerRow() + 1, held.size())) {
            take(match, row, row.number(), row.problem(), sink);
        }
        held.clear();
        CurrentRow current = new CurrentRow(source);
        while (source.next()) {
            take(match, current, source.number(), source.problem().orElse(null), sink);
            if (rows % ROWS_PER_REPORT == 0) {
                Interrupts.check(0);
                progress.accept(source.fractionRead());
            }
        }
    }

    private void take(Match.Recognised match, CellSource row, long number, @Nullable RowProblem problem, RowSink sink) {
        rows++;
        sink.take(row, number, problem == null ? null : DraftDecoding.lost(match.plan(), problem));
    }

    private void cancel(long number, Decoded.Cancelled cancelled) {
        note("cancellations", 1);
        quarantine.addCancellation(new SourceRef(file, number), cancelled.column());
    }

    private void note(String name, long times) {
        if (times > 0) {
            notes.merge(name, times, Long::sum);
        }
    }

    private void setAside(long number, Decoded.Rejected why) {
        quarantine.add(new Quarantine.Entry(new SourceRef(file, number), why.column(), why.valueClass(), why.reason()));
    }

    private void skip(String why) {
        rows--;
        notes.merge("rows_skipped." + why, 1L, Long::sum);
    }
}
