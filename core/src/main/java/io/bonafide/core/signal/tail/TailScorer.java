package io.bonafide.core.signal.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores rows by their tails among the rows of a history.
 *
 * <p>The idea is ECOD's (Li et al., IEEE TKDE 2022): a row that lies far out in the empirical distribution of many
 * quantities is an outlier, and no distance or density need be tuned. Three things differ. The suspicious end of each
 * quantity is given by who knows the field, where ECOD guesses it from the skewness. Ties count half (the mid-p value of
 * Lancaster, JASA 1961), since half of all users may share one value. And a tail p speaks as log((1 − p)/p), the logit
 * method of Mudholkar and George (1979), so that what is plainly innocent counts as much as what is plainly suspicious;
 * −log p, Fisher's, ignores the first. Within a family the evidence is averaged, families are added by their weight.
 *
 * <p>Time O(n log n) for each quantity to build, O(log n) to score; memory 8 bytes a value; ranks are exact.
 */
public final class TailScorer {
    private final TailModel model;
    private final List<Ranks> ranks;

    TailScorer(TailModel model, List<Ranks> ranks) {
        this.model = model;
        this.ranks = ranks;
    }

    /**
     * @param rows what to be ranked among; NaN is missing
     * @throws IllegalArgumentException if a row has not one value for each quantity
     */
    public static TailScorer among(TailModel model, List<double[]> rows) {
        int width = model.quantities().size();
        rows.forEach(row -> requireWidth(row, width));
        List<Ranks> ranks = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int column = i;
            ranks.add(Ranks.of(rows.stream().mapToDouble(row -> row[column]).toArray()));
        }
        return new TailScorer(model, ranks);
    }

    /**
     * The score of one of the rows.
     *
     * @return empty if nothing of it is known
     * @throws IllegalArgumentException if the row has not one value for each quantity, or one that no row had
     */
    public Optional<TailScore> score(double[] row) {
        requireWidth(row, ranks.size());
        List<TailScore.Part> parts = new ArrayList<>();
        double evidence = 0;
        int next = 0;
        for (TailModel.Family family : model.families()) {
            int from = next;
            next += family.quantities().size();
            int known = known(row, from, next);
            for (int i = from; i < next; i++) {
                if (!Double.isNaN(row[i])) {
                    TailModel.Directed quantity = family.quantities().get(i - from);
                    parts.add(part(quantity, row[i], ranks.get(i), family.weight() / known));
                }
            }
        }
        for (TailScore.Part part : parts) {
            evidence += part.evidence();
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new TailScore(evidence, parts));
    }

    static void requireWidth(double[] row, int width) {
        if (row.length != width) {
            throw new IllegalArgumentException("""
                    The row has %d values, but the tail model reads %d.
                    Give one for each of its quantities, NaN where it is missing.""".formatted(row.length, width));
        }
    }

    private static TailScore.Part part(TailModel.Directed quantity, double value, Ranks ranks, double weight) {
        double tail = tail(quantity, value, ranks);
        return new TailScore.Part(quantity.name(), value, tail, weight * StrictMath.log((1 - tail) / tail));
    }

    private static double tail(TailModel.Directed quantity, double value, Ranks ranks) {
        int below = ranks.below(value);
        int upTo = ranks.upTo(value);
        if (below == upTo) {
            throw new IllegalArgumentException("""
                    The value (%s) of quantity %s is none that was ranked.
                    Score the rows that the scorer was built from.""".formatted(value, quantity.name()));
        }
        int beyond = quantity.side() == Side.LOW ? below : ranks.size() - upTo;
        return (beyond + (upTo - below) / 2.0) / ranks.size();
    }

    private static int known(double[] row, int from, int to) {
        int known = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(row[i])) {
                known++;
            }
        }
        return known;
    }
}
