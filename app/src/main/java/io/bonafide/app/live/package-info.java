/**
 * Shops whose events arrive now: each is judged by an engine of its own as its events are received, and found again after a stop.
 *
 * <p>Start at {@link io.bonafide.app.live.ShopDesk}, which one shop has; {@link io.bonafide.app.live.Desks} has them all.
 *
 * <p>Promises: an event is in the archive before it is answered; a start continues from the last snapshot and the archive, and
 * gives what was never stopped would give; a shop that is given more than it can take says so at once.
 */
@NullMarked
package io.bonafide.app.live;

import org.jspecify.annotations.NullMarked;
