package io.bonafide.core.learn;

import java.util.Collection;

/**
 * How often a positive is labelled at all, where a label is only ever given to positives.
 *
 * <p>Elkan and Noto (KDD 2008): if the labelled positives are a random sample of all positives, a model g that tells the
 * labelled from the rest satisfies g(x) = c · p(x), where c is this frequency and p the probability of a positive. So
 * p = g / c. The order of rows does not change; the probabilities, and any count of positives made from them, do. Where
 * the labelled are the blatant ones, c is too high where it matters and p too low: the correction is an option and not a
 * cure.
 *
 * @param frequency above 0 and at most 1; 1 corrects nothing
 */
public record LabelFrequency(double frequency) {

    public LabelFrequency {
        if (!(frequency > 0 && frequency <= 1)) {
            throw new IllegalArgumentException("""
                    The frequency (%s) of labels is not above 0 and at most 1.
                    Write 1 if every positive is labelled.""".formatted(frequency));
        }
    }

    /**
     * The estimate of Elkan and Noto: the mean of g over labelled positives that it was not trained on. It is c times the
     * mean of p over positives, hence right only where positives are certain to be, and too low by as much as the classes
     * overlap (docs/yelpchi.md: .06 for .3). Error beside that: the standard error of a mean.
     *
     * @param ofLabelled what the model says of labelled positives that it was not trained on; not empty
     */
    public static LabelFrequency estimate(Collection<Double> ofLabelled) {
        if (ofLabelled.isEmpty()) {
            throw new IllegalArgumentException("""
                    There are %d labelled positives to estimate by.
                    Keep some of them out of the training.""".formatted(ofLabelled.size()));
        }
        double sum = 0;
        for (double probability : ofLabelled) {
            sum += probability;
        }
        return new LabelFrequency(sum / ofLabelled.size());
    }

    /**
     * The frequency that follows from the share of positives, where that is known from elsewhere, such as an audit.
     *
     * @param labelled share of all rows that are labelled
     * @param positive share of all rows that are positive, at least {@code labelled}
     */
    public static LabelFrequency fromPrior(double labelled, double positive) {
        return new LabelFrequency(labelled / positive);
    }

    /** The probability of a positive, given that of a labelled one. */
    public double probability(double ofLabelled) {
        return Math.min(1, ofLabelled / frequency);
    }
}
