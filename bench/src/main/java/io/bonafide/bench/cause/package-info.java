/**
 * Causes: fitting the cause model on simulated shops, and measuring it on others.
 *
 * <p>Start at {@link io.bonafide.bench.cause.CauseBench}. Three blocks of seeds, each with its own use, stand in {@code
 * CausePlans}.
 */
@NullMarked
package io.bonafide.bench.cause;

import org.jspecify.annotations.NullMarked;
