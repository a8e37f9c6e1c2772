/**
 * The engine: events in, assessments out, as of the event and in hindsight.
 *
 * <p>Start at {@link io.bonafide.core.assess.Engine}. One engine serves one shop. Time passes by events or by {@code
 * advanceTo}, never by a clock; the same settled events with the same settings give identical results. {@link
 * io.bonafide.core.assess.LiveShop} stands before two engines where events come as they are received; both can be saved and
 * restored (docs/engine.md).
 *
 * <p>Depends on {@code core.order}, {@code core.signal}, {@code core.state} and {@code core.cause}'s records.
 */
@NullMarked
package io.bonafide.core.assess;

import org.jspecify.annotations.NullMarked;
