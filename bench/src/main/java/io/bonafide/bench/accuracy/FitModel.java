package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.EvidenceModelFitter;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Fits the evidence model and writes its text. Deterministic: the same code gives the same model. */
public final class FitModel {
    private static final int ROUNDS = 12;
    private static final double PENALTY = 2;
    /** Of genuine lines on which no detector fires, one in so many is kept, for as many. */
    private static final int THINNING = 10;
    /** What a shop without a fake line is taken to have, so that its false alarms count. */
    private static final double BASE_RATE_OF_CLEAN = .002;

    private FitModel() {}

    /** @param target where the model's text goes */
    public static void run(Path target) throws IOException {
        List<EvidenceModelFitter.Row> rows = new ArrayList<>();
        List<SimulationSettings> plans = Plans.fitting(ROUNDS);
        for (int i = 0; i < plans.size(); i++) {
            add(plans.get(i), rows);
            System.err.printf("\r%d of %d shops, %d rows", i + 1, plans.size(), rows.size());
        }
        System.err.println(" … fitting");
        List<String> codes = Detectors.all().stream().map(Detector::code).toList();
        EvidenceModel model = EvidenceModelFitter.fit(codes, Groups.OF_DETECTORS, rows, PENALTY);
        Files.writeString(target, model.canonicalText());
        System.out.println(model.name() + "  " + target);
    }

    private static void add(SimulationSettings settings, List<EvidenceModelFitter.Row> rows) {
        ShopRun run = ShopRun.of(settings, EvidenceModel.silent());
        long fakes = run.labels().values().stream().filter(FitModel::positive).count();
        double baseRate =
                fakes == 0 ? BASE_RATE_OF_CLEAN : (double) fakes / run.labels().size();
        SplittableRandom random = new SplittableRandom(settings.seed());
        run.hindsight().forEachVector(vector -> {
            Label label = label(run, vector.line());
            if (label.verdict() == Label.Verdict.UNCLEAR) {
                return;
            }
            boolean fake = positive(label);
            boolean thin = !fake && Arrays.stream(vector.weights()).noneMatch(weight -> weight > 0);
            if (!thin) {
                rows.add(new EvidenceModelFitter.Row(fake, 1, baseRate, vector.weights()));
            } else if (random.nextInt(THINNING) == 0) {
                rows.add(new EvidenceModelFitter.Row(false, THINNING, baseRate, vector.weights()));
            }
        });
    }

    private static Label label(ShopRun run, LineKey line) {
        Label label = run.labels().get(line);
        if (label == null) {
            throw new IllegalStateException(
                    "The line (%s) has no label.\nThe simulator labels every line.".formatted(line));
        }
        return label;
    }

    static boolean positive(Label label) {
        return label.verdict() == Label.Verdict.FAKE || label.verdict() == Label.Verdict.ABUSE;
    }
}
