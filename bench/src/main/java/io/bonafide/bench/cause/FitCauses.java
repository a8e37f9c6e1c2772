package io.bonafide.bench.cause;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.cause.CauseModel;
import io.bonafide.core.cause.CauseModelFitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Fits the cause model and writes its text. The weights come from the first block of seeds; how sure it is of itself, and
 * from when on it tells a cause, from the second. Deterministic: the same code gives the same model.
 */
public final class FitCauses {
    private static final int ROUNDS = 10;
    private static final int CALIBRATING_ROUNDS = 6;

    private FitCauses() {}

    /** @param target where the model's text goes */
    public static void run(EvidenceModel evidence, Path target) throws IOException {
        List<Known> fitting = KnownGroups.of(CausePlans.fitting(ROUNDS), evidence);
        List<Known> calibrating = KnownGroups.of(CausePlans.calibrating(CALIBRATING_ROUNDS), evidence);
        CauseModel model = fit(fitting, calibrating);
        Files.writeString(target, model.canonicalText());
        System.out.println(model.name() + "  " + target);
    }

    static CauseModel fit(List<Known> fitting, List<Known> calibrating) {
        CauseModel raw = CauseModelFitter.fit(Balance.examples(fitting));
        Calibrating held = new Calibrating(calibrating);
        double factor = held.factor(raw);
        CauseModel model = held.limits(raw.tempered(factor));
        System.err.printf(
                Locale.ROOT,
                "weights times %.2f; tells from %.2f on, beside a surge of up to %.3f%n",
                factor,
                model.tellFrom(),
                model.surgeUpTo());
        return model;
    }
}
