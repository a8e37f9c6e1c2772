/**
 * Bursts: hours, or days, in which an item, or the shop, has more orders than its own seasonal baseline explains.
 *
 * <p>Start at {@link io.bonafide.core.signal.burst.HindsightBursts} for a whole history and at {@link
 * io.bonafide.core.signal.burst.BurstBaseline} for orders as they come; both answer with a {@link
 * io.bonafide.core.signal.burst.Burst}. Where a record has dates and no times, {@link
 * io.bonafide.core.signal.burst.DayBursts} and {@link io.bonafide.core.signal.burst.DayBaseline} do the same by the day,
 * slow ramps included, and no detector asks them: {@code bench bursts} measures the methods with them.
 * {@link io.bonafide.core.signal.burst.OnlineFdr} decides which of a stream of tails to call, as of orders and days. {@link io.bonafide.core.signal.burst.NegativeBinomial} holds the tail that all use.
 *
 * <p>Promises: the as-of views read no later hour or day; hours inside a campaign of the calendar are neither tested nor part of
 * a baseline; the same counts give the same figures on every JDK. Depends on {@code core.order} and fastutil only.
 */
@NullMarked
package io.bonafide.core.signal.burst;

import org.jspecify.annotations.NullMarked;
