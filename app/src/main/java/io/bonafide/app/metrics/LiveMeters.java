package io.bonafide.app.metrics;

import io.bonafide.app.live.DeskFigures;
import io.bonafide.app.live.Outcome;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What is measured of shops' desks, all together. {@code docs/operating.md} says what each is for. */
final class LiveMeters implements MeterBinder {
    private static final String EVENTS = "bonafide.events";
    private static final String OUTCOME = "outcome";

    private final DeskFigures figures;

    LiveMeters(DeskFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Outcome.Became became : Outcome.Became.values()) {
            events(registry, became.code(), all -> all.taken(became));
        }
        events(registry, "sent_before", DeskFigures::sentBefore);
        events(registry, "refused", DeskFigures::refused);
        events(registry, "overloaded", DeskFigures::overloaded);
        FunctionCounter.builder("bonafide.desk.recoveries", figures, DeskFigures::recoveries)
                .description("How often a desk read the archive back because the database had failed")
                .register(registry);
        gauge(registry, "bonafide.shops", "Shops that have a desk", DeskFigures::shops);
        gauge(registry, "bonafide.events.waiting", "Events that wait, of all shops", DeskFigures::waiting);
        gauge(
                registry,
                "bonafide.events.waiting.most",
                "Events that wait, of the shop with most",
                DeskFigures::mostWaiting);
        TimeGauge.builder(
                        "bonafide.events.waiting.longest",
                        figures,
                        TimeUnit.MILLISECONDS,
                        all -> all.longestWaiting().toMillis())
                .description("How long the event has waited that waits longest")
                .register(registry);
    }

    private void events(MeterRegistry registry, String outcome, ToDoubleFunction<DeskFigures> count) {
        FunctionCounter.builder(EVENTS, figures, count)
                .tag(OUTCOME, outcome)
                .description("Events that came, by what became of them")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<DeskFigures> value) {
        Gauge.builder(name, figures, value).description(description).register(registry);
    }
}
