package io.bonafide.core.signal;

import io.bonafide.core.signal.burst.NegativeBinomial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Abstentions and facts, as the detectors of this package state them. */
final class Facts {
    /** The greatest weight of a tail; beyond it evidence no longer differs. */
    static final double MOST_TAIL = 50;

    private Facts() {}

    static Opinion abstain(LineQuantities line, Quantity missing) {
        return new Opinion.Abstained(line.whyMissing(missing));
    }

    /** -log10 P(X &ge; {@code count}) of a negative-binomial count, at most {@value #MOST_TAIL}. */
    static double surprise(double count, double mean, double shape) {
        int whole = (int) Math.min(Integer.MAX_VALUE, count);
        return Math.min(MOST_TAIL, NegativeBinomial.tail(whole, mean, shape));
    }

    /** A suspicion with its facts, which are only gathered where they are wanted. */
    static Opinion suspicion(LineQuantities line, double weight, Supplier<List<Fact>> facts) {
        return new Opinion.Suspicious(weight, line.wantsFacts() ? facts.get() : List.of());
    }

    /** A suspicion of weight {@link #surprise} if that many orders are surprising enough, with the count as its fact. */
    static Opinion surprising(
            String detector,
            LineQuantities line,
            Quantity count,
            double expected,
            double shape,
            double leastWeight,
            LineQuantities.Word word) {
        double weight = surprise(line.get(count) - 1, expected, shape);
        return weight < leastWeight
                ? Opinion.ORDINARY
                : suspicion(line, weight, () -> List.of(more(detector, line, count, expected, words(line, word))));
    }

    /** A quantity that lies beyond a threshold. */
    static Fact beyond(
            String detector,
            LineQuantities line,
            Quantity quantity,
            Fact.Operator operator,
            double limit,
            Map<String, String> details) {
        return fact(detector, line, quantity, operator, limit, Fact.Limit.THRESHOLD, details);
    }

    /** A quantity that is more than was to be expected. */
    static Fact more(
            String detector, LineQuantities line, Quantity quantity, double expected, Map<String, String> details) {
        return fact(detector, line, quantity, Fact.Operator.MORE, expected, Fact.Limit.EXPECTATION, details);
    }

    /** Those of the words that are known, by their name in lower case. */
    static Map<String, String> words(LineQuantities line, LineQuantities.Word... words) {
        Map<String, String> known = new TreeMap<>();
        for (LineQuantities.Word word : words) {
            @Nullable String text = line.word(word);
            if (text != null) {
                known.put(word.name().toLowerCase(Locale.ROOT), text);
            }
        }
        return known;
    }

    private static Fact fact(
            String detector,
            LineQuantities line,
            Quantity quantity,
            Fact.Operator operator,
            double limit,
            Fact.Limit limitIs,
            Map<String, String> details) {
        return new Fact(
                detector,
                quantity.code(),
                line.get(quantity),
                operator,
                limit,
                limitIs,
                quantity.window(),
                line.sources(quantity),
                line.sourcesInAll(quantity),
                details);
    }
}
