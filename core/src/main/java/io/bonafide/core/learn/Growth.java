package io.bonafide.core.learn;

/**
 * How an ensemble is grown.
 *
 * @param trees how many, at least 1
 * @param leaves at most, in one tree, 2 to 64
 * @param leastRows that a leaf must hold, at least 1
 * @param rate how much of each tree is added, above 0 and at most 1
 * @param seed of whatever the trainer draws
 */
public record Growth(int trees, int leaves, int leastRows, double rate, int seed) {
    private static final int MOST_LEAVES = 64;

    public Growth {
        requireRange("number of trees", trees, 1, Integer.MAX_VALUE);
        requireRange("number of leaves", leaves, 2, MOST_LEAVES);
        requireRange("least number of rows", leastRows, 1, Integer.MAX_VALUE);
        requireRange("seed", seed, 0, Integer.MAX_VALUE);
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("""
                    The rate (%s) is not above 0 and at most 1.
                    Write 0.05, and more trees for a smaller one.""".formatted(rate));
        }
    }

    /** Small steps and leaves of a hundred rows: cautious where labels are few. */
    public static Growth defaults() {
        return new Growth(200, 15, 100, .05, 1);
    }

    private static void requireRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("""
                    The %s (%d) of a growth is out of range.
                    Write %d to %d.""".formatted(name, value, least, most));
        }
    }
}
