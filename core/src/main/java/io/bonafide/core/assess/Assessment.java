package io.bonafide.core.assess;

import io.bonafide.core.learn.LearntModel;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Money;
import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.Opinion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Bonafide says of one line.
 *
 * @param placedAt when it was placed
 * @param paid what was paid for it, if known
 * @param probability that the line is not an ordinary purchase, in hindsight; 0 to 1
 * @param asOfProbability the same as it could be known when the line was paid, or created if unpaid
 * @param knownThen whether the line was received live or reconstructed from an import
 * @param incidentId of the incident that it belongs to, if any
 * @param signals the detectors that found it suspicious in hindsight, strongest first
 * @param wouldClear what it would be under other evidence; empty for a line that is clear
 * @param moved what moved it by what was learnt, in log odds; empty without a learnt model or a suspicion
 */
public record Assessment(
        LineKey line,
        SourceRef source,
        Instant placedAt,
        @Nullable Instant paidAt,
        @Nullable Money paid,
        @Nullable String itemId,
        double probability,
        double asOfProbability,
        KnownThen knownThen,
        Band band,
        @Nullable String incidentId,
        List<Signal> signals,
        List<Counterfactual> wouldClear,
        List<LearntModel.Moved> moved) {

    public Assessment {
        signals = List.copyOf(signals);
        wouldClear = List.copyOf(wouldClear);
        moved = List.copyOf(moved);
    }

    /** One detector's suspicion. */
    public record Signal(String detector, Opinion.Suspicious opinion) {}

    /** On what the as-of probability rests. */
    public enum KnownThen {
        LIVE,
        RECONSTRUCTED
    }
}
