package io.bonafide.core.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found a line to be: the row of {@code labels.csv}. A platform's accusation is not one of these unless a
 * person took it over.
 *
 * @param labelledBy {@code reviewer}, {@code platform_finding}, {@code appeal} or {@code simulation}; {@link #NOBODY_NAMED}
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

    /** Stands for whoever gave a verdict without a name. */
    public static final String NOBODY_NAMED = "nobody_named";

    /** What the line was found to be. */
    public enum Verdict {
        GENUINE,
        FAKE,
        ABUSE,
        UNCLEAR
    }
}
