/**
 * How a state leaves memory and comes back: named parts of at most 16 MiB, cut at one instant and written later.
 *
 * <p>Start at {@link io.bonafide.core.state.Kept}, which each class with a state implements, and at {@link
 * io.bonafide.core.state.Snapshot}, which they are cut into. A part is written under a name that holds a hash of its
 * bytes, so that one which has not changed since the last snapshot is there already; a snapshot is its head, which
 * names all of its parts. What is damaged, truncated, foreign or of another format is refused whole, by {@link
 * io.bonafide.core.state.SnapshotRefused}.
 *
 * <p>Does no input or output itself: a {@link io.bonafide.core.state.PartSink} and a {@link
 * io.bonafide.core.state.PartSource} do. Depends on {@code core.order}'s hash only.
 */
@NullMarked
package io.bonafide.core.state;

import org.jspecify.annotations.NullMarked;
