/**
 * What becomes of suspects that are held against verified orders, on simulated shops whose truth is known.
 *
 * <p>Start at {@link io.bonafide.bench.innocence.InnocenceBench}. Nothing is chosen here: the method has no parameter but its
 * level, and its seeds are its own.
 */
@NullMarked
package io.bonafide.bench.innocence;

import org.jspecify.annotations.NullMarked;
