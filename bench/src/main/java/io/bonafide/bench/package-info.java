/**
 * Figures of speed and accuracy, each reproduced by one command ({@code ./bonafide bench NAME}). Never released.
 *
 * <p>Start at {@link io.bonafide.bench.Bench}. Depends on everything; nothing depends on it.
 */
@NullMarked
package io.bonafide.bench;

import org.jspecify.annotations.NullMarked;
