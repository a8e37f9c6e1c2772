package io.bonafide.exchange.intake;

import io.bonafide.exchange.layout.Match;
import java.nio.file.Path;

/** A file that no layout explains. The message says how near the nearest ones are; it holds nothing of the rows. */
public final class UnrecognisedFileException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int NEAREST = 3;

    private final transient Path file;
    private final transient Match.Unrecognised match;

    UnrecognisedFileException(Path file, Match.Unrecognised match) {
        super(message(file, match));
        this.file = file;
        this.match = match;
    }

    public Path file() {
        return file;
    }

    /** How near each layout is, nearest first. */
    public Match.Unrecognised match() {
        return match;
    }

    private static String message(Path file, Match.Unrecognised match) {
        StringBuilder message = new StringBuilder("The file (")
                .append(file.getFileName())
                .append(") is none of the ")
                .append(match.nearest().size())
                .append(" layouts that are known.");
        match.nearest().stream()
                .filter(near -> near.found() > 0)
                .limit(NEAREST)
                .forEach(near -> message.append("\n  %s has %d of its columns, but not %s"
                        .formatted(near.layout().key(), near.found(), String.join(", ", near.missing()))));
        return message.toString();
    }
}
