package io.bonafide.core.parallel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Things that are each for one thread at a time and worth keeping: as many are made as threads want one at once. For any
 * number of threads.
 */
public final class Idle<T> {
    private final Supplier<T> maker;
    private final Queue<T> idle = new ConcurrentLinkedQueue<>();

    public Idle(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Does {@code work} with one that nobody else has meanwhile. */
    public <R> R with(Function<T, R> work) {
        @Nullable T polled = idle.poll();
        T mine = polled != null ? polled : maker.get();
        try {
            return work.apply(mine);
        } finally {
            idle.add(mine);
        }
    }

    /** All that were made. To be asked when nobody works with any. */
    public Stream<T> all() {
        return idle.stream();
    }
}
