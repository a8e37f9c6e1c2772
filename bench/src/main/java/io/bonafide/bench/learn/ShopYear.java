package io.bonafide.bench.learn;

import io.bonafide.core.assess.Engine;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.assess.LineSight;
import io.bonafide.core.order.Event;
import io.bonafide.core.order.IdentitySealer;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.SimulatedEvents;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One simulated shop, seen twice: when it learns, with nothing later known, and at the end.
 *
 * @param earlier what could be known when it learns
 * @param later what the engine saw, at the end, of the lines that were placed after that
 */
record ShopYear(Hindsight earlier, List<LineSight> seen, List<LineSight> later, Map<LineKey, Label> truth) {
    private static final double LEARNS_AT = .6;

    static ShopYear of(SimulationSettings settings, EvidenceModel model) {
        SimulatedEvents shop = SimulatedEvents.of(settings, new IdentitySealer(new byte[16]));
        long days = Math.round(LEARNS_AT * settings.days());
        Instant cut = settings.from()
                .plusDays(days)
                .atStartOfDay(SimulationSettings.ZONE)
                .toInstant();
        Engine early = new Engine(EngineSettings.defaults(), shop.context(), Detectors.all(), model);
        Engine whole = new Engine(EngineSettings.defaults(), shop.context(), Detectors.all(), model);
        for (Event event : shop.events()) {
            if (!event.at().isAfter(cut)) {
                early.observe(event);
            }
            whole.observe(event);
        }
        early.advanceTo(cut);
        whole.advanceTo(settings.exportedAt());
        Hindsight earlier = early.hindsight();
        List<LineSight> seen = new ArrayList<>();
        earlier.forEachSight(seen::add);
        List<LineSight> later = new ArrayList<>();
        whole.hindsight().forEachSight(line -> {
            if (line.placedAt().isAfter(cut)) {
                later.add(line);
            }
        });
        return new ShopYear(earlier, seen, later, shop.labels());
    }

    boolean positive(LineSight line) {
        return positive(Objects.requireNonNull(truth.get(line.line())));
    }

    static boolean positive(Label label) {
        return label.verdict() == Label.Verdict.FAKE || label.verdict() == Label.Verdict.ABUSE;
    }
}
