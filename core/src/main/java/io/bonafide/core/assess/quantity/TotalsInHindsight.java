package io.bonafide.core.assess.quantity;

import io.bonafide.core.signal.Opinion;
import io.bonafide.core.signal.Quantity;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Of how many buyers, and of how much money, the orders are that {@link CountsInHindsight} counts. Nothing is computed but for the
 * lines of which a fact speaks.
 */
final class TotalsInHindsight implements Family {
    private static final Map<Quantity, Quantity> COUNT_OF = countOf();

    private final Keys keys;
    private final CountsInHindsight counts;

    TotalsInHindsight(Keys keys, CountsInHindsight counts) {
        this.keys = keys;
        this.counts = counts;
    }

    @Override
    public Set<Quantity> computes() {
        return Collections.unmodifiableSet(COUNT_OF.keySet());
    }

    @Override
    public double value(Quantity quantity, int line) {
        Quantity count = count(quantity);
        if (keys.key(OrderCounts.kind(count), line) == Keys.NONE) {
            return Double.NaN;
        }
        return quantity.unit() == Quantity.Unit.COUNT ? counts.buyers(count, line) : counts.paid(count, line);
    }

    @Override
    public Opinion.Reason whyMissing(Quantity quantity, int line) {
        boolean keyless = keys.key(OrderCounts.kind(quantity), line) == Keys.NONE;
        return keyless ? counts.whyMissing(count(quantity), line) : Missing.column(quantity.column());
    }

    @Override
    public boolean masked(Quantity quantity, int line) {
        return counts.masked(count(quantity), line);
    }

    @Override
    public int rows(Quantity quantity, int line, int[] into) {
        return counts.rows(count(quantity), line, into);
    }

    private static Quantity count(Quantity total) {
        return Objects.requireNonNull(COUNT_OF.get(total));
    }

    private static Map<Quantity, Quantity> countOf() {
        Map<Quantity, Quantity> countOf = new EnumMap<>(Quantity.class);
        Arrays.stream(Quantity.values()).forEach(quantity -> {
            Quantity count = quantity.countOfTotal();
            if (count != null) {
                countOf.put(quantity, count);
            }
        });
        return countOf;
    }
}
