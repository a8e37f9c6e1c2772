package io.bonafide.bench.cause;

import io.bonafide.bench.accuracy.ShopRun;
import io.bonafide.core.assess.EngineSettings;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Hindsight;
import io.bonafide.core.cause.Incident;
import io.bonafide.core.cause.IncidentFigures;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.ArrayList;
import java.util.List;

/** Groups of known cause in simulated shops: the incidents that are found, and whole stories as a notice lists them. */
final class KnownGroups {
    /** Clean shops are taken for shops with so many fake lines, and lines join from a lower probability on. */
    private static final double SUSPECTED = .02;

    private static final double LOWER = .05;

    private final List<Known> all = new ArrayList<>();

    private KnownGroups() {}

    static List<Known> of(List<SimulationSettings> plans, EvidenceModel model) {
        KnownGroups groups = new KnownGroups();
        for (int i = 0; i < plans.size(); i++) {
            groups.add(plans.get(i), model);
            System.err.printf("\r%d of %d shops, %d groups", i + 1, plans.size(), groups.all.size());
        }
        System.err.println();
        return groups.all;
    }

    private void add(SimulationSettings plan, EvidenceModel model) {
        ShopRun run = ShopRun.of(plan, model);
        Truth truth = new Truth(run.labels());
        found(plan, run.hindsight(), truth, Known.How.FOUND);
        List<List<LineKey>> stories = Gatherings.of(run.hindsight(), truth);
        List<IncidentFigures> figures = run.hindsight().figuresOf(stories);
        for (int i = 0; i < stories.size(); i++) {
            all.add(known(plan, Known.How.LISTED, "", stories.get(i), figures.get(i), truth));
        }
        if (plan.scenario() == Scenario.CLEAN) {
            found(plan, ShopRun.of(plan, model, lower()).hindsight(), truth, Known.How.FOUND_LOWER);
        }
    }

    private void found(SimulationSettings plan, Hindsight hindsight, Truth truth, Known.How how) {
        List<Incident> incidents = hindsight.incidents();
        List<IncidentFigures> figures = hindsight.incidentFigures();
        for (int i = 0; i < incidents.size(); i++) {
            List<LineKey> lines = incidents.get(i).members().stream()
                    .map(Incident.Member::line)
                    .toList();
            all.add(known(plan, how, incidents.get(i).pattern(), lines, figures.get(i), truth));
        }
    }

    private static Known known(
            SimulationSettings plan,
            Known.How how,
            String pattern,
            List<LineKey> lines,
            IncidentFigures figures,
            Truth truth) {
        return new Known(
                plan.scenario(),
                plan.platform(),
                plan.seed(),
                how,
                truth.of(lines),
                pattern,
                truth.innocent(lines),
                figures);
    }

    private static EngineSettings lower() {
        EngineSettings shipped = EngineSettings.defaults().withPrior(SUSPECTED);
        return new EngineSettings(
                shipped.prior(),
                shipped.asOfPrior(),
                shipped.suspectBudget(),
                shipped.watchBudget(),
                shipped.suspectFloor(),
                shipped.watchFloor(),
                LOWER,
                shipped.knownThen());
    }
}
