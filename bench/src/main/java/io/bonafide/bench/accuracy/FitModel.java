package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.EvidenceModelFitter;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fits the evidence model and writes its text. Deterministic: the same code gives the same model. */
public final class FitModel {
    /** Of the squared coefficients, in rows. */
    public static final double PENALTY = 2;

    private static final int ROUNDS = 12;

    private FitModel() {}

    /** @param target where the model's text goes */
    public static void run(Path target) throws IOException {
        List<EvidenceModelFitter.Row> rows = new ArrayList<>();
        List<SimulationSettings> plans = Plans.fitting(ROUNDS);
        for (int i = 0; i < plans.size(); i++) {
            rows.addAll(FittingRows.of(plans.get(i)).rows());
            System.err.printf("\r%d of %d shops, %d rows", i + 1, plans.size(), rows.size());
        }
        System.err.println(" … fitting");
        List<String> codes = Detectors.all().stream().map(Detector::code).toList();
        EvidenceModel model = EvidenceModelFitter.fit(codes, Groups.OF_DETECTORS, rows, PENALTY);
        Files.writeString(target, model.canonicalText());
        System.out.println(model.name() + "  " + target);
    }
}
