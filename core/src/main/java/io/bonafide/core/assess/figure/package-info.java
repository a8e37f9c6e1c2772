/**
 * The figures of incidents, gathered from the table: what shares of an incident's lines are so and so, how it lies in time,
 * what its orders have in common and what of that the rest of the shop has too.
 *
 * <p>Start at {@link io.bonafide.core.assess.figure.FigureGatherer}. Promises: a figure that cannot be known is missing
 * with its reason, never zero; the usual is that of lines in no incident. Each kind of figure is one {@code Topic}.
 */
@NullMarked
package io.bonafide.core.assess.figure;

import org.jspecify.annotations.NullMarked;
