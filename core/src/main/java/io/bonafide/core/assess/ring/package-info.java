/**
 * The rings of a shop: buyers who share several kinds of keys within days, more of them than chance explains.
 *
 * <p>Start at {@link io.bonafide.core.assess.ring.OrderRings}, which feeds a table's lines to {@code core.ring} and says of
 * what it finds who belongs, through which keys, and by which orders. {@link io.bonafide.core.assess.ring.RingFamily} makes
 * quantities of it, for the detector {@code ring.member}. In hindsight only. Names no person: a buyer or a key is named by
 * the first order that shows it.
 */
@NullMarked
package io.bonafide.core.assess.ring;

import org.jspecify.annotations.NullMarked;
