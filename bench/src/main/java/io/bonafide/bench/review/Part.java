package io.bonafide.bench.review;

/** The users are dealt into two halves by a hash. All reviews are read in both; the labels of one half only. */
enum Part {
    /** Whose labels chose what is read and how it is weighed. */
    CHOOSING,
    /** Whose labels are reported on. */
    REPORTING;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    boolean has(Review review) {
        long hash = (review.user() + 1L) * MULTIPLIER;
        return (hash >>> 63) == ordinal();
    }
}
