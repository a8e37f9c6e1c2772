/**
 * What a running server takes: a bounded load of an invented shop's events at a stated rate, and how long each answer took.
 *
 * <p>Start at {@link io.bonafide.app.stress.LoadRun}.
 *
 * <p>Promises: an answer's time is counted from when its request was due, so that a server that falls behind is not spared
 * (coordinated omission); every event that was answered is looked for afterwards.
 */
@NullMarked
package io.bonafide.app.stress;

import org.jspecify.annotations.NullMarked;
