/**
 * Bursts of days beside plain tests in the same run, in real series with injected bursts.
 *
 * <p>Start at {@link io.bonafide.bench.burst.BurstBench}. Thresholds and settings come from one half of the series
 * ({@link io.bonafide.bench.burst.Half#TUNING}), figures from the other.
 */
@NullMarked
package io.bonafide.bench.burst;

import org.jspecify.annotations.NullMarked;
