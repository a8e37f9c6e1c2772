package io.bonafide.exchange.intake;

import io.bonafide.core.order.CurrencyCode;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.OrderLine;
import io.bonafide.exchange.layout.Draft;
import io.bonafide.exchange.spill.Scratch;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of some rows. */
record Joined(
        List<OrderLine> lines, List<Event> events, List<Quarantine.Entry> aside, RowCounts duplicates, long overruled) {

    static final long AMPLE = 64 << 20;

    static Joined of(Path directory, Row... rows) throws InterruptedException {
        return of(directory, AMPLE, null, List.of(rows));
    }

    static Joined of(Path directory, long budget, @Nullable Instant notAfter, List<Row> rows)
            throws InterruptedException {
        List<OrderLine> lines = lines(directory, rows, notAfter);
        Texts texts = new Texts(budget);
        try (Scratch scratch = Scratch.open(directory);
                Quarantine quarantine = new Quarantine(scratch, budget);
                DraftStore store = stored(scratch, budget, texts, quarantine, notAfter, rows)) {
            OrderJoin join = new OrderJoin(CurrencyCode.CNY, quarantine);
            try (EventStore events = new EventStore(scratch, budget, texts, store.shops())) {
                EventBuild.run(store, join, events, IntakeProgress.SILENT);
                events.seal();
                quarantine.seal();
                return new Joined(lines, all(events), all(quarantine), join.duplicates(), join.overruled());
            }
        }
    }

    private static DraftStore stored(
            Scratch scratch,
            long budget,
            Texts texts,
            Quarantine quarantine,
            @Nullable Instant notAfter,
            List<Row> rows)
            throws InterruptedException {
        DraftStore store = new DraftStore(scratch, budget, texts, quarantine, ZoneOffset.UTC, notAfter);
        Draft draft = new Draft();
        rows.forEach(row -> {
            row.fill(draft);
            store.accept(draft);
        });
        try {
            store.seal(List.of());
        } catch (TieContradictionException e) {
            throw new AssertionError("Nothing was said of addresses.", e);
        }
        texts.close();
        return store;
    }

    private static List<OrderLine> lines(Path directory, List<Row> rows, @Nullable Instant notAfter)
            throws InterruptedException {
        List<OrderLine> lines = new ArrayList<>();
        try (Scratch scratch = Scratch.open(directory);
                Quarantine unheard = new Quarantine(scratch, AMPLE);
                DraftStore store = stored(scratch, AMPLE, new Texts(AMPLE), unheard, notAfter, rows);
                OrderReader reader = store.orders()) {
            OrderJoin join = new OrderJoin(CurrencyCode.CNY, unheard);
            OrderRows order = new OrderRows();
            while (reader.next(order)) {
                lines.addAll(join.join(order));
            }
        }
        return lines;
    }

    private static List<Event> all(EventStore store) {
        List<Event> events = new ArrayList<>();
        try (EventStream stream = store.open()) {
            stream.forEachRemaining(events::add);
        }
        return events;
    }

    private static List<Quarantine.Entry> all(Quarantine quarantine) {
        List<Quarantine.Entry> entries = new ArrayList<>();
        try (Quarantine.Entries open = quarantine.open()) {
            open.forEachRemaining(entries::add);
        }
        return entries;
    }

    OrderLine only() {
        if (lines.size() != 1) {
            throw new AssertionError("There are " + lines.size() + " lines: " + lines + ", aside " + aside);
        }
        return lines.get(0);
    }

    List<String> lineIds() {
        return lines.stream().map(line -> line.key().lineId()).toList();
    }
}
