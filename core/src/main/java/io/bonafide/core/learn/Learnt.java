package io.bonafide.core.learn;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of learning.
 *
 * @param hindsight correction of log odds in hindsight; the identity if none is used
 * @param asOf correction of log odds as of payment; the identity if none is used
 * @param trees added to the corrected log odds in hindsight; empty if none are used
 * @param ofHindsight why the first is as it is
 * @param ofAsOf why the second is as it is
 * @param ofTrees why the third is as it is
 * @param laterFrom what was placed from then on tested and did not teach
 */
public record Learnt(
        Recalibration hindsight,
        Recalibration asOf,
        Optional<TreeEnsemble> trees,
        Decision ofHindsight,
        Decision ofAsOf,
        Decision ofTrees,
        Instant laterFrom) {

    /** Whether nothing of it changes anything. */
    public boolean changesNothing() {
        return hindsight.changesNothing() && asOf.changesNothing() && trees.isEmpty();
    }

    /** A line's log odds in hindsight by all that is used. */
    public double logOdds(Lesson.Sight sight) {
        double corrected = hindsight.logOdds(sight.logOdds());
        return trees.isEmpty()
                ? corrected
                : corrected + trees.get().logOdds(Features.row(sight.logOdds(), sight.evidence()));
    }
}
