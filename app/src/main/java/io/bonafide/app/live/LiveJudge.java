package io.bonafide.app.live;

import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.StoredEvent;
import io.bonafide.core.assess.Answer;
import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.assess.Lateness;
import io.bonafide.core.assess.LiveShop;
import io.bonafide.core.assess.Receipt;
import io.bonafide.core.assess.absence.Absence;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.state.Snapshot;
import io.bonafide.core.state.SnapshotRefused;
import io.bonafide.exchange.model.EvidenceModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The engine of one shop, which is told events in the order of the archive, and its snapshots. For one thread. */
final class LiveJudge implements AutoCloseable {
    private static final EngineSettings SETTINGS = EngineSettings.defaults().withKnownThen(Assessment.KnownThen.LIVE);
    private static final EvidenceModel MODEL = EvidenceModels.shipped();

    private final Snapshots snapshots;
    private final LiveShop engine;
    private final Set<Long> untaken;
    private long last;
    private long written;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    private LiveJudge(Shop shop, Snapshots snapshots, Set<Long> untaken, LiveShop engine, long last) {
        this.snapshots = snapshots;
        this.untaken = untaken;
        this.engine = engine;
        this.last = last;
        this.written = last;
    }

    /** One that goes on from the newest snapshot; a new one if there is none, or it is of another version or damaged. */
    static LiveJudge restored(Shop shop, Snapshots snapshots) throws IOException {
        return restored(shop, snapshots, Detectors.all(), Set.of());
    }

    /** @param untaken events that the engine is not told */
    static LiveJudge restored(Shop shop, Snapshots snapshots, List<Detector> detectors, Set<Long> untaken)
            throws IOException {
        ShopContext context = ShopContext.of(shop.key(), shop.zone());
        Optional<Snapshots.Kept> kept = snapshots.newest();
        if (kept.isPresent()) {
            try {
                LiveShop engine = LiveShop.restore(
                        SETTINGS,
                        context,
                        detectors,
                        MODEL,
                        Lateness.defaults(),
                        snapshots.source(),
                        kept.get().head());
                return new LiveJudge(
                        shop, snapshots, untaken, engine, kept.get().seq());
            } catch (SnapshotRefused e) {
                // The archive has everything: it is judged again from the start.
            }
        }
        return begun(shop, snapshots, detectors, untaken);
    }

    /** One that begins with the first event. */
    static LiveJudge begun(Shop shop, Snapshots snapshots, List<Detector> detectors, Set<Long> untaken) {
        ShopContext context = ShopContext.of(shop.key(), shop.zone());
        LiveShop engine = new LiveShop(SETTINGS, context, detectors, MODEL, Lateness.defaults());
        return new LiveJudge(shop, snapshots, untaken, engine, 0);
    }

    /** The newest event that it was told. */
    long last() {
        return last;
    }

    /**
     * Tells the engine an event, which must be the next one.
     *
     * @throws io.bonafide.core.assess.UntakenException if the engine failed, at this event or an earlier one; this judge is of no
     *     use any more
     */
    Outcome take(StoredEvent stored) {
        if (stored.seq() != last + 1) {
            throw new IllegalStateException("""
                    The event (%d) does not follow (%d).
                    Tell the engine events in the order of the archive.""".formatted(stored.seq(), last));
        }
        last = stored.seq();
        if (untaken.contains(last)) {
            return Outcome.silent(last, Outcome.Became.SET_ASIDE);
        }
        Outcome outcome = Outcome.silent(last, Outcome.Became.TAKEN);
        for (Event event : stored.event().events(last)) {
            Outcome told = outcome(engine.receive(event, stored.receivedAt()));
            outcome = event.kind() == Event.Kind.NOTED && outcome.probability() != null ? outcome : told;
        }
        engine.takeSetAside();
        return outcome;
    }

    /** Lets time of receipt pass without an event. */
    void advanceTo(Instant now) {
        engine.advanceTo(now);
    }

    /** The settled answer. To be read before the next event. */
    Hindsight hindsight() {
        return engine.hindsight();
    }

    /** The newest time of receipt that it knows of; {@link Instant#MIN} if none. */
    Instant received() {
        return engine.received();
    }

    /** Hands over what should have happened and has not, of what fell due since it was last asked. */
    List<Absence> takeAbsences() {
        return engine.takeAbsences();
    }

    private Outcome outcome(Receipt receipt) {
        if (receipt instanceof Receipt.SetAside aside) {
            Outcome.Became became =
                    aside.event().why() == Receipt.Why.LATE ? Outcome.Became.LATE : Outcome.Became.PLACED_TWICE;
            return outcome(became, aside.answer());
        }
        return receipt instanceof Receipt.Taken taken
                ? outcome(Outcome.Became.TAKEN, taken.answer())
                : outcome(Outcome.Became.DUPLICATE, Optional.empty());
    }

    private Outcome outcome(Outcome.Became became, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            return Outcome.silent(last, became);
        }
        List<Assessment.Signal> signals = answer.get().signals();
        return new Outcome(
                last,
                true,
                became,
                answer.get().probability(),
                signals.stream().map(Assessment.Signal::detector).toList(),
                signals.stream()
                        .flatMap(signal -> signal.opinion().facts().stream())
                        .map(FactView::of)
                        .toList());
    }

    /** Whether enough has come since the last snapshot, and that one is written. */
    boolean snapshotIsDue() {
        return last - written >= snapshots.every() && writing.isDone();
    }

    /** Cuts a snapshot if it is due, and writes it on another thread. All that was said until now must be kept. */
    void snapshotWhenDue() {
        if (snapshotIsDue()) {
            written = last;
            long seq = last;
            Snapshot cut = engine.snapshot();
            writing = CompletableFuture.runAsync(() -> write(cut, seq));
        }
    }

    private void write(Snapshot cut, long seq) {
        try {
            snapshots.write(cut, seq);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the engine as it is, and waits for a snapshot that is being written. */
    void abandon() {
        try {
            writing.join();
        } catch (CompletionException e) {
            // the one before it is still the newest
        }
    }

    /** Writes a last snapshot, so that the next start has nothing to judge again. */
    @Override
    public void close() throws IOException {
        try {
            writing.join();
        } catch (CompletionException e) {
            written = 0; // the one below is written instead, or says why not
        }
        if (last > written) {
            snapshots.write(engine.snapshot(), last);
        }
    }
}
