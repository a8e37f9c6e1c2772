/**
 * What happened in a shop: orders, their lines and the dated events of their lives, as records that validate themselves.
 *
 * <p>Start at {@link io.bonafide.core.order.OrderLine} (all that is known of one line) and {@link
 * io.bonafide.core.order.Event} (one dated fact, which is what the engine reads). {@link
 * io.bonafide.core.order.Lifecycle} turns the one into the other.
 *
 * <p>Promises: every record is immutable and valid once it exists; personal values appear only inside {@link
 * io.bonafide.core.order.Identity} and never in an exception's message. Depends on the JDK only.
 */
@NullMarked
package io.bonafide.core.order;

import org.jspecify.annotations.NullMarked;
