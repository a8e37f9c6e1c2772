package io.bonafide.bench.review;

/**
 * One review.
 *
 * @param user drawn anew for the run
 * @param day since the first of the data
 * @param stars 1 to 5
 * @param filtered whether the site's filter took it for fake
 */
record Review(int user, int product, int day, int stars, boolean filtered) {

    boolean extreme() {
        return stars == 1 || stars == 5;
    }

    /** 1 for praise, 0 for blame. */
    int praise() {
        return stars >= 4 ? 1 : 0;
    }
}
