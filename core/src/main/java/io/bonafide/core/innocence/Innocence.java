package io.bonafide.core.innocence;

import io.bonafide.core.order.LineKey;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be said of a shop's suspect lines beside its verified orders.
 *
 * @param level the share of false ones put up with among those called distinguishable
 * @param selection how the verified orders were chosen
 * @param comparisons one for each item class and season with a suspect order, by class, then by season
 * @param lines of the suspects that were compared; a line of a refused comparison, or of an unknown class, is not among them
 * @param unclassed suspect lines whose item is not known, so that nothing is like them
 */
public record Innocence(
        double level,
        Selection selection,
        List<Comparison> comparisons,
        SortedMap<LineKey, Standing> lines,
        int unclassed) {

    /** The level where none is set. */
    public static final double LEVEL = .05;

    public Innocence {
        comparisons = List.copyOf(comparisons);
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    /**
     * Where a suspect line stands.
     *
     * @param p conformal p-value of its order among the verified ones of its class and season
     * @param distinguishable from them, at the level; if not, that does not make it genuine
     */
    public record Standing(double p, boolean distinguishable) {}
}
