/**
 * Reading any tabular file that a merchant may hand in (CSV, TSV, XLSX, XLS, a HTML table that calls itself .xls) as a
 * stream of rows of text cells.
 *
 * <p>Start at {@link io.bonafide.exchange.table.TableFile}, which recognises a file by its content, and {@link
 * io.bonafide.exchange.table.Rows}, what comes out of it.
 *
 * <p>Promises: a file is read, or refused with an {@link io.bonafide.exchange.table.UnreadableFileException} that says
 * what it is and the way out; a row is read, or set aside with a {@link io.bonafide.exchange.table.RowProblem}; no text
 * is ever guessed from bytes that do not decode, no number is rounded in silence, and no cell's content appears in a
 * message. Memory does not grow with the number of rows. Knows nothing of columns' meanings, layouts or orders.
 */
@NullMarked
package io.bonafide.exchange.table;

import org.jspecify.annotations.NullMarked;
