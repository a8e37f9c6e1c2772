package io.bonafide.core.learn;

/**
 * What may be set of learning.
 *
 * @param trust how much a label counts
 * @param treesFrom how many labels of either answer trees are trained from on, at least 2
 * @param testedFrom how many labels of either answer the later span must hold to test anything, at least 1
 * @param laterShare the share of labels, the latest, that test and do not teach
 * @param unlabelledWeight how much a line that nobody judged counts for what the recalibrated engine says of it
 * @param labelError how often a label is taken to be wrong, below one half
 * @param asOf whether probabilities as of payment are taught too
 * @param growth of the trees
 */
public record LearningSettings(
        Trust trust,
        int treesFrom,
        int testedFrom,
        double laterShare,
        double unlabelledWeight,
        double labelError,
        boolean asOf,
        Growth growth) {

    public LearningSettings {
        if (treesFrom < 2 || testedFrom < 1) {
            throw new IllegalArgumentException("""
                    Trees from %d labels of either answer, tested with %d, is too few.
                    Write at least 2 and 1.""".formatted(treesFrom, testedFrom));
        }
        requireShare("later share", laterShare);
        requireShare("weight of an unlabelled line", unlabelledWeight);
        requireShare("share of labels that is wrong, doubled,", 2 * labelError);
    }

    /** What is used where nothing is set. As of payment is not taught: it made shops worse (docs/learning-measured.md). */
    public static LearningSettings defaults() {
        return new LearningSettings(Trust.defaults(), 100, 10, .3, .1, .05, false, new Growth(100, 4, 20, .05, 1));
    }

    /** The same, and as of payment is taught. */
    public LearningSettings withAsOf() {
        return new LearningSettings(
                trust, treesFrom, testedFrom, laterShare, unlabelledWeight, labelError, true, growth);
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("""
                    The %s (%s) must lie between 0 and 1.
                    Write a share such as 0.3.""".formatted(name, value));
        }
    }
}
