package io.bonafide.app.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bonafide.app.live.FactView;
import io.bonafide.app.live.Outcome;
import io.bonafide.core.assess.Band;
import io.bonafide.core.assess.Bands;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one event.
 *
 * @param status taken, duplicate, late, placed_twice, set_aside or refused
 * @param seq its number in the archive; null if it was refused
 * @param sentBefore whether its sender had sent it before, by its key
 * @param probability that the line is not an ordinary purchase, with what was known when it was received
 * @param band clear, watch or suspect
 * @param action that is proposed: ship, review or hold; a person decides
 * @param suspicious codes of the detectors that found it so, the one that adds most first
 * @param facts behind them
 * @param column what of a refused event is wrong
 * @param reason why it was refused, and the way out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventAnswer(
        String status,
        @Nullable Long seq,
        @Nullable Boolean sentBefore,
        @Nullable Double probability,
        @Nullable String band,
        @Nullable String action,
        @Nullable List<String> suspicious,
        @Nullable List<FactView> facts,
        @Nullable String column,
        @Nullable String reason) {
    static final String REFUSED = "refused";

    static EventAnswer refused(@Nullable String column, String reason) {
        return new EventAnswer(REFUSED, null, null, null, null, null, null, null, column, reason);
    }

    static EventAnswer of(Outcome outcome) {
        @Nullable Double probability = outcome.probability();
        @Nullable Band band = probability == null ? null : Bands.LIVE.of(probability);
        return new EventAnswer(
                outcome.became().code(),
                outcome.seq(),
                outcome.fresh() ? null : (Boolean) true,
                probability,
                band == null ? null : band.code(),
                band == null ? null : band.action(),
                probability == null ? null : outcome.suspicious(),
                probability == null ? null : outcome.facts(),
                null,
                null);
    }
}
