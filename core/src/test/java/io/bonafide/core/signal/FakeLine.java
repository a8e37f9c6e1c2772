package io.bonafide.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.core.order.SourceRef;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of which a test says what is known. Everything else is missing. */
final class FakeLine implements LineQuantities {
    private final Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    private final Set<Quantity> masked = EnumSet.noneOf(Quantity.class);
    private final Map<Word, String> words = new EnumMap<>(Word.class);
    private final Set<Quantity> asked = EnumSet.noneOf(Quantity.class);

    static FakeLine line() {
        return new FakeLine();
    }

    FakeLine with(Quantity quantity, double value) {
        values.put(quantity, value);
        return this;
    }

    FakeLine with(Word word, String text) {
        words.put(word, text);
        return this;
    }

    FakeLine withMasked(Quantity quantity) {
        masked.add(quantity);
        return this;
    }

    /** What the detector says, which must have read nothing that it does not declare. */
    Opinion hear(Detector detector) {
        asked.clear();
        Opinion opinion = detector.opine(this);
        assertThat(detector.reads()).as("what %s declares", detector.code()).containsAll(asked);
        return opinion;
    }

    Opinion hear(String code) {
        return hear(detector(code));
    }

    static Detector detector(String code) {
        return Detectors.byCode(code).orElseThrow();
    }

    /** The opinion, which must be a suspicion of this detector. */
    static Opinion.Suspicious suspicion(Opinion opinion) {
        assertThat(opinion).isInstanceOf(Opinion.Suspicious.class);
        return (Opinion.Suspicious) opinion;
    }

    double weight(String code) {
        return suspicion(hear(code)).weight();
    }

    /** The answer of a detector that lacks the quantity. */
    static Opinion abstainsFor(Quantity quantity) {
        return new Opinion.Abstained(missing(quantity));
    }

    @Override
    public double get(Quantity quantity) {
        asked.add(quantity);
        return values.getOrDefault(quantity, Double.NaN);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity) {
        assertThat(get(quantity)).as("%s, asked why it is missing", quantity).isNaN();
        return missing(quantity);
    }

    @Override
    public boolean masked(Quantity quantity) {
        asked.add(quantity);
        return masked.contains(quantity);
    }

    @Override
    public List<SourceRef> sources(Quantity quantity) {
        return List.of(new SourceRef(0, 1 + quantity.ordinal()));
    }

    @Override
    public int sourcesInAll(Quantity quantity) {
        return 1;
    }

    @Override
    public @Nullable String word(Word word) {
        return words.get(word);
    }

    /** Names the quantity, so that a test sees which one was found missing. */
    private static Opinion.Reason missing(Quantity quantity) {
        return new Opinion.Reason(quantity.code(), Opinion.Reason.Kind.TOO_LITTLE_HISTORY);
    }
}
