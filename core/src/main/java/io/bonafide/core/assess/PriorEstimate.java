package io.bonafide.core.assess;

/**
 * The share of a shop's lines that are not ordinary purchases, from their likelihood ratios alone.
 *
 * <p>The likelihood of a share π is Σ log(1 + π (L - 1)) over the lines' ratios L; its maximum is the fixed point of the
 * expectation-maximisation of Saerens, Latinne and Decaestecker (Neural Computation 14, 2002), found here by bisection of
 * the derivative, since the iteration crawls near 0. Two things keep a clean shop of any size near 0. A Beta(1, 1 + s n)
 * prior takes off what ratios that are a little too high on average would add: an excess below s = {@value #SLACK} a
 * line is not believed, however many lines there are. Simulated clean shops do not need it; two real ones do, whose
 * few columns look stranger than any simulated shop's (docs/DECISIONS.md). And of the shares that the lines bear out a low one is
 * taken: the one at which the logarithm of the posterior is {@value #DROP} below its maximum, one standard error below it.
 *
 * <p>Time: levels × 200. Error: the lower limit lies below a true share of k lines by about 1/√k of it.
 */
final class PriorEstimate {
    static final double SLACK = .2;
    static final double DROP = .5;
    /** Never less, so that evidence beyond doubt still counts in a shop that was clean so far. */
    static final double LEAST = 1e-6;

    private static final double MOST = .5;
    private static final double MOST_LOG_RATIO = 50;
    private static final int HALVINGS = 100;

    private final double[] excess;
    private final long[] lines;
    private final double pseudoLines;

    private PriorEstimate(Levels levels) {
        int[] order = levels.falling();
        excess = new double[order.length];
        lines = new long[order.length];
        long all = 0;
        for (int i = 0; i < order.length; i++) {
            double logRatio = Math.min(MOST_LOG_RATIO, levels.logRatio(order[i]));
            excess[i] = StrictMath.expm1(logRatio);
            lines[i] = levels.lines(order[i]);
            all += lines[i];
        }
        pseudoLines = SLACK * all;
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
        double enough = logPosterior(best) - DROP;
        if (logPosterior(0) >= enough) {
            return LEAST;
        }
        double low = 0;
        double high = best;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (logPosterior(middle) < enough) {
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
        double slope = -pseudoLines / (1 - share);
        for (int i = 0; i < excess.length; i++) {
            slope += lines[i] * excess[i] / (1 + share * excess[i]);
        }
        return slope;
    }

    private double logPosterior(double share) {
        double log = pseudoLines * StrictMath.log1p(-share);
        for (int i = 0; i < excess.length; i++) {
            log += lines[i] * StrictMath.log1p(share * excess[i]);
        }
        return log;
    }
}
