package io.bonafide.core.signal;

import java.util.List;
import java.util.Set;

/**
 * The line has something in common with many others that ordinary orders have in common with few: a code at the start of
 * the seller's memo, a sum paid back after the review. How many they are weighs nothing: a large honest shop has as many as
 * a small one's brushing. One class for the two, since only the key differs.
 */
final class RepeatedMark implements Detector {
    private final String code;
    private final Quantity orders;
    private final int least;
    private final List<LineQuantities.Word> words;

    /**
     * @param orders that have the key
     * @param least from so many on it is no accident
     * @param words that the fact shows
     */
    RepeatedMark(String code, Quantity orders, int least, LineQuantities.Word... words) {
        this.code = code;
        this.orders = orders;
        this.least = least;
        this.words = List.of(words);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(orders);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double count = line.get(orders);
        if (Double.isNaN(count)) {
            return Facts.abstain(line, orders);
        }
        return count < least ? Opinion.ORDINARY : Facts.suspicion(line, 1, () -> List.of(fact(line)));
    }

    private Fact fact(LineQuantities line) {
        return Facts.beyond(
                code,
                line,
                orders,
                Fact.Operator.AT_LEAST,
                least,
                Facts.words(line, words.toArray(LineQuantities.Word[]::new)));
    }
}
