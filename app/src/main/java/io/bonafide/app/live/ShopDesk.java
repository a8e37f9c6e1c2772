package io.bonafide.app.live;

import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.ArchiveReading;
import io.bonafide.app.archive.EventArchive;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.StoredEvent;
import io.bonafide.app.archive.Submission;
import io.bonafide.core.assess.UntakenException;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.signal.Detectors;
import io.bonafide.exchange.intake.GivenEvents;
import io.bonafide.exchange.layout.DecodeSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes one shop's events, stores them, has them judged, and answers. One thread does all three for everybody who waits, batch by
 * batch: what comes while one batch is written to the disk is in the next, so that a hundred senders wait for one write and not for
 * a hundred.
 *
 * <p>If the database fails, whoever waits is told; before the next batch what may have been stored after all is read back.
 */
public final class ShopDesk implements AutoCloseable {
    /** Events that may wait. */
    static final int MOST_WAITING = 20_000;

    private static final int MOST_AT_ONCE = 1_000;
    /** After so long without an event time is let pass, so that what falls due meanwhile is noticed. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final Job STOP = new Job(null, new CompletableFuture<>(), Instant.EPOCH);

    private final Shop shop;
    private final Clock clock;
    private final EventArchive archive;
    private final Unkept unkept;
    private final Judging judging;
    private final ArchiveReading reading;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Thread thread;
    private final DeskCounts counts = new DeskCounts();

    private Instant received = Instant.EPOCH;
    private boolean doubtful;
    private volatile boolean closed;
    /** Whether a last snapshot was written, or must not be: it would be beyond what is kept. */
    private volatile boolean snapshotted;

    private volatile long stored;
    /** Since when the batch waited that is worked on; null if there is none. */
    private volatile @Nullable Instant working;

    private ShopDesk(Shop shop, DataSource database, ArchiveKeys keys, Judging judging, Clock clock)
            throws SQLException, IOException {
        this.shop = shop;
        this.clock = clock;
        this.archive = new EventArchive(shop, database, keys);
        this.unkept = new Unkept(shop.id(), database);
        this.judging = judging;
        this.reading = new ArchiveReading(shop, database, archiveReader(shop));
        this.received = latest(archive.lastReceived(), judging.judge().received());
        this.thread = new Thread(this::work, "shop-" + shop.name());
    }

    /** Opens it: what the archive has is judged first. */
    static ShopDesk open(Shop shop, DataSource database, ArchiveKeys keys, Snapshots snapshots, Clock clock)
            throws SQLException, IOException {
        return open(shop, database, keys, new Judging(shop, database, snapshots, Detectors.all()), clock);
    }

    /** The same, judged by that. */
    static ShopDesk open(Shop shop, DataSource database, ArchiveKeys keys, Judging judging, Clock clock)
            throws SQLException, IOException {
        ShopDesk desk = new ShopDesk(shop, database, keys, judging, clock);
        desk.catchUp();
        desk.thread.start();
        return desk;
    }

    /** How many events are stored. */
    public long stored() {
        return stored;
    }

    /** Does what changes people or tokens while no event is stored; what comes meanwhile waits. */
    public <R> R alone(Supplier<R> change) {
        return archive.alone(change);
    }

    public DeskCounts counts() {
        return counts;
    }

    /** Events that wait or are worked on. */
    public int waiting() {
        return MOST_WAITING - room.availablePermits();
    }

