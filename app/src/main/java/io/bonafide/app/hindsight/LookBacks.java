package io.bonafide.app.hindsight;

import io.bonafide.app.archive.ArchiveReading;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.app.live.UntakenBook;
import io.bonafide.exchange.result.ResultDirectory;
import io.bonafide.exchange.result.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks back on shops, one after the other, in the background. The last finished result of each stays until the next one is whole; one that was cut off
 * leaves nothing.
 */
final class LookBacks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LookBacks.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Of an engine over an archive: what 1 million lines of 4 million events took, doubled. */
    private static final long BYTES_AN_EVENT = 250;

    private final DataSource database;
    private final Path results;
    private final Clock clock;
    private final String version;
    private final Map<Integer, Work> works = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "hindsight"));

    LookBacks(DataSource database, Path results, Clock clock, String version) {
        this.database = database;
        this.results = results;
        this.clock = clock;
        this.version = version;
    }

    /** Whether Java has room for an engine over so many events. */
    static boolean hasRoom(long events) {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return events * BYTES_AN_EVENT <= free;
    }

    /** Begins one, unless one waits or is under way. */
    synchronized void begin(ShopDesk desk) {
        Shop shop = desk.shop();
        @Nullable Work before = works.get(shop.id());
        if (before == null || before.finished) {
            Work work = new Work();
            works.put(shop.id(), work);
            worker.execute(() -> run(desk, work));
        }
    }

    State of(Shop shop) {
        @Nullable Work work = works.get(shop.id());
        Path place = place(shop);
        @Nullable JsonNode run = ResultDirectory.isResult(place) ? run(place) : null;
        if (work != null && !work.finished) {
            return new State(work.share > 0 ? "running" : "waiting", work.share, run);
        }
        if (work != null && !work.succeeded) {
            return new State("failed", work.share, run);
        }
        return new State(run == null ? "none" : "done", run == null ? 0 : 1, run);
    }

    /** A file of the last finished result. */
    Optional<Path> file(Shop shop, String name) {
        Path place = place(shop);
        for (ResultFile file : ResultFile.values()) {
            if (file.fileName().equals(name) && Files.isRegularFile(place.resolve(name))) {
                return Optional.of(place.resolve(name));
            }
        }
        return Optional.empty();
    }

    private void run(ShopDesk desk, Work work) {
        Shop shop = desk.shop();
        try {
            Set<Long> untaken =
                    desk.untaken().all().stream().map(UntakenBook.Untaken::seq).collect(Collectors.toSet());
            ArchiveReading archive = new ArchiveReading(shop, database, ShopDesk.archiveReader(shop));
            new LookBack(shop, clock, version)
                    .run(new SettledEvents(archive, desk.stored(), untaken), place(shop), share -> work.share = share);
            work.succeeded = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server stops
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("Looking back on the shop ({}) failed", shop.name(), e);
        } finally {
            work.finished = true;
        }
    }

    private Path place(Shop shop) {
        return results.resolve(String.valueOf(shop.id()));
    }

    private static JsonNode run(Path place) {
        return JSON.readTree(place.resolve(ResultFile.RUN.fileName()));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    /**
     * How far a look back is, and what the last finished one found.
     *
     * @param state none, waiting, running, done or failed
     * @param share that is done, from 0 to 1
     * @param run the record of the last finished one, as run.json; null before the first
     */
    record State(String state, double share, @Nullable JsonNode run) {}

    private static final class Work {
        private volatile double share;
        private volatile boolean succeeded;
        private volatile boolean finished;
    }
}
