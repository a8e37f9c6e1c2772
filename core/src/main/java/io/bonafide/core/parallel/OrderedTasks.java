package io.bonafide.core.parallel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks done side by side on the processors that there are, their results taken in the tasks' order on the thread that
 * adds them: what comes out depends neither on how many processors there are nor on who is quicker. A few tasks are
 * under way at a time, so that memory stays bounded. To be used by one thread, and closed.
 *
 * <pre>{@code
 * try (OrderedTasks<Block> tasks = new OrderedTasks<>(this::write)) {
 *     while (more()) {
 *         Input input = next();
 *         tasks.add(() -> compute(input));
 *     }
 *     tasks.finish();
 * }
 * }</pre>
 */
public final class OrderedTasks<R> implements AutoCloseable {
    private static final long LOOK_MS = 100;
    private static final int AHEAD = 2 * Runtime.getRuntime().availableProcessors();

    private final Consumer<? super R> taker;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Deque<FutureTask<Optional<R>>> tasks = new ArrayDeque<>();

    /** @param taker takes the results; what it throws, {@link #add} and {@link #finish} throw */
    public OrderedTasks(Consumer<? super R> taker) {
        this.taker = taker;
    }

    /**
     * Adds a task, and takes the first result if enough tasks are under way.
     *
     * @param work done on any thread, to a result that is not null
     * @throws RuntimeException whatever an earlier task or the taker threw
     */
    public void add(Supplier<R> work) {
        FutureTask<Optional<R>> task =
                new FutureTask<>(() -> stopped.get() ? Optional.empty() : Optional.of(work.get()));
        ForkJoinPool.commonPool().execute(task);
        tasks.add(task);
        if (tasks.size() > AHEAD) {
            takeFirst();
        }
    }

    /**
     * Takes all results that are left.
     *
     * @throws RuntimeException whatever a task or the taker threw
     */
    public void finish() {
        while (!tasks.isEmpty()) {
            takeFirst();
        }
    }

    /** Gives up what was not taken. No task is being done when this returns. */
    @Override
    public void close() {
        stopped.set(true);
        while (!tasks.isEmpty()) {
            try {
                get(tasks.remove());
            } catch (ExecutionException e) {
                // Its result is not wanted any more.
            }
        }
    }

    private void takeFirst() {
        FutureTask<Optional<R>> first = tasks.element();
        for (FutureTask<Optional<R>> task : tasks) {
            if (first.isDone()) {
                break;
            }
            task.run();
        }
        try {
            Optional<R> result = get(first);
            tasks.remove();
            result.ifPresent(taker);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    /**
     * Does the task here unless another thread is at it. That thread may run out of memory so wholly that it cannot even
     * say so: the task is taken up again then. Tasks are short: an interruption is left to whoever takes the results.
     */
    private static <T> T get(FutureTask<T> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                task.run();
                try {
                    return task.get(LOOK_MS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    continue;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
