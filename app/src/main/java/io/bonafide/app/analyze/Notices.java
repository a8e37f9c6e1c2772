package io.bonafide.app.analyze;

import io.bonafide.app.words.Language;
import io.bonafide.app.words.Texts;
import io.bonafide.core.exposure.Wording;
import io.bonafide.exchange.intake.InputFile;
import io.bonafide.exchange.intake.Intake;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What a person should know of how the files were read, one sentence each; nothing personal in them. */
final class Notices {
    static final Texts TEXTS = Texts.load("/io/bonafide/app/analyze/texts");

    private static final int MOST_HEADERS = 8;
    private static final int LONGEST_HEADER = 40;

    private final List<Wording> sentences;

    Notices(List<Wording> sentences) {
        this.sentences = sentences;
    }

    void addAll(Intake intake, long eventsDropped, Instant asOf, AnalysisSettings settings) {
        for (InputFile file : intake.files()) {
            unexplained(file);
        }
        boolean inZone = intake.files().stream()
                .anyMatch(file -> file.timesWithoutOffset() && file.layout().zone() == null);
        if (inZone) {
            sentences.add(TEXTS.say("zone", settings.zone()));
        }
        intake.notes().forEach((name, count) -> sentences.add(note(name, count)));
        if (eventsDropped > 0) {
            sentences.add(TEXTS.say("dropped", eventsDropped, asOf));
        }
    }

    private void unexplained(InputFile file) {
        List<String> headers = file.unexplained();
        if (!headers.isEmpty()) {
            int more = headers.size() - MOST_HEADERS;
            sentences.add(TEXTS.say(
                    more > 0 ? "unexplained.more" : "unexplained",
                    file.path().getFileName(),
                    file.layout().key(),
                    headers.stream().limit(MOST_HEADERS).map(Notices::shown).collect(Collectors.joining(", ")),
                    more));
        }
    }

    /** A header as it may go to a terminal: short, and without signs that steer one. */
    private static String shown(String header) {
        String plain = header.replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        return plain.length() <= LONGEST_HEADER ? plain : plain.substring(0, LONGEST_HEADER) + "…";
    }

    private static Wording note(String name, long count) {
        String key = "note." + name;
        return TEXTS.all(Language.ENGLISH).containsKey(key)
                ? TEXTS.say(key, count)
                : TEXTS.say("note.other", count, name.replace('_', ' '));
    }
}
