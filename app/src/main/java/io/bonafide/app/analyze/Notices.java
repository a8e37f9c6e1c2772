package io.bonafide.app.analyze;

import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.intake.Intake;
import java.time.Instant;
import java.util.List;

/** What a person should know of how the files were read, one sentence each; nothing personal in them. */
final class Notices {
    private static final int MOST_HEADERS = 8;

    private final List<String> sentences;

    Notices(List<String> sentences) {
        this.sentences = sentences;
    }

    void addAll(Intake intake, long eventsDropped, Instant asOf, AnalysisSettings settings) {
        for (InputFile file : intake.files()) {
            unexplained(file);
        }
        boolean inZone = intake.files().stream()
                .anyMatch(file -> file.timesWithoutOffset() && file.layout().zone() == null);
        if (inZone) {
            sentences.add("Times without an offset were taken in the zone %s (--zone changes it)."
                    .formatted(settings.zone()));
        }
        intake.notes().forEach((name, count) -> sentences.add(note(name, count)));
        if (eventsDropped > 0) {
            sentences.add("%d events after %s were left out.".formatted(eventsDropped, asOf));
        }
    }

    private void unexplained(InputFile file) {
        List<String> headers = file.unexplained();
        if (!headers.isEmpty()) {
            String more = headers.size() > MOST_HEADERS ? " and %d more".formatted(headers.size() - MOST_HEADERS) : "";
            sentences.add("%s: columns that %s does not name were not read: %s%s."
                    .formatted(
                            file.path().getFileName(),
                            file.layout().key(),
                            String.join(", ", headers.subList(0, Math.min(MOST_HEADERS, headers.size()))),
                            more));
        }
    }

    private static String note(String name, long count) {
        return switch (name) {
            case "duplicate_rows" -> "%d rows said the same as others and were counted once.".formatted(count);
            case "values_overruled" ->
                "%d values contradicted another row's of the same line; the later or fuller one counts."
                        .formatted(count);
            default -> "%d rows: %s.".formatted(count, name.replace('_', ' '));
        };
    }
}
