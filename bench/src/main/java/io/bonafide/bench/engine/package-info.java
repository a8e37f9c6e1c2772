/**
 * What the engine's contract costs: events a second, cuts, writing, restoring, memory, with one engine and as a live shop.
 *
 * <p>Start at {@link io.bonafide.bench.engine.EngineBench}, which writes {@code docs/engine.md}. Depends on {@code core}
 * only; all data are simulated.
 */
@NullMarked
package io.bonafide.bench.engine;

import org.jspecify.annotations.NullMarked;
