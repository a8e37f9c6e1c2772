package io.bonafide.bench.engine;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineSealer;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * A simulated shop's events in settled order, of which only those to come are in memory. What happened to a line before it
 * was placed is left out.
 */
final class EventFlow {
    /** How far lines of a simulated shop may come out of the order of their placements, with room to spare. */
    private static final Duration DISORDER = Duration.ofDays(3);

    private final SimulationSettings settings;

    EventFlow(SimulationSettings settings) {
        this.settings = settings;
    }

    /** Invents the shop anew and hands its events on. */
    void forEach(Consumer<Event> taker) {
        LineSealer sealer = new LineSealer(new IdentitySealer(new byte[16]));
        PriorityQueue<Event> waiting = new PriorityQueue<>(Event.SETTLED_ORDER);
        ShopSimulator.simulate(settings).generate(simulated -> {
            List<Event> events = Lifecycle.events(sealer.seal(simulated.line()));
            Instant placed = placed(events);
            Instant over = placed.minus(DISORDER);
            while (!waiting.isEmpty() && waiting.peek().at().isBefore(over)) {
                taker.accept(waiting.remove());
            }
            events.stream().filter(event -> !event.at().isBefore(placed)).forEach(waiting::add);
        });
        while (!waiting.isEmpty()) {
            taker.accept(waiting.remove());
        }
    }

    private static Instant placed(List<Event> events) {
        return events.stream()
                .filter(event -> event.kind() == Event.Kind.PLACED)
                .findFirst()
                .orElseThrow()
                .at();
    }
}
