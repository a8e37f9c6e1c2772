package io.bonafide.core.assess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Works on a table's lines in blocks, side by side on the processors that there are, and takes the results in the lines'
 * order on the thread that asks: so that what comes out depends neither on how many there are nor on who is quicker.
 */
final class LineBlocks {
    private static final int LINES = 1024;

    private LineBlocks() {}

    /** What is done with the lines from {@code from} up to {@code to}, on any thread. */
    interface Work<R> {
        R of(int from, int to);
    }

    /** Whatever the work or {@code taker} throws ends it; no block is being worked on when this returns. */
    static <R> void forEach(int lines, Work<R> work, Consumer<R> taker) {
        int ahead = 2 * Runtime.getRuntime().availableProcessors();
        AtomicBoolean stopped = new AtomicBoolean();
        Deque<FutureTask<Optional<R>>> tasks = new ArrayDeque<>();
        int from = 0;
        try {
            while (from < lines || !tasks.isEmpty()) {
                while (from < lines && tasks.size() < ahead) {
                    int start = from;
                    int end = (int) Math.min(lines, (long) from + LINES);
                    FutureTask<Optional<R>> task =
                            new FutureTask<>(() -> stopped.get() ? Optional.empty() : Optional.of(work.of(start, end)));
                    ForkJoinPool.commonPool().execute(task);
                    tasks.add(task);
                    from = end;
                }
                taker.accept(first(tasks).orElseThrow());
                tasks.remove();
            }
        } finally {
            stopped.set(true);
            while (!tasks.isEmpty()) {
                finish(tasks.remove());
            }
        }
    }

    /** The result of the first task. Until it is there, the tasks that no other thread has begun are done here. */
    private static <R> R first(Deque<FutureTask<R>> tasks) {
        FutureTask<R> first = tasks.element();
        for (FutureTask<R> task : tasks) {
            if (!first.isDone()) {
                task.run();
            }
        }
        try {
            return get(first);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private static <R> void finish(FutureTask<R> task) {
        task.run();
        try {
            get(task);
        } catch (ExecutionException e) {
            // What was thrown first is on its way already.
        }
    }

    /** Work on lines is short: an interruption is left to whoever takes the results. */
    private static <R> R get(FutureTask<R> task) throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
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

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
