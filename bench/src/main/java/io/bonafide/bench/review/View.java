package io.bonafide.bench.review;

/** What is known of a review. */
enum View {
    /** All reviews. */
    HINDSIGHT,
    /** The reviews before it, and itself. */
    AS_OF
}
