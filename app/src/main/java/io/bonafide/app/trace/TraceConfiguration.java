package io.bonafide.app.trace;

import io.bonafide.app.settings.ServerSettings;
import io.bonafide.app.settings.Version;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** What traces are put together of, where the settings name a collector. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TraceConfiguration.SET)
public class TraceConfiguration {
    /** The property that is {@code true} where the settings name a collector. */
    public static final String SET = "bonafide.traces";

    private static final String SCOPE = "io.bonafide";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Closing it sends what is left, for as long as the exporter has patience. */
    @Bean
    SdkTracerProvider tracerProvider(ServerSettings settings) {
        ServerSettings.Traces traces = Objects.requireNonNull(settings.traces());
        OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(traces.endpoint().toString())
                .setCompression("gzip")
                .setRetryPolicy(null)
                .setTimeout(PATIENCE);
        if (traces.authorization() != null) {
            exporter.addHeader("Authorization", traces.authorization());
        }
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(
                                AttributeKey.stringKey("service.name"),
                                "bonafide",
                                AttributeKey.stringKey("service.version"),
                                Version.current()))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(traces.share())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter.build())
                        .setExporterTimeout(PATIENCE)
                        .build())
                .build();
    }

    @Bean
    OtelTracer tracer(SdkTracerProvider provider) {
        return new OtelTracer(provider.get(SCOPE), new OtelCurrentTraceContext(), event -> {});
    }

    /** Of requests alone: the framework's handler of whatever else is observed would tell exceptions' messages. */
    @Bean
    RequestSpans requestSpans(OtelTracer tracer, SdkTracerProvider provider) {
        return new RequestSpans(
                tracer,
                new OtelPropagator(
                        ContextPropagators.create(W3CTraceContextPropagator.getInstance()), provider.get(SCOPE)));
    }

    @Bean
    ServerRequestObservationConvention requestConvention() {
        return new RequestConvention();
    }

    @Bean
    Spans spans(OtelTracer tracer) {
        return new TracedSpans(tracer);
    }
}
