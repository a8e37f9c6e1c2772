/**
 * Rings against their peers in the same run, in real reviews with injected rings and over a grid of injections.
 *
 * <p>Start at {@link io.bonafide.bench.ring.RingBench}.
 */
@NullMarked
package io.bonafide.bench.ring;

import org.jspecify.annotations.NullMarked;
