/**
 * Detectors of outliers that several benchmarks hold the engine against.
 *
 * <p>Start at {@link io.bonafide.bench.peer.Ranker}. None reads a label; each is deterministic by its seed. Depends on no
 * other package of the benchmarks.
 */
@NullMarked
package io.bonafide.bench.peer;

import org.jspecify.annotations.NullMarked;
