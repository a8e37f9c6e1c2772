package io.bonafide.app.upload;

import io.bonafide.app.live.Desks;
import io.bonafide.app.live.ShopDesk;
import io.bonafide.exchange.intake.Intake;
import io.bonafide.exchange.table.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Reads what was received, one import after the other, on a thread of its own. */
final class ImportWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int SECONDS_BETWEEN_LOOKS = 10;

    private final ImportBook book;
    private final Chunks chunks;
    private final ImportReading reading;
    private final RowsAside aside;
    private final Desks desks;
    private final Path open;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "imports");
    private volatile @Nullable Progress progress;

    /** @param open where files lie while they are read */
    ImportWorker(ImportBook book, Chunks chunks, ImportReading reading, RowsAside aside, Desks desks, Path open) {
        this.book = book;
        this.chunks = chunks;
        this.reading = reading;
        this.aside = aside;
        this.desks = desks;
        this.open = open;
    }

    /** Begins with what an earlier run left. */
    ImportWorker start() throws IOException {
        OpenFiles.clean(open);
        book.forgetHalf();
        thread.start();
        wake();
        return this;
    }

    /** There is something to read. */
    void wake() {
        work.release();
    }

    /** How far the import is that is being read; nothing for any other. */
    Optional<Progress> progress(UUID id) {
        return Optional.ofNullable(progress).filter(now -> now.id().equals(id));
    }

    private void work() {
        try {
            while (true) {
                if (!work.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
                    continue;
                }
                work.drainPermits();
                readAll();
            }
        } catch (InterruptedException e) {
            return; // nobody interrupts it but to stop it
        }
    }

    private void readAll() throws InterruptedException {
        try {
            for (var next = book.next(); next.isPresent(); next = book.next()) {
                read(next.get());
            }
        } catch (DataAccessException e) {
            LOG.warn("Imports wait: {}", e.getClass().getName());
            TimeUnit.SECONDS.sleep(1);
            wake();
        }
    }

    private void read(Import entry) throws InterruptedException {
        Progress now = new Progress(entry.id());
        progress = now;
        try {
            book.reading(entry.id());
            ShopDesk desk = desks.ofId(entry.shop()).orElseThrow();
            try (OpenFiles files = OpenFiles.of(entry, chunks, open);
                    Intake intake = reading.read(entry, desk.shop(), files, now::phase)) {
                take(entry, desk, intake, files, now);
            }
            book.done(entry.id());
        } catch (RefusedImportException e) {
            book.ended(entry.id(), ImportState.REFUSED, e.says());
        } catch (TransientDataAccessException | DataAccessResourceFailureException e) {
            throw e; // the database comes back: it is read again
        } catch (IOException | UnreadableFileException | RuntimeException e) {
            LOG.error("An import failed with {} at {}", e.getClass().getName(), e.getStackTrace()[0]);
            book.ended(entry.id(), ImportState.FAILED, UploadTexts.say("failed"));
        } finally {
            progress = null;
        }
    }

    private void take(Import entry, ShopDesk desk, Intake intake, OpenFiles files, Progress now)
            throws UnreadableFileException, InterruptedException {
        long rows = 0;
        for (int i = 0; i < intake.files().size(); i++) {
            ImportedFile file = entry.files().get(files.numbers().get(i));
            book.fileRead(entry.id(), ImportReading.read(file, intake.files().get(i)));
            rows += intake.files().get(i).rows();
        }
        book.read(entry.id(), rows, intake.eventCount(), intake.quarantine().count());
        aside.keep(entry, intake, files);
        now.handing(intake.eventCount());
        new Feeding(entry, desk, reading.events(desk.shop()), counts -> {
                    now.handed(counts);
                    book.counted(entry.id(), counts);
                })
                .feed(intake);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
