package io.bonafide.core.assess;

/**
 * The share of a shop's lines that are not ordinary purchases, from their likelihood ratios alone.
 *
 * <p>The likelihood of a share π is Σ log(1 + π (L - 1)) over the lines' ratios L; its maximum is the fixed point of the
 * expectation-maximisation of Saerens, Latinne and Decaestecker (Neural Computation 14, 2002), found here by bisection of
 * the derivative, since the iteration crawls near 0. Of the shares that the lines bear out a low one is taken: the one at which the
 * log-likelihood is {@value #DROP} below its maximum, one standard error below it. A clean shop of any size stays near 0, since
 * the model's ratios of genuine lines are below 1 on average: at 0 the likelihood falls.
 *
 * <p>Time: levels × 200. Error: the limit lies below a true share of k lines by about 1/√k of it.
 */
final class PriorEstimate {
    static final double DROP = .5;
    /** Never less, so that evidence beyond doubt still counts in a shop that was clean so far. */
    static final double LEAST = 1e-6;

    private static final double MOST = .5;
    private static final double MOST_LOG_RATIO = 50;
    private static final int HALVINGS = 100;

    private final double[] excess;
    private final long[] lines;

    private PriorEstimate(Levels levels) {
        int[] order = levels.falling();
        excess = new double[order.length];
        lines = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            double logRatio = Math.min(MOST_LOG_RATIO, levels.logRatio(order[i]));
            excess[i] = StrictMath.expm1(logRatio);
            lines[i] = levels.lines(order[i]);
        }
    }

    /** The share, from {@value #LEAST} to one half. */
    static double of(Levels levels) {
        return new PriorEstimate(levels).lowest();
    }

    private double lowest() {
        if (slope(0) <= 0) {
            return LEAST;
        }
        double best = best();
        double enough = logLikelihood(best) - DROP;
        if (logLikelihood(0) >= enough) {
            return LEAST;
        }
        double low = 0;
        double high = best;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (logLikelihood(middle) < enough) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.max(LEAST, high);
    }

    private double best() {
        double low = 0;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private double slope(double share) {
        double slope = 0;
        for (int i = 0; i < excess.length; i++) {
            slope += lines[i] * excess[i] / (1 + share * excess[i]);
        }
        return slope;
    }

    private double logLikelihood(double share) {
        double log = 0;
        for (int i = 0; i < excess.length; i++) {
            log += lines[i] * StrictMath.log1p(share * excess[i]);
        }
        return log;
    }
}
