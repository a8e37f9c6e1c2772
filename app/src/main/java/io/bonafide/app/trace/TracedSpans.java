package io.bonafide.app.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.function.Supplier;

/** Spans that are sent. */
final class TracedSpans implements Spans {
    private final Tracer tracer;

    TracedSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public <T> T within(String name, int events, Supplier<T> work) {
        Span span = tracer.nextSpan().name(name).tag("bonafide.events", events).start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            return work.get();
        } finally {
            span.end();
        }
    }
}
