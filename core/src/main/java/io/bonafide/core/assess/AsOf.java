package io.bonafide.core.assess;

import io.bonafide.core.learn.Logistic;

/** As-of probabilities in billionths, as the table keeps them. */
final class AsOf {
    private static final double BILLION = 1e9;

    private AsOf() {}

    static int packed(double probability) {
        return (int) Math.round(probability * BILLION);
    }

    /** The log odds; of one that was rounded to 0 or 1, those of half a billionth. */
    static double logOdds(int billionths) {
        return Logistic.logOdds(Math.max(.5, Math.min(BILLION - .5, billionths)) / BILLION);
    }

    static double unpacked(int billionths) {
        return billionths / BILLION;
    }
}
