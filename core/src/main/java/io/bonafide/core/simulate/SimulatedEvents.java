package io.bonafide.core.simulate;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.LineSealer;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.ShopContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A simulated shop as an engine meets it. All of it is in memory; a shop that goes to files is generated into a sink
 * instead.
 *
 * @param context what is known beside the orders
 * @param events sealed, in settled order
 * @param labels the truth about each line
 */
public record SimulatedEvents(ShopContext context, List<Event> events, Map<LineKey, Label> labels) {

    public SimulatedEvents {
        events = Collections.unmodifiableList(events);
        labels = Collections.unmodifiableMap(labels);
    }

    public static SimulatedEvents of(SimulationSettings settings, IdentitySealer sealer) {
        return of(settings, sealer, UnaryOperator.identity());
    }

    /** @param tamper what to make of each line; its identities are open */
    public static SimulatedEvents of(
            SimulationSettings settings, IdentitySealer sealer, UnaryOperator<OrderLine> tamper) {
        Gathered gathered = new Gathered(settings, new LineSealer(sealer), tamper);
        ShopSimulator.simulate(settings).generate(gathered);
        gathered.events.sort(Event.SETTLED_ORDER);
        return new SimulatedEvents(gathered.context(), gathered.events, gathered.labels);
    }

    /** What is known of a shop beside its orders, of which none is kept. */
    public static ShopContext contextOf(SimulationSettings settings) {
        GatheredContext gathered = new GatheredContext(settings);
        ShopSimulator.simulate(settings).generate(gathered);
        return gathered.context();
    }

    private static final class Gathered extends GatheredContext {
        private final LineSealer sealer;
        private final UnaryOperator<OrderLine> tamper;
        private final Map<LineKey, Label> labels = new HashMap<>();
        private final List<Event> events = new ArrayList<>();

        Gathered(SimulationSettings settings, LineSealer sealer, UnaryOperator<OrderLine> tamper) {
            super(settings);
            this.sealer = sealer;
            this.tamper = tamper;
        }

        @Override
        public void line(SimulatedLine line) {
            labels.put(line.line().key(), line.label());
            events.addAll(Lifecycle.events(sealer.seal(tamper.apply(line.line()))));
        }
    }
}
