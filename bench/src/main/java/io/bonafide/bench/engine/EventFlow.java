package io.bonafide.bench.engine;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineSealer;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedLine;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.core.simulate.SimulationSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** What is known of the shop beside its orders. */
    ShopContext context() {
        List<ShopContext.ItemInfo> items = new ArrayList<>();
        List<ShopContext.Campaign> campaigns = new ArrayList<>();
        List<ShopContext.Change> changes = new ArrayList<>();
        ShopSimulator.simulate(settings).generate(new SimulationSink() {
            @Override
            public void line(SimulatedLine line) {}

            @Override
            public void item(ShopContext.ItemInfo item) {
                items.add(item);
            }

            @Override
            public void campaign(ShopContext.Campaign campaign) {
                campaigns.add(campaign);
            }

            @Override
            public void change(ShopContext.Change change) {
                changes.add(change);
            }
        });
        changes.sort(Comparator.comparing(ShopContext.Change::at));
        campaigns.sort(Comparator.comparing(ShopContext.Campaign::startsAt));
        return new ShopContext(
                settings.shop(), SimulationSettings.ZONE, items, campaigns, changes, List.of(), List.of());
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
