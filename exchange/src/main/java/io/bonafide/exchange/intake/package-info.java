/**
 * From a shop's files to its events in time order: reads rows, joins those that speak of the same line, and sorts.
 *
 * <p>Start at {@link io.bonafide.exchange.intake.Intake}. A row arrives as a {@link
 * io.bonafide.exchange.layout.Draft} at the {@link io.bonafide.exchange.intake.DraftStore}; the rows of an order are
 * joined into lines, the lines turned into events, and the events read back from an {@link
 * io.bonafide.exchange.intake.EventStore}.
 *
 * <p>Promises: memory stays within the budget however many rows there are; the same rows give the same events, whatever
 * the order or the number of the files that they stand in; a row that cannot be used goes to the {@link
 * io.bonafide.exchange.intake.Quarantine} with its reason, and none is lost. Knows nothing of charsets and columns, and
 * judges no order.
 */
@NullMarked
package io.bonafide.exchange.intake;

import org.jspecify.annotations.NullMarked;
