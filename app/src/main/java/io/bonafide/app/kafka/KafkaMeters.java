package io.bonafide.app.kafka;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** What is measured of Kafka's records. {@code docs/operating.md} says what each is for. */
final class KafkaMeters implements MeterBinder {
    private final Figures figures;

    KafkaMeters(Figures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        count(registry, "bonafide.kafka.records", "Records of which events were stored", Figures::taken);
        count(registry, "bonafide.kafka.set.aside", "Records and events that were set aside", Figures::asides);
        count(registry, "bonafide.kafka.failures", "How often Kafka could not be read", Figures::failures);
        gauge(registry, "bonafide.kafka.connected", "1 if Kafka answers", all -> all.connected() ? 1 : 0);
        gauge(registry, "bonafide.kafka.lag", "Records that are there and were not read yet", Figures::lag);
        gauge(registry, "bonafide.kafka.waiting", "Partitions that wait for desk or database", Figures::waiting);
    }

    private void count(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> value) {
        FunctionCounter.builder(name, figures, value).description(description).register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, figures, value).description(description).register(registry);
    }
}
