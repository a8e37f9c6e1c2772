package io.bonafide.core.assess;

import io.bonafide.core.order.Event;
import io.bonafide.core.order.LineKey;
import java.time.Instant;
import java.util.List;

/**
 * What was said of a line when its placement or payment was received, with what had been received until then. It stands
 * as it was given, whatever is found out later.
 *
 * @param to what it answers: PLACED or PAID
 * @param at when that happened
 * @param receivedAt when it was received, and answered
 * @param probability that the line is not an ordinary purchase; 0 to 1
 * @param signals of the detectors that found it so, with their facts; the one that adds most first
 */
public record Answer(
        LineKey line,
        Event.Kind to,
        Instant at,
        Instant receivedAt,
        double probability,
        List<Assessment.Signal> signals) {

    public Answer {
        signals = List.copyOf(signals);
    }

    /** What an engine says of a line in its open second. */
    record Said(double probability, List<Assessment.Signal> signals) {}
}
