package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.LineSealer;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedLine;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.core.simulate.SimulationSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One simulated shop, put through the engine. */
final class ShopRun {
    private final Map<LineKey, Label> labels;
    private final Hindsight hindsight;

    private ShopRun(Map<LineKey, Label> labels, Hindsight hindsight) {
        this.labels = labels;
        this.hindsight = hindsight;
    }

    static ShopRun of(SimulationSettings settings, EvidenceModel model) {
        Gathered gathered = new Gathered();
        ShopSimulator.simulate(settings).generate(gathered);
        Engine engine = new Engine(EngineSettings.defaults(), gathered.context(settings), Detectors.all(), model);
        gathered.events.sort(Event.SETTLED_ORDER);
        gathered.events.forEach(engine::observe);
        engine.advanceTo(settings.exportedAt());
        return new ShopRun(gathered.labels, engine.hindsight());
    }

    Map<LineKey, Label> labels() {
        return labels;
    }

    Hindsight hindsight() {
        return hindsight;
    }

    /** Everything that the simulator says. */
    private static final class Gathered implements SimulationSink {
        private final LineSealer sealer = new LineSealer(new IdentitySealer(new byte[16]));
        private final Map<LineKey, Label> labels = new HashMap<>();
        private final List<Event> events = new ArrayList<>();
        private final List<ShopContext.ItemInfo> items = new ArrayList<>();
        private final List<ShopContext.Campaign> campaigns = new ArrayList<>();
        private final List<ShopContext.Change> changes = new ArrayList<>();
        private final List<ShopContext.Traffic> traffic = new ArrayList<>();

        @Override
        public void line(SimulatedLine line) {
            labels.put(line.line().key(), line.label());
            events.addAll(Lifecycle.events(sealer.seal(line.line())));
        }

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

        @Override
        public void traffic(ShopContext.Traffic day) {
            traffic.add(day);
        }

        private ShopContext context(SimulationSettings settings) {
            return new ShopContext(
                    settings.shop(), SimulationSettings.ZONE, items, campaigns, changes, traffic, List.of());
        }
    }
}
