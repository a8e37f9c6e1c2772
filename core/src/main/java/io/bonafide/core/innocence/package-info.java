/**
 * Whether a suspect order can be told from the orders that somebody has verified: conformal p-values with a false discovery
 * rate. Start at {@link io.bonafide.core.innocence.Comparison#of}; {@link io.bonafide.core.innocence.Innocence} is the answer for a shop.
 *
 * <p>It promises never to say "genuine": an order is either distinguishable from the verified ones at a level, or not
 * distinguishable at that level, or the reference is too small to say. It knows scores and no labels; who is verified is
 * decided elsewhere ({@code core.assess.innocence}). It depends on {@code order} alone.
 */
@NullMarked
package io.bonafide.core.innocence;

import org.jspecify.annotations.NullMarked;
