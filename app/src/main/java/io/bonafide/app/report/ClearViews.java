package io.bonafide.app.report;

import io.bonafide.core.assess.Assessment;
import io.bonafide.core.assess.Counterfactual;
import java.util.List;
import java.util.Locale;

/** What would clear a line, as the page shows it: what changes its band, or its probability by a twentieth or more. */
final class ClearViews {
    private static final double LEAST_CHANGE = .05;

    private ClearViews() {}

    static List<ReportView.Clears> of(Assessment assessment) {
        return assessment.wouldClear().stream()
                .filter(each -> each.band() != assessment.band()
                        || Math.abs(assessment.probability() - each.probability()) >= LEAST_CHANGE)
                .map(ClearViews::view)
                .toList();
    }

    private static ReportView.Clears view(Counterfactual each) {
        return new ReportView.Clears(
                each.supposed().name().toLowerCase(Locale.ROOT),
                each.detectors(),
                each.place(),
                each.probability(),
                each.band().code());
    }
}
