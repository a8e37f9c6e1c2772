package io.bonafide.app.report;

import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The answer in one sentence, for a terminal and for a page without scripts. */
public final class Headline {
    private static final Comparator<Exposure.Headline> NEAREST =
            Comparator.comparingDouble(Headline::share).thenComparing(Exposure.Headline::counted);

    private final Wording says;

    private Headline(Wording says) {
        this.says = says;
    }

    /** Of the shop that is nearest to its next step. */
    public static Headline of(List<Exposure> exposures) {
        Optional<Exposure.Headline> nearest = exposures.stream()
                .filter(Exposure.OnLadder.class::isInstance)
                .map(exposure -> ((Exposure.OnLadder) exposure).headline())
                .max(NEAREST);
        return new Headline(nearest.map(Headline::withRange).orElseGet(() -> withoutLadder(exposures)));
    }

    public Wording says() {
        return says;
    }

    String both() {
        return says.zh() + " " + says.en();
    }

    private static Wording withRange(Exposure.Headline headline) {
        Wording range = ReportTexts.REPORT.say("plain.range", headline.low(), headline.high());
        return new Wording(headline.says().zh() + range.zh(), headline.says().en() + range.en());
    }

    private static Wording withoutLadder(List<Exposure> exposures) {
        return exposures.stream()
                .filter(Exposure.NoLadder.class::isInstance)
                .map(exposure -> ((Exposure.NoLadder) exposure).why())
                .findFirst()
                .orElseGet(() -> ReportTexts.REPORT.say("headline.noPack"));
    }

    private static double share(Exposure.Headline headline) {
        Integer of = headline.of();
        return of == null ? 0 : headline.counted() / (double) of;
    }
}
