package io.bonafide.app.live;

import io.bonafide.app.archive.ArchiveKeys;
import io.bonafide.app.archive.Shop;
import io.bonafide.app.archive.ShopBook;
import io.bonafide.exchange.intake.GivenEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A desk for each shop, opened when the server starts or the shop is added. */
public final class Desks implements AutoCloseable {
    private final DataSource database;
    private final ArchiveKeys keys;
    private final Habits habits;
    private final Clock clock;
    private final Map<String, ShopDesk> desks = new ConcurrentHashMap<>();
    private final Map<String, Queue<GivenEvents>> readers = new ConcurrentHashMap<>();

    private Desks(DataSource database, ArchiveKeys keys, Habits habits, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.habits = habits;
        this.clock = clock;
    }

    /** Opens the desk of every shop that there is. */
    public static Desks open(ShopBook shops, DataSource database, ArchiveKeys keys, Habits habits, Clock clock)
            throws SQLException, IOException {
        Desks desks = new Desks(database, keys, habits, clock);
        for (Shop shop : shops.all()) {
            desks.open(shop);
        }
        return desks;
    }

    /** Opens the desk of a shop. */
    public void open(Shop shop) throws SQLException, IOException {
        Path place = habits.snapshots.resolve(String.valueOf(shop.id()));
        Snapshots snapshots = new Snapshots(place, habits.snapshotEvents);
        desks.put(shop.name(), ShopDesk.open(shop, database, keys, snapshots, clock));
    }

    /** The desk of the shop of that name. */
    public Optional<ShopDesk> of(String name) {
        return Optional.ofNullable(desks.get(name));
    }

    /** The desk of the shop with that id. */
    public Optional<ShopDesk> ofId(int shop) {
        return desks.values().stream().filter(desk -> desk.shop().id() == shop).findFirst();
    }

    /** All of them. */
    public Collection<ShopDesk> all() {
        return List.copyOf(desks.values());
    }

    /** What they did and have to do. */
    public DeskFigures figures() {
        return new DeskFigures(desks.values());
    }

    /** Reads with a reader that nobody else uses meanwhile. */
    public <R> R reading(Shop shop, Reading<R> reading) {
        Queue<GivenEvents> idle = readers.computeIfAbsent(shop.name(), any -> new ConcurrentLinkedQueue<>());
        @Nullable GivenEvents reader = idle.poll();
        GivenEvents used = reader == null ? ShopDesk.reader(shop, keys) : reader;
        R read = reading.with(used);
        idle.add(used);
        return read;
    }

    @Override
    public void close() throws IOException {
        desks.values().forEach(ShopDesk::end);
        long until = System.nanoTime() + habits.patience.toNanos();
        for (ShopDesk desk : desks.values()) {
            desk.close(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        }
    }

    /**
     * What all desks do alike.
     *
     * @param snapshots a directory for their engines' states
     * @param snapshotEvents after how many events of a shop its state is written again
     * @param patience how long a stop waits for the events that wait
     */
    public record Habits(Path snapshots, long snapshotEvents, Duration patience) {}

    /** What is read, by a reader for one thread. */
    @FunctionalInterface
    public interface Reading<R> {
        R with(GivenEvents reader);
    }
}
