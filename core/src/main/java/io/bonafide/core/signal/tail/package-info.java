/**
 * Directed tail scores: how far a row lies towards the suspicious end of each of its quantities, without any labels.
 *
 * <p>Start at {@link io.bonafide.core.signal.tail.TailModel}, which says what is read and which end of it is suspicious;
 * {@link io.bonafide.core.signal.tail.TailScorer} ranks a whole history, and {@link
 * io.bonafide.core.signal.tail.TailStream} each row among those before it.
 *
 * <p>Promises: only the order of values counts, so that any rescaling that keeps it changes nothing; ranks are exact; a
 * quantity that is missing says nothing; the last row of a stream scores what it would in a history of the same rows.
 * Depends on the JDK only.
 */
@NullMarked
package io.bonafide.core.signal.tail;

import org.jspecify.annotations.NullMarked;
