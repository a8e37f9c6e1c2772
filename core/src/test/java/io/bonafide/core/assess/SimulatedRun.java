package io.bonafide.core.assess;

import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.OrderLine;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A simulated shop, put through an engine with a silent model. */
final class SimulatedRun {
    private final SimulationSettings settings;
    private final SimulatedEvents shop;

    private SimulatedRun(SimulationSettings settings, UnaryOperator<OrderLine> tamper) {
        this.settings = settings;
        this.shop = SimulatedEvents.of(settings, new IdentitySealer(new byte[16]), tamper);
    }

    static SimulatedRun of(SimulationSettings settings) {
        return of(settings, UnaryOperator.identity());
    }

    /** @param tamper what to make of each line; its identities are open */
    static SimulatedRun of(SimulationSettings settings, UnaryOperator<OrderLine> tamper) {
        return new SimulatedRun(settings, tamper);
    }

    /** An engine that has seen all until the shop's export is made. */
    Engine engine(List<Detector> detectors) {
        Engine engine = new Engine(EngineSettings.defaults(), shop.context(), detectors, EvidenceModel.silent());
        shop.events().forEach(engine::observe);
        engine.advanceTo(settings.exportedAt());
        return engine;
    }

    /** Whether the scenario made the line. */
    boolean ofScenario(LineKey line) {
        return Objects.requireNonNull(shop.labels().get(line)).verdict() != Label.Verdict.GENUINE;
    }
}
