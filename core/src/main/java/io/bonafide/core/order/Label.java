package io.bonafide.core.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found a line to be: the row of {@code labels.csv}. A platform's accusation is not one of these unless a
 * person took it over.
 *
 * @param labelledBy {@link #REVIEWER}, {@link #PLATFORM_FINDING}, {@link #APPEAL} or {@link #SIMULATION}; {@link #NOBODY_NAMED}
 *     where the file does not say
 * @param scenario the simulated scenario that made the line, for simulated shops
 */
public record Label(
        LineKey line,
        Verdict verdict,
        @Nullable String cause,
        @Nullable String scenario,
        String labelledBy,
        @Nullable Instant at) {

    public static final String REVIEWER = "reviewer";
    public static final String APPEAL = "appeal";
    public static final String PLATFORM_FINDING = "platform_finding";
    public static final String SIMULATION = "simulation";

    /** Stands for whoever gave a verdict without a name. */
    public static final String NOBODY_NAMED = "nobody_named";

    /** The latest of some labels of a line, several if equally late; an undated one is older than all dated ones. */
    public static List<Label> latest(List<Label> labels) {
        Instant latest =
                labels.stream().map(Label::dated).max(Instant::compareTo).orElse(Instant.MIN);
        return labels.stream().filter(label -> label.dated().equals(latest)).toList();
    }

    private Instant dated() {
        return at == null ? Instant.MIN : at;
    }

    /** What the line was found to be. */
    public enum Verdict {
        GENUINE,
        FAKE,
        ABUSE,
        UNCLEAR
    }
}
