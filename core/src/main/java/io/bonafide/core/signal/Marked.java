package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A mark that a line bears or not: its waybill names another receiver, its parcel was recalled, the platform marked it as
 * risky; or that it shares with many others, and ordinary orders with few: a code at the start of the seller's memo, a sum
 * paid back after the review. How many they are weighs nothing: a large honest shop has as many as a small one's brushing.
 * One class for all, since only the mark differs.
 */
final class Marked implements Detector {
    private final String code;
    private final Quantity mark;
    private final Fact.Operator operator;
    private final int least;
    private final Map<String, String> reference;
    private final List<LineQuantities.Word> words;

    private Marked(
            String code,
            Quantity mark,
            Fact.Operator operator,
            int least,
            Map<String, String> reference,
            LineQuantities.Word... words) {
        this.code = code;
        this.mark = mark;
        this.operator = operator;
        this.least = least;
        this.reference = Map.copyOf(reference);
        this.words = List.of(words);
    }

    /**
     * @param mark 1 or 0
     * @param reference of the rule that speaks of the mark; empty if there is none
     * @param words that the fact shows
     */
    static Marked by(String code, Quantity mark, Map<String, String> reference, LineQuantities.Word... words) {
        return new Marked(code, mark, Fact.Operator.EQUAL, 1, reference, words);
    }

    /**
     * @param orders that bear the mark
     * @param least from so many on it is no accident
     * @param words that the fact shows
     */
    static Marked byMany(String code, Quantity orders, int least, LineQuantities.Word... words) {
        return new Marked(code, orders, Fact.Operator.AT_LEAST, least, Map.of(), words);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Set<Quantity> reads() {
        return Set.of(mark);
    }

    @Override
    public Opinion opine(LineQuantities line) {
        double value = line.get(mark);
        if (Double.isNaN(value)) {
            return Facts.abstain(line, mark);
        }
        boolean bears = operator == Fact.Operator.EQUAL ? value == least : value >= least;
        return bears ? Facts.suspicion(line, 1, () -> List.of(fact(line))) : Opinion.ORDINARY;
    }

    private Fact fact(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(reference);
        details.putAll(Facts.words(line, words.toArray(LineQuantities.Word[]::new)));
        return Facts.beyond(code, line, mark, operator, least, details);
    }
}
