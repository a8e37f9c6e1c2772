package io.bonafide.core.learn;

/** The logistic function and its loss, the same on every JDK. */
final class Logistic {
    private Logistic() {}

    static double probability(double logOdds) {
        return logOdds >= 0
                ? 1 / (1 + StrictMath.exp(-logOdds))
                : StrictMath.exp(logOdds) / (1 + StrictMath.exp(logOdds));
    }

    /** -log of the probability that these log odds give to what came true. */
    static double loss(double logOdds, boolean positive) {
        double against = positive ? -logOdds : logOdds;
        return Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(against)));
    }
}
