package io.bonafide.exchange.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes batches on a thread of its own, a few ahead of whoever takes them. */
final class BackgroundProducer<T extends List<?>> implements AutoCloseable {
    private static final long LOOK_MS = 100;

    private final BlockingQueue<Made<T>> queue;
    private final Supplier<T> source;
    private final Runnable atEnd;
    private final Thread thread;
    private boolean ended;

    private record Made<T>(@Nullable T batch, @Nullable Throwable failure) {}

    /**
     * @param source makes the next batch; an empty one is the end
     * @param atEnd runs on the thread when it is done, however that came
     */
    BackgroundProducer(String name, int ahead, Supplier<T> source, Runnable atEnd) {
        this.queue = new ArrayBlockingQueue<>(ahead);
        this.source = source;
        this.atEnd = atEnd;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            T batch = source.get();
            while (!batch.isEmpty()) {
                queue.put(new Made<>(batch, null));
                batch = source.get();
            }
            queue.put(new Made<>(null, null));
        } catch (InterruptedException e) {
            return; // closed before the end
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            atEnd.run();
        }
    }

    private void fail(Throwable failure) {
        try {
            queue.put(new Made<>(null, failure));
        } catch (InterruptedException e) {
            return; // closed: nobody waits for it
        }
    }

    /** The next batch, empty at the end. Waits for it even if interrupted, and leaves the thread's interrupt set then. */
    Optional<T> take() {
        if (ended) {
            return Optional.empty();
        }
        Made<T> made = await();
        ended = made.batch == null;
        if (made.failure instanceof Error error) {
            throw error;
        }
        if (made.failure != null) {
            throw new IllegalStateException("""
                    The events could not be read back: %s.
                    Start the analysis again.""".formatted(made.failure.getMessage()), made.failure);
        }
        return Optional.ofNullable(made.batch);
    }

    private Made<T> await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    @Nullable Made<T> made = queue.poll(LOOK_MS, TimeUnit.MILLISECONDS);
                    if (made != null) {
                        return made;
                    }
                    if (!thread.isAlive() && queue.isEmpty()) {
                        throw new OutOfMemoryError("The thread (" + thread.getName() + ") ended.");
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        Interrupts.end(thread);
    }
}