    /** How long the first of them has waited. */
    Duration longestWaiting() {
        @Nullable Instant since = working;
        @Nullable Job first = jobs.peek();
        if (since == null && first != null && first.submission != null) {
            since = first.since;
        }
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /** The events that the engine could not take. */
    public UntakenBook untaken() {
        return judging.book();
    }

    public Shop shop() {
        return shop;
    }

    /** Reads this shop's archived events, which have tokens already: nothing is sealed by it. One for each thread. */
    public static GivenEvents archiveReader(Shop shop) {
        return reader(shop, new IdentitySealer(new byte[16]));
    }

    /** Reads events of this shop; one for each thread. */
    public static GivenEvents reader(Shop shop, ArchiveKeys keys) {
        return reader(shop, new IdentitySealer(keys.sealing()));
    }

    private static GivenEvents reader(Shop shop, IdentitySealer sealer) {
        return new GivenEvents(shop.key(), new DecodeSettings(shop.zone(), shop.currency(), sealer));
    }

    /**
     * Hands on what came; completes when it is stored and judged.
     *
     * @throws OverloadedException if too much waits already
     */
    public CompletableFuture<List<Outcome>> submit(Submission submission) throws OverloadedException {
        int size = submission.items().size();
        if (closed || !room.tryAcquire(size)) {
            counts.overloaded(size);
            throw new OverloadedException();
        }
        CompletableFuture<List<Outcome>> answer = new CompletableFuture<>();
        answer.whenComplete((outcomes, problem) -> room.release(size));
        jobs.add(new Job(submission, answer, clock.instant()));
        return answer;
    }

    private void work() {
        while (true) {
            List<Job> batch = next();
            boolean last = batch.remove(STOP);
            if (!batch.isEmpty()) {
                working = batch.get(0).since;
                answer(batch);
                working = null;
            } else if (!last) {
                passTime();
            }
            if (last) {
                snapshotted = doubtful || !kept();
                return;
            }
        }
    }

    private List<Job> next() {
        List<Job> batch = new ArrayList<>();
        try {
            Duration most = unkept.isEmpty() ? IDLE : Unkept.longest();
            Job job = jobs.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            for (int events = 0; job != null; job = events < MOST_AT_ONCE ? jobs.poll() : null) {
                batch.add(job);
                events += job.submission == null
                        ? MOST_AT_ONCE
                        : job.submission.items().size();
            }
        } catch (InterruptedException e) {
            batch.add(STOP); // nobody interrupts it but to stop it
        }
        return batch;
    }

    private void passTime() {
        try {
            recoverIfDoubtful();
            received = latest(clock.instant().truncatedTo(ChronoUnit.MICROS), received);
            letPass(received);
            unkept.add(judge().takeAbsences());
            unkept.keep(received);
        } catch (SQLException | RuntimeException e) {
            doubtful = true; // it is looked again what was stored
        }
    }

    private void letPass(Instant now) throws SQLException {
        try {
            judge().advanceTo(now);
        } catch (UntakenException e) {
            judging.setAside(e, now);
            catchUp();
        }
    }

    /** Whether all that was said is in the database now. */
    private boolean kept() {
        try {
            unkept.keep(received);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void recoverIfDoubtful() throws SQLException {
        if (doubtful) {
            archive.look();
            catchUp();
            counts.recovered();
        }
    }

    private void answer(List<Job> batch) {
        try {
            recoverIfDoubtful();
            received = latest(clock.instant().truncatedTo(ChronoUnit.MICROS), received);
            List<List<Outcome>> outcomes = judged(store(batch));
            stored = archive.last();
            outcomes.forEach(told -> told.forEach(counts::answered));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer.complete(outcomes.get(i));
            }
            unkept.add(judge().takeAbsences());
            if (unkept.isDue() || judge().snapshotIsDue()) {
                unkept.keep(received);
                judge().snapshotWhenDue();
            }
        } catch (SQLException | RuntimeException e) {
            doubtful = true;
            batch.forEach(job -> job.answer.completeExceptionally(e));
        }
    }

    private List<List<StoredEvent>> store(List<Job> batch) throws SQLException {
        List<Submission> submissions = new ArrayList<>();
        for (Job job : batch) {
            if (job.submission != null) {
                submissions.add(job.submission);
            }
        }
        return archive.store(submissions, received);
    }

    private List<List<Outcome>> judged(List<List<StoredEvent>> stored) throws SQLException {
        List<Long> seqs = new ArrayList<>();
        for (List<StoredEvent> events : stored) {
            for (StoredEvent event : events) {
                seqs.add(event.seq());
                if (event.seq() > judge().last()) {
                    judge(event);
                }
            }
        }
        Map<Long, Outcome> known = unkept.find(seqs);
        List<List<Outcome>> outcomes = new ArrayList<>();
        for (List<StoredEvent> events : stored) {
            List<Outcome> told = new ArrayList<>();
            for (StoredEvent event : events) {
                @Nullable Outcome outcome = known.get(event.seq());
                if (outcome == null) {
                    throw new IllegalStateException(
                            "The event (%d) of (%s) has no answer.".formatted(event.seq(), shop.name()));
                }
                told.add(event.fresh() ? outcome : outcome.sentBefore());
            }
            outcomes.add(told);
        }
        return outcomes;
    }

    /** If the engine fails at it, or at an earlier one, that one is set aside, and all that is newer than a snapshot judged again. */
    private void judge(StoredEvent event) throws SQLException {
        try {
            unkept.add(judge().take(event));
        } catch (UntakenException e) {
            judging.setAside(e, received);
            catchUp();
        }
    }

    /** Judges what is stored and was not judged yet: all since the last snapshot, or what a failing database kept after all. */
    private void catchUp() throws SQLException {
        boolean replayed = false;
        while (!replayed) {
            try {
                replay();
                replayed = true;
            } catch (UntakenException e) {
                judging.setAside(e, received);
            }
        }
        unkept.add(judge().takeAbsences());
        unkept.keep(received);
        stored = archive.last();
        doubtful = false;
    }

    private void replay() throws SQLException {
        LiveJudge judge = judge();
        ReplayNews news = new ReplayNews(shop.id(), archive.last(), System::nanoTime);
        reading.replay(judge.last(), event -> {
            news.passed(event.seq());
            received = latest(event.receivedAt(), received);
            unkept.add(judge.take(event));
            if (unkept.isDue()) {
                unkept.keep(received);
            }
        });
    }

    private LiveJudge judge() {
        return judging.judge();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Takes nothing more, and ends when what waits is answered. */
    void end() {
        if (!closed) {
            closed = true;
            jobs.add(STOP);
        }
    }

    /** Answers what waits, then stops; the next start goes on from here. */
    @Override
    public void close() throws IOException {
        close(Duration.ofMillis(Long.MAX_VALUE));
    }

    /** The same, but what is not answered until then is left; the next start judges what of it was stored. */
    void close(Duration patience) throws IOException {
        end();
        try {
            thread.join(Math.max(1, patience.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!thread.isAlive() && !snapshotted) {
            snapshotted = true;
            judge().close();
        }
    }

    /** @param submission null for the one that ends the work */
    private record Job(@Nullable Submission submission, CompletableFuture<List<Outcome>> answer, Instant since) {}
}
