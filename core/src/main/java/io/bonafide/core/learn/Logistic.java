package io.bonafide.core.learn;

/** Probabilities and their log odds, and the loss of these, the same on every JDK. */
public final class Logistic {
    private Logistic() {}

    /** Of a probability between 0 and 1, neither included. */
    public static double logOdds(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }

    /** The probability that has these log odds. */
    public static double probability(double logOdds) {
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
