package io.bonafide.app.analyze;

import io.bonafide.core.exposure.Wording;
import io.bonafide.exchange.result.RunRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What came out of an analysis, for whoever asked for it.
 *
 * @param output the result directory
 * @param report the page in it
 * @param headline where the nearest shop stands
 * @param rows rows with something in them, those set aside included
 * @param rowsSetAside rows that could not be used
 * @param notices what to know beside, in sentences
 */
public record AnalysisSummary(
        Path output,
        Path report,
        Wording headline,
        Instant asOf,
        RunRecord.Totals totals,
        long rows,
        long rowsSetAside,
        List<RunRecord.Shop> shops,
        List<Wording> notices) {

    public AnalysisSummary {
        shops = List.copyOf(shops);
        notices = List.copyOf(notices);
    }

    /** The share of rows that could not be used, 0 to 1. */
    public double shareSetAside() {
        return rows == 0 ? 0 : rowsSetAside / (double) rows;
    }
}
