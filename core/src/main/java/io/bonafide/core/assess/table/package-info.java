/**
 * All that the engine has observed of one shop's lines, in columns of primitives.
 *
 * <p>Start at {@link io.bonafide.core.assess.table.LineTable}. A line is its ordinal, which is its rank in placement
 * order; an order is the rank of its first line. Times are whole seconds since 2000, sums are minor units, words are
 * dictionary codes, identities are the 64 bits of their tokens.
 *
 * <p>Promises: no object for a line, an order or an event outlives the call; nothing depends on the order of tokens or of
 * hash tables. Depends on {@code core.order} and the key kinds of {@code core.signal} only.
 */
@NullMarked
package io.bonafide.core.assess.table;

import org.jspecify.annotations.NullMarked;
