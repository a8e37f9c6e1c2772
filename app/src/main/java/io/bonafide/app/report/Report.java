package io.bonafide.app.report;

import io.bonafide.core.assess.ring.OrderRing;
import io.bonafide.core.cause.Diagnosis;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.LineKey;
import io.bonafide.exchange.result.RunRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the report says.
 *
 * @param lang {@code zh-CN} or {@code en}; null for the reader's browser to choose
 * @param standings where suspect lines stand beside verified orders, of those that could be compared
 * @param lines what was kept of the lines
 */
public record Report(
        @Nullable String lang,
        RunRecord run,
        List<Exposure> exposures,
        List<Diagnosis> incidents,
        List<OrderRing> rings,
        Map<LineKey, Innocence.Standing> standings,
        ReportCollector lines) {

    public Report {
        exposures = List.copyOf(exposures);
        incidents = List.copyOf(incidents);
        rings = List.copyOf(rings);
        standings = Map.copyOf(standings);
    }
}
