package io.bonafide.core.assess;

import io.bonafide.core.learn.Logistic;
import java.util.List;

/**
 * A shop's lines under another model, from what the detectors said of them: as {@link Hindsight} would answer if its
 * engine had that model, without the engine's work. The prior is estimated. Time and memory: as many as there are lines.
 *
 * @param prior the share of lines that are not ordinary purchases before any is looked at
 * @param probabilities of the lines, in the order of the weights; the array is the receiver's own
 */
public record Reweighed(double prior, double[] probabilities) {

    /**
     * Weighs all lines of a shop.
     *
     * @param detectors codes, by their place in the weights
     * @param weights of every line, as in {@link EvidenceVector}
     */
    public static Reweighed under(EvidenceModel model, List<String> detectors, List<double[]> weights) {
        Evidence evidence = new Evidence(model, detectors);
        Levels levels = new Levels();
        int[] level = weights.stream()
                .mapToInt(each -> levels.add(evidence.logRatio(each)))
                .toArray();
        double prior = PriorEstimate.of(levels);
        double logOdds = Logistic.logOdds(prior);
        double[] probabilities = new double[level.length];
        for (int line = 0; line < level.length; line++) {
            probabilities[line] = Logistic.probability(logOdds + levels.logRatio(level[line]));
        }
        return new Reweighed(prior, probabilities);
    }
}
