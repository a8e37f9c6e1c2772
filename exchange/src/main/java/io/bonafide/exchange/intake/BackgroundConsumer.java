package io.bonafide.exchange.intake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works off batches on a thread of its own, in their order, while the caller makes the next. */
final class BackgroundConsumer<T extends List<?>> implements AutoCloseable {
    private static final long LOOK_MS = 100;

    private final BlockingQueue<Work<T>> queue;
    private final Consumer<T> sink;
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    private record Work<T>(@Nullable T batch) {}

    BackgroundConsumer(String name, int ahead, Consumer<T> sink) {
        this.queue = new ArrayBlockingQueue<>(ahead);
        this.sink = sink;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            for (T batch = queue.take().batch; batch != null; batch = queue.take().batch) {
                work(batch);
            }
        } catch (InterruptedException e) {
            return; // closed before the end
        }
    }

    private void work(T batch) {
        if (failure != null) {
            return;
        }
        try {
            sink.accept(batch);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Hands on a batch, waiting while too many wait; throws what the working-off of an earlier one threw. */
    void put(T batch) throws InterruptedException {
        rethrow();
        hand(new Work<>(batch));
    }

    /** Waits until all is worked off; throws what that threw. */
    void finish() throws InterruptedException {
        hand(new Work<>(null));
        thread.join();
        rethrow();
    }

    /** Memory may run out so wholly that the thread ends without a word: it must not be waited for then. */
    private void hand(Work<T> work) throws InterruptedException {
        while (!queue.offer(work, LOOK_MS, TimeUnit.MILLISECONDS)) {
            if (!thread.isAlive()) {
                rethrow();
                throw new OutOfMemoryError("The thread (" + thread.getName() + ") ended.");
            }
        }
    }

    private void rethrow() {
        @Nullable Throwable thrown = failure;
        if (thrown instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    /** Ends it, whatever is left undone. */
    @Override
    public void close() {
        Interrupts.end(thread);
    }
}
