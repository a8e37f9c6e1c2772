package io.bonafide.core.learn;

import java.util.ArrayList;
import java.util.List;

/** Gradient boosting of trees with one question, by trying every question: slow, and plain to follow. */
final class StumpTrainer implements Trainer {
    private static final double RIDGE = 1;

    @Override
    public TreeEnsemble train(Examples examples, Growth growth) {
        double[] logOdds = new double[examples.rows().size()];
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = examples.offsets().isEmpty() ? 0 : examples.offsets().get(i);
        }
        List<Tree> trees = new ArrayList<>();
        for (int t = 0; t < growth.trees(); t++) {
            Tree tree = best(examples, logOdds, growth.rate());
            trees.add(tree);
            for (int i = 0; i < logOdds.length; i++) {
                logOdds[i] += tree.value(examples.rows().get(i));
            }
        }
        return new TreeEnsemble(examples.inputs(), trees);
    }

    private static Tree best(Examples examples, double[] logOdds, double rate) {
        Tree best = new Tree.Leaf(0);
        double most = 0;
        for (int input = 0; input < examples.inputs().size(); input++) {
            int column = input;
            double[] thresholds = examples.rows().stream()
                    .mapToDouble(row -> row[column])
                    .distinct()
                    .sorted()
                    .toArray();
            for (int i = 0; i < thresholds.length - 1; i += 1 + thresholds.length / 20) {
                double[] low = sums(examples, logOdds, column, thresholds[i], true);
                double[] high = sums(examples, logOdds, column, thresholds[i], false);
                double gain = low[0] * low[0] / low[1] + high[0] * high[0] / high[1];
                if (gain > most && low[0] / low[1] <= high[0] / high[1]) {
                    most = gain;
                    best = new Tree.Split(
                            column,
                            thresholds[i],
                            true,
                            new Tree.Leaf(rate * low[0] / low[1]),
                            new Tree.Leaf(rate * high[0] / high[1]));
                }
            }
        }
        return best;
    }

    private static double[] sums(Examples examples, double[] logOdds, int input, double threshold, boolean upTo) {
        double[] sums = {0, RIDGE};
        for (int i = 0; i < logOdds.length; i++) {
            if (examples.rows().get(i)[input] <= threshold == upTo) {
                double weight =
                        examples.weights().isEmpty() ? 1 : examples.weights().get(i);
                double probability = Logistic.probability(logOdds[i]);
                sums[0] += weight * ((examples.positives().get(i) ? 1 : 0) - probability);
                sums[1] += weight * probability * (1 - probability);
            }
        }
        return sums;
    }
}
