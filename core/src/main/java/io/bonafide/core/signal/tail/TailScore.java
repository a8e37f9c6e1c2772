package io.bonafide.core.signal.tail;

import java.util.List;

/**
 * How suspicious a row is among its like.
 *
 * @param evidence 0 for a row that lies in the middle of everything; above it suspicious, below it innocent
 * @param parts what it is made of, in the model's order; a missing quantity has none; never empty
 */
public record TailScore(double evidence, List<Part> parts) {

    public TailScore {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("""
                    The evidence (%s) rests on nothing.
                    A row without any quantity has no score.""".formatted(evidence));
        }
    }

    /**
     * What one quantity says.
     *
     * @param value of the quantity
     * @param tail share of rows at least as far towards the suspicious end, ties counted half; above 0 and below 1
     * @param evidence what it adds to the score
     */
    public record Part(String quantity, double value, double tail, double evidence) {}
}
