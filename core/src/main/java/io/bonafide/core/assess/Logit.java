package io.bonafide.core.assess;

/** Probabilities and their log odds, the same on every JDK. */
final class Logit {
    private Logit() {}

    static double of(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }

    static double inverse(double logOdds) {
        return logOdds >= 0
                ? 1 / (1 + StrictMath.exp(-logOdds))
                : StrictMath.exp(logOdds) / (1 + StrictMath.exp(logOdds));
    }
}
