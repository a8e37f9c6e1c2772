package io.bonafide.exchange.intake;

import io.bonafide.core.exposure.PlatformFinding;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopKey;
import io.bonafide.exchange.spill.Scratch;
import io.bonafide.exchange.table.UnreadableFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one or several shops, read, joined and put into time order.
 *
 * <pre>{@code
 * try (Intake intake = Intake.read(files, settings, IntakeProgress.SILENT)) {
 *     for (ShopKey shop : intake.shops()) {
 *         try (EventStream events = intake.events(shop)) {
 *             events.forEachRemaining(engineOf(shop)::observe);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>A bad row is set aside and counted; a file that cannot be read, or that no layout explains, is refused and with it
 * the whole import. Memory for orders stays within the budget, whatever the files' size; the side files are held.
 */
public final class Intake implements AutoCloseable {
    private static final int TEXTS_SHARE = 8;
    private static final long QUARANTINE_BYTES = 1 << 20;

    private final IntakeSettings settings;
    private final Scratch scratch;
    private final Texts texts;
    private final Quarantine quarantine;
    private final SideFiles sides = new SideFiles();
    private final TreeMap<String, Long> notes = new TreeMap<>();
    private final List<InputFile> files = new ArrayList<>();
    private List<ShopKey> shops = List.of();
    private List<AddressTie> ties = List.of();
    private List<ReceiverTie> receivers = List.of();
    private @Nullable EventStore events;

    private Intake(IntakeSettings settings) {
        this.settings = settings;
        this.scratch = Scratch.open(settings.scratch());
        this.texts = new Texts(settings.memoryBytes() / TEXTS_SHARE);
        this.quarantine = new Quarantine(scratch, QUARANTINE_BYTES);
    }

    /**
     * Reads all files.
     *
     * @param paths in any order; the rows' sources name a file by its place here
     * @throws UnreadableFileException if a file cannot be read as a table
     * @throws UnrecognisedFileException if no layout explains a file
     * @throws TieContradictionException if rows of {@code ties.csv} cannot all be true
     * @throws InterruptedException if the thread was interrupted. Whatever is thrown, nothing is left on the disk
     */
    public static Intake read(List<Path> paths, IntakeSettings settings, IntakeProgress progress)
            throws UnreadableFileException, UnrecognisedFileException, TieContradictionException, InterruptedException {
        Intake intake = new Intake(settings);
        boolean done = false;
        try {
            intake.take(paths, progress);
            done = true;
            return intake;
        } finally {
            if (!done) {
                intake.close();
            }
        }
    }

    private void take(List<Path> paths, IntakeProgress progress)
            throws UnreadableFileException, UnrecognisedFileException, TieContradictionException, InterruptedException {
        long half = (settings.memoryBytes() - settings.memoryBytes() / TEXTS_SHARE) / 2;
        try (DraftStore rows = new DraftStore(scratch, half, texts, quarantine, settings.zone(), settings.notAfter())) {
            readFiles(paths, rows, progress);
            progress.phase("sorting", 0);
            SaidTies said = rows.seal(sides.ties());
            texts.close();
            shops = rows.shops();
            ties = rows.addresses().ties();
            note("addresses_tied", ties.size());
            note("ties_heard", said.heard());
            note("ties_elsewhere", said.elsewhere());
            note("addresses_not_compared", rows.addresses().overfull() ? AddressBook.MOST : 0);
            EventStore store = new EventStore(scratch, half, texts, shops);
            events = store;
            OrderJoin join = new OrderJoin(settings.currency(), quarantine);
            EventBuild.run(rows, join, store, progress);
            receivers = rows.sightings().close(said.ofMasks());
            note("receivers_tied", receivers.size());
            note("receivers_not_compared", rows.sightings().overfull() ? SightingBook.MOST : 0);
            note("duplicate_rows", join.duplicates().sum());
            note("values_overruled", join.overruled());
        }
        store().seal();
        quarantine.seal();
        for (int i = 0; i < files.size(); i++) {
            files.set(i, files.get(i).withSetAside(quarantine.count(i)));
        }
    }

    private void readFiles(List<Path> paths, DraftStore rows, IntakeProgress progress)
            throws UnreadableFileException, UnrecognisedFileException, InterruptedException {
        long all = Math.max(
                1, paths.stream().mapToLong(path -> path.toFile().length()).sum());
        long before = 0;
        for (int i = 0; i < paths.size(); i++) {
            Path path = paths.get(i);
            long done = before;
            long own = path.toFile().length();
            FileReading reading = new FileReading(path, i, settings, rows, sides, quarantine, notes);
            files.add(reading.read(fraction -> progress.phase("reading", (done + fraction * own) / all)));
            before += own;
        }
        progress.phase("reading", 1);
    }

    private void note(String name, long count) {
        if (count > 0) {
            notes.put(name, count);
        }
    }

    private EventStore store() {
        if (events == null) {
            throw new IllegalStateException("""
                    The intake has not been read.
                    Get it from Intake.read.""");
        }
        return events;
    }

    /** The shops that orders are of, in order. */
    public List<ShopKey> shops() {
        return shops;
    }

    /** Which writings of addresses were taken for one place, and why. */
    public List<AddressTie> addressTies() {
        return ties;
    }

    /** Which orders with masked receivers went to one, by shop and surest first. */
    public List<ReceiverTie> receiverTies() {
        return receivers;
    }

    /** What is known of a shop beside its orders. */
    public ShopContext context(ShopKey shop) {
        return sides.context(shop, shops, settings.zone());
    }

    /** What platforms found, of all shops, in time order. */
    public List<PlatformFinding> findings() {
        return sides.findings(shops);
    }

    /** Verdicts on a shop's lines that were given with the files. No probability depends on them. */
    public List<Label> labels(ShopKey shop) {
        return sides.labels(shop, shops);
    }

    /**
     * The events of all shops, in the order of {@link #shops}, each shop's in {@link io.bonafide.core.order.Event#SETTLED_ORDER};
     * close it when done.
     */
    public EventStream events() {
        return store().open();
    }

    /**
     * The events of one shop, in {@link io.bonafide.core.order.Event#SETTLED_ORDER}; close it when done.
     *
     * @throws IllegalArgumentException if no order is of that shop
     */
    public EventStream events(ShopKey shop) {
        return store().open(shop);
    }

    /** How many events there are. */
    public long eventCount() {
        return store().events();
    }

    /** When the last event happened. */
    public Optional<Instant> latest() {
        return store().latest();
    }

    /** How many lines were joined. */
    public long lines() {
        return store().lines();
    }

    /** The rows that were set aside. */
    public Quarantine quarantine() {
        return quarantine;
    }

    /** The files, in the order given. */
    public List<InputFile> files() {
        return List.copyOf(files);
    }

    /** What else happened to rows, by name: how many were skipped, said nothing new, or were overruled. */
    public SortedMap<String, Long> notes() {
        return Collections.unmodifiableSortedMap(notes);
    }

    @Override
    public void close() {
        if (events != null) {
            events.close();
        }
        quarantine.close();
        scratch.close();
    }
}
