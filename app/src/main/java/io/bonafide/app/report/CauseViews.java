package io.bonafide.app.report;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseEvidence;
import io.bonafide.core.cause.CauseOpinion;
import io.bonafide.core.cause.Diagnosis;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a card shows of an incident's cause: all causes as bars, and of the likeliest what speaks for and against it. */
final class CauseViews {
    private static final int MOST_SAID = 3;

    private CauseViews() {}

    static ReportView.CauseView of(Diagnosis diagnosis) {
        CauseOpinion opinion = diagnosis.opinion();
        return new ReportView.CauseView(
                diagnosis.told().map(Cause::code).orElse(null),
                opinion.probabilities().entrySet().stream()
                        .sorted(Map.Entry.<Cause, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(chance -> new ReportView.Chance(chance.getKey().code(), chance.getValue()))
                        .toList(),
                said(opinion, true),
                said(opinion, false),
                opinion instanceof CauseOpinion.NotEnough notEnough ? notEnough.wouldTell() : List.of());
    }

    private static List<ReportView.Said> said(CauseOpinion opinion, boolean speaksFor) {
        return opinion.evidence().stream()
                .filter(piece -> piece.cause() == opinion.likeliest() && piece.speaksFor() == speaksFor)
                .limit(MOST_SAID)
                .map(CauseViews::said)
                .toList();
    }

    private static ReportView.Said said(CauseEvidence piece) {
        @Nullable Double usual = Double.isNaN(piece.usual()) ? null : piece.usual();
        String unit = piece.figure().unit().name().toLowerCase(Locale.ROOT);
        return new ReportView.Said(piece.figure().code(), unit, piece.value(), usual);
    }
}
