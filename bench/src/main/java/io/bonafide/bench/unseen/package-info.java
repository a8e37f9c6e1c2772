/**
 * How well what nobody has seen is found: other seeds, a scenario or an export that no fitted row was of, beside outlier
 * detectors that read the same weights.
 *
 * <p>Start at {@link io.bonafide.bench.unseen.UnseenBench}. What is fitted here is fitted on {@link
 * io.bonafide.bench.accuracy.Plans#fitting} alone and reported on {@link io.bonafide.bench.unseen.Cell} alone, whose seeds
 * no fit reads. Thresholds are found in the shops that they are reported on, as a rate of false positives asks.
 */
@NullMarked
package io.bonafide.bench.unseen;

import org.jspecify.annotations.NullMarked;
