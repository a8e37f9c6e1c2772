package io.bonafide.core.assess;

import io.bonafide.core.order.SourceRef;
import io.bonafide.core.signal.LineQuantities;
import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line's quantities under a supposition.
 *
 * @param values instead of the line's own
 * @param whereMissing where the line has none
 */
record Supposed(LineQuantities line, Map<Quantity, Double> values, Map<Quantity, Double> whereMissing)
        implements LineQuantities {

    Supposed {
        values = Map.copyOf(values);
        whereMissing = Map.copyOf(whereMissing);
    }

    @Override
    public double get(Quantity quantity) {
        double known = values.getOrDefault(quantity, line.get(quantity));
        return Double.isNaN(known) ? whereMissing.getOrDefault(quantity, known) : known;
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity) {
        return line.whyMissing(quantity);
    }

    @Override
    public boolean masked(Quantity quantity) {
        return line.masked(quantity);
    }

    @Override
    public boolean wantsFacts() {
        return false;
    }

    @Override
    public List<SourceRef> sources(Quantity quantity) {
        return List.of();
    }

    @Override
    public int sourcesInAll(Quantity quantity) {
        return 0;
    }

    @Override
    public @Nullable String word(Word word) {
        return line.word(word);
    }
}
