package io.bonafide.app.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Makes a request's span, within the trace that the sender names in {@code traceparent} (W3C Trace Context). */
final class RequestSpans extends PropagatingReceiverTracingObservationHandler<ServerRequestObservationContext> {

    RequestSpans(Tracer tracer, Propagator propagator) {
        super(tracer, propagator);
    }

    /** An exception's message may repeat what was sent; its class is said by {@link RequestConvention}. */
    @Override
    public void onError(ServerRequestObservationContext context) {
        // nothing more
    }

    @Override
    public void tagSpan(ServerRequestObservationContext context, Span span) {
        for (KeyValue said : context.getHighCardinalityKeyValues()) {
            span.tag(said.getKey(), said.getValue());
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }
}
