package io.bonafide.bench.cause;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseOpinion;

/** What the model said of a group whose cause is known. */
record Answer(Known group, CauseOpinion opinion) {

    boolean told() {
        return opinion instanceof CauseOpinion.Told;
    }

    /** Whether the likeliest cause is the true one, told or not. */
    boolean right() {
        return opinion.likeliest() == group.cause();
    }

    boolean surge() {
        return group.cause() == Cause.GENUINE_SURGE;
    }

    /** Whether another cause is told of a genuine surge. */
    boolean accused() {
        return surge() && told() && !right();
    }

    boolean found() {
        return group.how() == Known.How.FOUND;
    }
}
