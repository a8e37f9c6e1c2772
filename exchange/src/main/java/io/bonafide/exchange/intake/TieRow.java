package io.bonafide.exchange.intake;

import io.bonafide.core.order.SourceRef;
import io.bonafide.exchange.layout.SideRecord;

/**
 * A row of {@code ties.csv}: what a person said of the addresses of two orders.
 *
 * @param where the file's name and the row, as a message tells it
 */
record TieRow(SourceRef source, String where, SideRecord.OfTie says) {}
