package io.bonafide.bench.unseen;

import io.bonafide.bench.accuracy.FitModel;
import io.bonafide.bench.accuracy.FittingRows;
import io.bonafide.bench.accuracy.Groups;
import io.bonafide.bench.accuracy.Plans;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.EvidenceModelFitter;
import io.bonafide.core.order.Platform;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Mask;
import io.bonafide.core.simulate.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Models by what their fit did not see. The shops are put through the detectors once; every fit takes its rows of them. */
final class Models {
    private static final int ROUNDS = 8;
    /** Larger shops take most of the time, and none as large is measured. */
    static final int MOST_ORDERS = 15_000;

    static final List<String> CODES =
            Detectors.all().stream().map(Detector::code).toList();

    private final List<FittingRows> shops;
    private final Map<LeftOut, EvidenceModel> fitted = new ConcurrentHashMap<>();

    private Models(List<FittingRows> shops) {
        this.shops = shops;
    }

    static Models fitted() {
        AtomicInteger done = new AtomicInteger();
        Models models = new Models(Plans.fitting(ROUNDS).parallelStream()
                .filter(plan -> plan.orders() <= MOST_ORDERS)
                .map(plan -> {
                    FittingRows rows = FittingRows.of(plan);
                    Progress.say(done, "shops to fit to");
                    return rows;
                })
                .toList());
        AtomicInteger fits = new AtomicInteger();
        wanted().parallelStream().forEach(leftOut -> {
            models.fitted.put(leftOut, models.fit(leftOut));
            Progress.say(fits, "fits");
        });
        return models;
    }

    /** All that the cells ask for, each once. */
    static Set<LeftOut> wanted() {
        Set<LeftOut> wanted = new LinkedHashSet<>();
        wanted.add(LeftOut.NOTHING);
        for (Platform export : Cell.EXPORTS) {
            Mask mask = Mask.of(export);
            wanted.add(new LeftOut(null, mask));
        }
        for (Scenario scenario : Plans.ATTACKS) {
            wanted.add(new LeftOut(scenario, null));
        }
        return wanted;
    }

    private EvidenceModel fit(LeftOut leftOut) {
        List<EvidenceModelFitter.Row> rows = new ArrayList<>();
        leftOut.of(shops).forEach(shop -> rows.addAll(shop.rows()));
        return EvidenceModelFitter.fit(CODES, Groups.OF_DETECTORS, rows, FitModel.PENALTY);
    }

    int shops() {
        return shops.size();
    }

    EvidenceModel without(LeftOut leftOut) {
        EvidenceModel model = fitted.get(leftOut);
        if (model == null) {
            throw new IllegalArgumentException("""
                    No model was fitted with (%s).
                    Add it to those that are wanted.""".formatted(leftOut));
        }
        return model;
    }
}
