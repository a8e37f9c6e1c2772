package io.bonafide.app.upload;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks into the watched folder every few seconds, on a thread of its own. */
final class FolderWatch implements AutoCloseable {
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "watched-folder"));

    /** One that looks into nothing. */
    FolderWatch() {}

    FolderWatch(WatchedFolder folder, Clock clock) {
        thread.scheduleWithFixedDelay(
                () -> folder.look(clock.instant()), SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Lets a look that has begun end. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
