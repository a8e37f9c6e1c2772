package io.bonafide.core.signal.tail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores each row among those that came before it and itself, as {@link TailScorer} does a whole history.
 *
 * <p>Time O(log² n) for each quantity of a row; memory 8 bytes a value, exact. Not safe for threads.
 */
public final class TailStream {
    private final List<Ranks> ranks;
    private final TailScorer scorer;

    public TailStream(TailModel model) {
        ranks = Stream.generate(Ranks::new).limit(model.quantities().size()).toList();
        scorer = new TailScorer(model, ranks);
    }

    /**
     * Adds a row and scores it.
     *
     * @param row one value for each quantity; NaN is missing
     * @return empty if nothing of it is known
     */
    public Optional<TailScore> observe(double[] row) {
        TailScorer.requireWidth(row, ranks.size());
        for (int i = 0; i < row.length; i++) {
            if (!Double.isNaN(row[i])) {
                ranks.get(i).add(row[i]);
            }
        }
        return scorer.score(row);
    }
}
