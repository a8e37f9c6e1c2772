package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.order.Label;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.SimulationSettings;
import java.util.List;
import java.util.Objects;

/** How often each detector answers, and fires on genuine lines and on others, over some of the shops that the fit sees. */
public final class DetectorRates {
    private final List<Detector> detectors = Detectors.all();
    private final long[][] answered = new long[2][detectors.size()];
    private final long[][] fired = new long[2][detectors.size()];
    private final long[] lines = new long[2];

    private DetectorRates() {}

    /** @param rounds of every scenario */
    public static void run(int rounds) {
        DetectorRates rates = new DetectorRates();
        for (SimulationSettings plan : Plans.fitting(rounds)) {
            rates.add(plan);
        }
        rates.print();
    }

    private void add(SimulationSettings plan) {
        long start = System.nanoTime();
        ShopRun run = ShopRun.of(plan, EvidenceModel.silent());
        run.hindsight().forEachVector(vector -> {
            Label label = Objects.requireNonNull(run.labels().get(vector.line()));
            int kind = FittingRows.positive(label) ? 1 : 0;
            lines[kind]++;
            for (int i = 0; i < detectors.size(); i++) {
                double weight = vector.weights()[i];
                answered[kind][i] += Double.isNaN(weight) ? 0 : 1;
                fired[kind][i] += weight > 0 ? 1 : 0;
            }
        });
        System.err.printf(
                "%s %d lines %.1f s%n",
                plan.scenario().code(), run.hindsight().lines(), (System.nanoTime() - start) / 1e9);
    }

    private void print() {
        System.out.printf("%d genuine lines, %d others%n", lines[0], lines[1]);
        System.out.println("detector | answered | fires on genuine | fires on others");
        for (int i = 0; i < detectors.size(); i++) {
            System.out.printf(
                    "%s | %.3f | %.4f | %.4f%n",
                    detectors.get(i).code(),
                    (double) (answered[0][i] + answered[1][i]) / (lines[0] + lines[1]),
                    (double) fired[0][i] / answered[0][i],
                    (double) fired[1][i] / answered[1][i]);
        }
    }
}
