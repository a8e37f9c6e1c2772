package io.bonafide.app.live;

import io.bonafide.app.archive.Shop;
import io.bonafide.core.assess.UntakenException;
import io.bonafide.core.signal.Detector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A shop's judge, and another one in its place when the engine fails at an event: one that never heard of that event, now and after
 * each restart. For one thread.
 */
final class Judging {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final Shop shop;
    private final Snapshots snapshots;
    private final List<Detector> detectors;
    private final UntakenBook book;
    private final Set<Long> untaken;
    private LiveJudge judge;

    Judging(Shop shop, DataSource database, Snapshots snapshots, List<Detector> detectors)
            throws SQLException, IOException {
        this.shop = shop;
        this.snapshots = snapshots;
        this.detectors = detectors;
        this.book = new UntakenBook(shop.id(), database);
        this.untaken = book.all().stream().map(UntakenBook.Untaken::seq).collect(Collectors.toCollection(HashSet::new));
        this.judge = LiveJudge.restored(shop, snapshots, detectors, untaken);
    }

    /** What was set aside; for any thread. */
    UntakenBook book() {
        return book;
    }

    /** Whoever judges now. */
    LiveJudge judge() {
        return judge;
    }

    /**
     * Sets an event aside. The judge from now on has to be told again what is newer than its {@link LiveJudge#last}.
     *
     * @param at when it was noticed
     * @throws SQLException if that could not be kept; the engine will fail again
     */
    void setAside(UntakenException why, Instant at) throws SQLException {
        long seq = why.event().source().row();
        LOG.error("The engine of shop {} failed at event {}: {}", shop.id(), seq, problem(why));
        judge.abandon();
        try {
            Optional<Snapshots.Kept> kept = snapshots.newest();
            boolean inSnapshot = kept.isPresent() && kept.get().seq() >= seq;
            if (untaken.contains(seq) && !inSnapshot) {
                throw new IllegalStateException("The engine of shop (%d) fails at an event (%d) that it was not told."
                        .formatted(shop.id(), seq));
            }
            judge = kept.isPresent() && !inSnapshot
                    ? LiveJudge.restored(shop, snapshots, detectors, untaken)
                    : LiveJudge.begun(shop, snapshots, detectors, untaken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        book.add(new UntakenBook.Untaken(seq, problem(why), at));
        untaken.add(seq);
    }

    private static String problem(UntakenException why) {
        @Nullable Throwable cause = why.getCause();
        Throwable said = cause == null ? why : cause;
        StackTraceElement[] places = said.getStackTrace();
        return said.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
    }
}
