package io.bonafide.app.upload;

import io.bonafide.app.archive.Submission;
import io.bonafide.app.live.Outcome;
import io.bonafide.app.live.OverloadedException;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.core.order.Event;
import io.bonafide.exchange.intake.EventStream;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.intake.Intake;
import io.bonafide.exchange.intake.UnusableEventException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hands an import's events to the shop's desk, batch by batch, each after the one before is stored and judged. */
final class Feeding {
    private static final int BATCH = 1_000;
    private static final int MOST_ATTEMPTS = 60;

    private final Import entry;
    private final ShopDesk desk;
    private final GivenEvents reader;
    private final Consumer<Import.Counts> counted;
    private Import.Counts counts = Import.Counts.NONE;

    /** @param counted hears after each batch what became of all so far */
    Feeding(Import entry, ShopDesk desk, GivenEvents reader, Consumer<Import.Counts> counted) {
        this.entry = entry;
        this.desk = desk;
        this.reader = reader;
        this.counted = counted;
    }

    void feed(Intake intake) throws InterruptedException {
        List<Submission.Item> batch = new ArrayList<>();
        try (EventStream events = intake.events()) {
            while (events.hasNext()) {
                Event event = events.next();
                batch.add(item(intake, event, events.numberOfKind()));
                if (batch.size() == BATCH) {
                    hand(batch);
                    batch = new ArrayList<>();
                }
            }
        }
        if (!batch.isEmpty()) {
            hand(batch);
        }
    }

    private Submission.Item item(Intake intake, Event event, int numberOfKind) {
        int file = event.source().file();
        String sha256 = intake.files().get(file).sha256();
        try {
            GivenEvents.Imported imported = reader.imported(event);
            SortedMap<String, String> cells = imported.open();
            cells.put("source_file", sha256);
            cells.put("source_row", Long.toString(event.source().row()));
            return new Submission.Item(ImportKeying.key(sha256, event, numberOfKind), imported.event(), cells);
        } catch (UnusableEventException e) {
            throw new IllegalStateException(
                    "An event of a row (%s) that was read cannot be given: %s"
                            .formatted(event.source(), e.getMessage()),
                    e);
        }
    }

    private void hand(List<Submission.Item> batch) throws InterruptedException {
        Submission submission = new Submission(entry.who(), entry.sha256(), batch);
        for (Outcome outcome : outcomes(submission)) {
            boolean duplicate =
                    outcome.became() == Outcome.Became.DUPLICATE || outcome.became() == Outcome.Became.PLACED_TWICE;
            counts = new Import.Counts(
                    counts.taken() + (duplicate ? 0 : 1),
                    counts.duplicates() + (duplicate ? 1 : 0),
                    counts.late() + (outcome.became() == Outcome.Became.LATE ? 1 : 0));
        }
        counted.accept(counts);
    }

    /** Hands it on again if the database fails or the desk is full: by its keys it is taken once. */
    private List<Outcome> outcomes(Submission submission) throws InterruptedException {
        for (int attempt = 1; true; attempt++) {
            try {
                return desk.submit(submission).join();
            } catch (CompletionException | OverloadedException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new IllegalStateException("The shop's desk took no events for a minute.", e);
                }
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }
}
