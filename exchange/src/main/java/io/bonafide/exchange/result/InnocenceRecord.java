package io.bonafide.exchange.result;

import io.bonafide.core.innocence.Comparison;
import io.bonafide.core.innocence.Innocence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shop's suspects beside its verified orders, as {@code run.json} has it.
 *
 * @param level the share of false ones put up with among those called distinguishable
 * @param selection how many lines each condition left, in the order in which it was asked
 * @param comparisons one for each item class and season with a suspect
 * @param unclassed suspect lines that nothing is like, since their item is not known
 */
public record InnocenceRecord(double level, List<Left> selection, List<Compared> comparisons, int unclassed) {

    public InnocenceRecord {
        selection = List.copyOf(selection);
        comparisons = List.copyOf(comparisons);
    }

    public static InnocenceRecord of(Innocence innocence) {
        List<Left> selection = innocence.selection().left().entrySet().stream()
                .map(left -> new Left(left.getKey().code(), left.getValue()))
                .toList();
        List<Compared> comparisons =
                innocence.comparisons().stream().map(Compared::of).toList();
        return new InnocenceRecord(innocence.level(), selection, comparisons, innocence.unclassed());
    }

    /** How many lines were left when a condition had been asked too. */
    public record Left(String condition, int lines) {}

    /**
     * One item class in one season; numbers of orders.
     *
     * @param doubtful verified, but in an incident: counted as stranger than all others
     * @param tested all that are not verified
     * @param suspects among them
     * @param needed verified orders that it would take; null if there were enough
     * @param bar the greatest p-value called distinguishable; null if refused
     * @param distinguishable suspects that are; null if refused
     */
    public record Compared(
            String itemClass,
            String season,
            int verified,
            int doubtful,
            int tested,
            int suspects,
            @Nullable Integer needed,
            @Nullable Double bar,
            @Nullable Integer distinguishable) {

        private static Compared of(Comparison comparison) {
            Comparison.@Nullable Told told = comparison.outcome() instanceof Comparison.Told is ? is : null;
            return new Compared(
                    comparison.itemClass(),
                    comparison.season().code(),
                    comparison.verified(),
                    comparison.doubtful(),
                    comparison.tested(),
                    comparison.suspects(),
                    comparison.outcome() instanceof Comparison.Refused refused ? refused.needed() : null,
                    told == null ? null : told.bar(),
                    told == null ? null : told.apart());
        }
    }
}
