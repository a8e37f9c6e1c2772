package io.bonafide.bench.peer;

import com.amazon.randomcutforest.RandomCutForest;
import java.util.List;

/**
 * Random Cut Forest (Guha, Mishra, Roy and Schrijvers, ICML 2016) by its authors' library with its defaults: 50 trees of
 * 256 rows. As its users do, each row is scored before the forest has seen it, and then given to the forest.
 */
public record CutForest(long seed) implements Ranker {

    @Override
    public String name() {
        return "random cut forest";
    }

    @Override
    public double[] scores(List<double[]> rows) {
        RandomCutForest forest = RandomCutForest.builder()
                .dimensions(rows.get(0).length)
                .randomSeed(seed)
                .parallelExecutionEnabled(false)
                .build();
        double[] scores = new double[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = forest.getAnomalyScore(rows.get(i));
            forest.update(rows.get(i));
        }
        return scores;
    }
}
