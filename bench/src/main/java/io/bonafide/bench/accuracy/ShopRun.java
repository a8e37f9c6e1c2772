package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.ExposureCalculator;
import io.bonafide.core.exposure.ExposureQuestion;
import io.bonafide.core.exposure.ExposureSettings;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.ShopContext;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.List;
import java.util.Map;

/** One simulated shop, put through the engine. */
public final class ShopRun {
    private final Map<LineKey, Label> labels;
    private final Hindsight hindsight;

    private ShopRun(Map<LineKey, Label> labels, Hindsight hindsight) {
        this.labels = labels;
        this.hindsight = hindsight;
    }

    public static ShopRun of(SimulationSettings settings, EvidenceModel model) {
        return of(settings, model, EngineSettings.defaults());
    }

    public static ShopRun of(SimulationSettings settings, EvidenceModel model, EngineSettings with) {
        SimulatedEvents shop = SimulatedEvents.of(settings, new IdentitySealer(new byte[16]));
        return of(settings, model, with, shop, shop.context());
    }

    /** The same of a shop that has entered no campaigns. */
    static ShopRun withoutCalendar(SimulationSettings settings, EvidenceModel model) {
        SimulatedEvents shop = SimulatedEvents.of(settings, new IdentitySealer(new byte[16]));
        ShopContext all = shop.context();
        ShopContext rest = new ShopContext(
                all.shop(), all.zone(), all.items(), List.of(), all.changes(), all.traffic(), all.chats());
        return of(settings, model, EngineSettings.defaults(), shop, rest);
    }

    private static ShopRun of(
            SimulationSettings settings,
            EvidenceModel model,
            EngineSettings with,
            SimulatedEvents shop,
            ShopContext context) {
        Engine engine = new Engine(with, context, Detectors.all(), model);
        shop.events().forEach(engine::observe);
        engine.advanceTo(settings.exportedAt());
        return new ShopRun(shop.labels(), engine.hindsight());
    }

    public Map<LineKey, Label> labels() {
        return labels;
    }

    /** Where the shop stands when its export is made, without earlier findings. */
    Exposure.OnLadder exposure(SimulationSettings plan, RulePack pack) {
        return (Exposure.OnLadder) ExposureCalculator.assess(new ExposureQuestion(
                pack, plan.shop(), List.of(), hindsight.incidents(), plan.exportedAt(), ExposureSettings.DEFAULT));
    }

    public Hindsight hindsight() {
        return hindsight;
    }
}
