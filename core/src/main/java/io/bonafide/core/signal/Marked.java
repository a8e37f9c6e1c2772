package io.bonafide.core.signal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A mark that a line bears or not: its waybill names another receiver, its parcel was recalled, the platform marked it as
 * risky. One class for the three, since only the mark differs.
 */
final class Marked implements Detector {
    private final String code;
    private final Quantity mark;
    private final Map<String, String> reference;
    private final List<LineQuantities.Word> words;

    /**
     * @param mark 1 or 0
     * @param reference of the rule that speaks of the mark; empty if there is none
     * @param words that the fact shows
     */
    Marked(String code, Quantity mark, Map<String, String> reference, LineQuantities.Word... words) {
        this.code = code;
        this.mark = mark;
        this.reference = Map.copyOf(reference);
        this.words = List.of(words);
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
        if (value != 1) {
            return Opinion.ORDINARY;
        }
        return Facts.suspicion(line, 1, () -> List.of(fact(line)));
    }

    private Fact fact(LineQuantities line) {
        Map<String, String> details = new TreeMap<>(reference);
        details.putAll(Facts.words(line, words.toArray(LineQuantities.Word[]::new)));
        return Facts.beyond(code, line, mark, Fact.Operator.EQUAL, 1, details);
    }
}
