package io.bonafide.app.report;

import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.exchange.result.RunRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the report says.
 *
 * @param lang {@code zh-CN} or {@code en}; null for the reader's browser to choose
 * @param lines what was kept of the lines
 */
public record Report(
        @Nullable String lang,
        RunRecord run,
        List<Exposure> exposures,
        List<Diagnosis> incidents,
        List<OrderRing> rings,
        ReportCollector lines) {

    public Report {
        exposures = List.copyOf(exposures);
        incidents = List.copyOf(incidents);
        rings = List.copyOf(rings);
    }
}
