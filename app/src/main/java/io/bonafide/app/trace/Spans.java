package io.bonafide.app.trace;

import java.util.function.Supplier;

/** Parts of a request that are told apart in its trace. */
public interface Spans {
    /** Tells nobody. */
    Spans NONE = new Spans() {
        @Override
        public <T> T within(String name, int events, Supplier<T> work) {
            return work.get();
        }
    };

    /**
     * Does the work as a span of the request that this thread is about.
     *
     * @param name such as {@code events.read}
     * @param events how many it is about
     */
    <T> T within(String name, int events, Supplier<T> work);
}
