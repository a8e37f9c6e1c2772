package io.bonafide.core.assess;

import io.bonafide.core.learn.Logistic;

/** The probabilities of a shop's lines by their levels, and the bands that follow from how many lines have which. */
final class Posteriors {
    private final double priorLogOdds;
    private final double[] byLevel;
    private final Bands bands;

    private Posteriors(double priorLogOdds, double[] byLevel, Bands bands) {
        this.priorLogOdds = priorLogOdds;
        this.byLevel = byLevel;
        this.bands = bands;
    }

    static Posteriors of(Levels levels, double prior, EngineSettings settings) {
        double priorLogOdds = Logistic.logOdds(prior);
        double[] byLevel = new double[levels.size()];
        for (int code = 0; code < byLevel.length; code++) {
            byLevel[code] = Logistic.probability(priorLogOdds + levels.logRatio(code));
        }
        int[] order = levels.falling();
        double[] falling = new double[order.length];
        long[] lines = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            falling[i] = byLevel[order[i]];
            lines[i] = levels.lines(order[i]);
        }
        return new Posteriors(priorLogOdds, byLevel, Bands.within(falling, lines, settings));
    }

    double ofLevel(int level) {
        return byLevel[level];
    }

    /** Of a log-likelihood ratio that no line may have. */
    double ofRatio(double logRatio) {
        return Logistic.probability(priorLogOdds + logRatio);
    }

    Bands bands() {
        return bands;
    }
}
