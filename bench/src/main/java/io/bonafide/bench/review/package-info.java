/**
 * Reviews ranked by suspicion, without labels and with them, beside plain peers in the same run.
 *
 * <p>Start at {@link io.bonafide.bench.review.YelpChiBench}. Nothing here reads the order of the file or the number of a
 * user: both give the label away (docs/yelpchi.md).
 */
@NullMarked
package io.bonafide.bench.review;

import org.jspecify.annotations.NullMarked;
