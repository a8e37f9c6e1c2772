package io.bonafide.app.results;

import io.bonafide.app.live.FactView;
import java.time.Instant;
import java.util.List;

/**
 * What was answered to an event, as it was given.
 *
 * @param seq its number in the archive
 * @param type placed or paid
 * @param at when it happened, as its sender wrote it
 * @param lineId empty where the order has one line
 * @param became taken, duplicate, late or placed_twice
 * @param probability that the line is not an ordinary purchase, with what was known when it was received
 * @param band clear, watch or suspect
 * @param action that is proposed: ship, review or hold; a person decides
 * @param suspicious codes of the detectors that found it so, the one that adds most first
 * @param facts behind them
 */
record AnswerView(
        long seq,
        Instant receivedAt,
        String type,
        String at,
        String orderId,
        String lineId,
        String became,
        double probability,
        String band,
        String action,
        List<String> suspicious,
        List<FactView> facts) {
    AnswerView {
        suspicious = List.copyOf(suspicious);
        facts = List.copyOf(facts);
    }
}
