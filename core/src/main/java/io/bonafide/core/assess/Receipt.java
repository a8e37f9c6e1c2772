package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import java.time.Instant;
import java.util.Optional;

/** What became of an event that was received. */
public sealed interface Receipt {

    /** It was taken in. {@code answer} is there for a placement and for a line's payment. */
    record Taken(Optional<Answer> answer) implements Receipt {}

    /** It had been received before, and changed nothing. */
    record Duplicate() implements Receipt {}

    /** It is no part of the settled answer, which a replay of all events by a new engine cures. */
    record SetAside(Unsettled event, Optional<Answer> answer) implements Receipt {}

    /**
     * An event that the settled answer lacks.
     *
     * @param settledTo what had been settled when it was received
     */
    record Unsettled(Event event, Instant receivedAt, Instant settledTo, Why why) {}

    /** Why it lacks it. */
    enum Why {
        /** It was received later than the bound allows, or for the second time and is not remembered. */
        LATE,
        /** Its line was placed before, by another event. */
        PLACED_TWICE
    }
}
