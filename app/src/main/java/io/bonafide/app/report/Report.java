package io.bonafide.app.report;

import io.bonafide.core.cause.Incident;
import io.bonafide.exchange.result.RunRecord;
import io.bonafide.exchange.result.Standing;
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
        List<Standing> standings,
        List<Incident> incidents,
        ReportCollector lines) {

    public Report {
        standings = List.copyOf(standings);
        incidents = List.copyOf(incidents);
    }
}
