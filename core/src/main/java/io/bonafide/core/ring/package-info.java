/**
 * Rings: groups of actors who act on the same few objects within days, more of them than chance explains.
 *
 * <p>Start at {@link io.bonafide.core.ring.Rings} for a whole history and at {@link io.bonafide.core.ring.RingWatch} for
 * actions as they come; both answer with {@link io.bonafide.core.ring.Ring}s, and the first is the second fed in order.
 * Actors and objects are numbers that the caller gives: a buyer and a shop, or an order and its keys.
 *
 * <p>Promises: at any moment the rings are those of the actions observed so far, whatever the order within a step and
 * however often they were asked for; nothing later is read. Memory holds the window, one counter for each object ever
 * seen, and the rings found. Depends on {@code core.signal.burst} for one tail, and on fastutil.
 */
@NullMarked
package io.bonafide.core.ring;

import org.jspecify.annotations.NullMarked;
