package io.bonafide.core.evaluate;

import java.util.Arrays;

/**
 * Labelled probabilities, sorted. Every figure is a walk over their distinct values, so that a tie is one step; nothing
 * is copied, and many scenarios share the array of negatives.
 */
final class Scores {
    private final double[] positives;
    private final double[] negatives;

    private Scores(double[] positives, double[] negatives) {
        this.positives = positives;
        this.negatives = negatives;
    }

    /** Takes both arrays over and sorts them. */
    static Scores of(double[] positives, double[] negatives) {
        Arrays.sort(positives);
        Arrays.sort(negatives);
        return new Scores(positives, negatives);
    }

    int positives() {
        return positives.length;
    }

    int negatives() {
        return negatives.length;
    }

    /** Starts a walk, before the highest value. */
    Walk walk() {
        return new Walk();
    }

    /** Walks down the distinct values. 0 and -0 are one. */
    final class Walk {
        private int positivesLeft = positives.length;
        private int negativesLeft = negatives.length;
        private double value;
        private long positivesHere;
        private long negativesHere;

        /** Steps to the next lower value; false if there is none. */
        boolean next() {
            if (positivesLeft + negativesLeft == 0) {
                return false;
            }
            value = Math.max(last(positives, positivesLeft), last(negatives, negativesLeft));
            int p = below(positives, positivesLeft, value);
            int n = below(negatives, negativesLeft, value);
            positivesHere = positivesLeft - p;
            negativesHere = negativesLeft - n;
            positivesLeft = p;
            negativesLeft = n;
            return true;
        }

        double value() {
            return value;
        }

        /** How many positives have the value. */
        long positives() {
            return positivesHere;
        }

        /** How many negatives have the value. */
        long negatives() {
            return negativesHere;
        }

        long count() {
            return positivesHere + negativesHere;
        }

        private static double last(double[] sorted, int left) {
            return left == 0 ? Double.NEGATIVE_INFINITY : sorted[left - 1];
        }

        private static int below(double[] sorted, int left, double value) {
            int i = left;
            while (i > 0 && sorted[i - 1] == value) {
                i--;
            }
            return i;
        }
    }
}
