/**
 * How events come in over HTTP: one by one or in batches, each answered when it is stored and judged.
 *
 * <p>Start at {@link io.bonafide.app.intake.EventController}.
 *
 * <p>Promises: an event that cannot be used is refused with the reason and holds up no other; one that is sent again by the same
 * key changes nothing and gets the same answer; no error repeats a value that was sent.
 */
@NullMarked
package io.bonafide.app.intake;

import org.jspecify.annotations.NullMarked;
