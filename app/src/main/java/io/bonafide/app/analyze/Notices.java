package io.bonafide.app.analyze;

import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.intake.Intake;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a person should know of how the files were read, one sentence each; nothing personal in them. */
final class Notices {
    private static final int MOST_HEADERS = 8;
    private static final int LONGEST_HEADER = 40;

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
                            headers.stream()
                                    .limit(MOST_HEADERS)
                                    .map(Notices::shown)
                                    .collect(Collectors.joining(", ")),
                            more));
        }
    }

    /** A header as it may go to a terminal: short, and without signs that steer one. */
    private static String shown(String header) {
        String plain = header.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return plain.length() <= LONGEST_HEADER ? plain : plain.substring(0, LONGEST_HEADER) + "…";
    }

    private static String note(String name, long count) {
        return switch (name) {
            case "duplicate_rows" -> "%d rows said the same as others and were counted once.".formatted(count);
            case "values_overruled" ->
                "%d values contradicted another row's of the same line; the later or fuller one counts."
                        .formatted(count);
            case "cancellations" ->
                "%d rows take back a sale. They are listed in quarantine.csv, and not counted as set aside."
                        .formatted(count);
            case "unknown_status" ->
                "%d rows have a status that their layout does not know, and were read without it; a mapping file can name it."
                        .formatted(count);
            default -> "%d rows: %s.".formatted(count, name.replace('_', ' '));
        };
    }
}
