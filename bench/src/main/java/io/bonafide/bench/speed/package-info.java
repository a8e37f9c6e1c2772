/**
 * How fast an analysis is, beside a bare read of the same file in the same run.
 *
 * <p>Start at {@link io.bonafide.bench.speed.Speed}; {@link io.bonafide.bench.speed.History} is the same of ten times as many.
 */
@NullMarked
package io.bonafide.bench.speed;

import org.jspecify.annotations.NullMarked;
