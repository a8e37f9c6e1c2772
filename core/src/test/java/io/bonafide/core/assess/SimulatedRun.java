package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Lifecycle;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.LineSealer;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.order.ShopContext.Campaign;
import io.bonafide.core.order.ShopContext.Change;
import io.bonafide.core.order.ShopContext.ItemInfo;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.simulate.ShopSimulator;
import io.bonafide.core.simulate.SimulatedLine;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.core.simulate.SimulationSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A simulated shop, put through an engine with a silent model. */
public final class SimulatedRun implements SimulationSink {
    private final LineSealer sealer = new LineSealer(new IdentitySealer(new byte[16]));
    private final List<Event> events = new ArrayList<>();
    private final List<ItemInfo> items = new ArrayList<>();
    private final List<Campaign> campaigns = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<LineKey, Label> labels = new HashMap<>();
    private final SimulationSettings settings;
    private final UnaryOperator<OrderLine> tamper;

    private SimulatedRun(SimulationSettings settings, UnaryOperator<OrderLine> tamper) {
        this.settings = settings;
        this.tamper = tamper;
    }

    public static SimulatedRun of(SimulationSettings settings) {
        return of(settings, UnaryOperator.identity());
    }

    /** @param tamper what to make of each line; its identities are open */
    public static SimulatedRun of(SimulationSettings settings, UnaryOperator<OrderLine> tamper) {
        SimulatedRun run = new SimulatedRun(settings, tamper);
        ShopSimulator.simulate(settings).generate(run);
        return run;
    }

    /** An engine that has seen all until the shop's export is made. */
    public Engine engine(List<Detector> detectors) {
        changes.sort(Comparator.comparing(Change::at));
        campaigns.sort(Comparator.comparing(Campaign::startsAt));
        ShopContext context = new ShopContext(
                settings.shop(), SimulationSettings.ZONE, items, campaigns, changes, List.of(), List.of());
        Engine engine = new Engine(EngineSettings.defaults(), context, detectors, EvidenceModel.silent());
        events.sort(Event.SETTLED_ORDER);
        events.forEach(engine::observe);
        engine.advanceTo(settings.exportedAt());
        return engine;
    }

    /** Whether the scenario made the line. */
    public boolean ofScenario(LineKey line) {
        return Objects.requireNonNull(labels.get(line)).verdict() != Label.Verdict.GENUINE;
    }

    @Override
    public void line(SimulatedLine line) {
        labels.put(line.line().key(), line.label());
        events.addAll(Lifecycle.events(sealer.seal(tamper.apply(line.line()))));
    }

    @Override
    public void item(ItemInfo item) {
        items.add(item);
    }

    @Override
    public void campaign(Campaign campaign) {
        campaigns.add(campaign);
    }

    @Override
    public void change(Change change) {
        changes.add(change);
    }
}
