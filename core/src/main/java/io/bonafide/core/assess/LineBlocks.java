package io.bonafide.core.assess;

import io.bonafide.core.parallel.OrderedTasks;
import java.util.function.Consumer;

/** Work on a table's lines in blocks, side by side, with the results in the lines' order. */
final class LineBlocks {
    private static final int LINES = 1024;

    private LineBlocks() {}

    /** What is done with the lines from {@code from} up to {@code to}, on any thread. */
    interface Work<R> {
        R of(int from, int to);
    }

    /** Whatever the work or {@code taker} throws ends it; no block is being worked on when this returns. */
    static <R> void forEach(int lines, Work<R> work, Consumer<R> taker) {
        try (OrderedTasks<R> tasks = new OrderedTasks<>(taker)) {
            for (int from = 0; from < lines; from += LINES) {
                int start = from;
                int end = Math.min(lines, from + LINES);
                tasks.add(() -> work.of(start, end));
            }
            tasks.finish();
        }
    }
}
