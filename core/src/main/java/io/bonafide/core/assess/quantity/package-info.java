/**
 * The values of {@link io.bonafide.core.signal.Quantity}: one small class for each family, in each of the two views.
 *
 * <p>Start at {@link io.bonafide.core.assess.quantity.Family}. {@link io.bonafide.core.assess.quantity.AsOfQuantities}
 * keeps what streams need and answers as of the latest instant; {@link
 * io.bonafide.core.assess.quantity.HindsightQuantities} looks at the whole table at once. A new quantity is a constant of
 * the registry and a line in the family that computes it.
 *
 * <p>Promises: a value that cannot be had is NaN, with the column whose lack is the reason. Depends on {@code
 * core.order}, {@code core.signal} and {@code core.assess.table}.
 */
@NullMarked
package io.bonafide.core.assess.quantity;

import org.jspecify.annotations.NullMarked;
