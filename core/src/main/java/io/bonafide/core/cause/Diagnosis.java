package io.bonafide.core.cause;

import java.util.Optional;

/** An incident and what is said of its cause. */
public record Diagnosis(Incident incident, CauseOpinion opinion) {

    /** The cause that is told; empty where there is not enough to tell. */
    public Optional<Cause> told() {
        return opinion instanceof CauseOpinion.Told told ? Optional.of(told.cause()) : Optional.empty();
    }
}
