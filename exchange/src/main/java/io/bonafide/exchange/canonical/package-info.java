/**
 * The canonical files, written: an invented shop as the files that Bonafide reads.
 *
 * <p>Start at {@link io.bonafide.exchange.canonical.CanonicalShop}; {@link io.bonafide.exchange.canonical.SideFile}
 * reads labels and findings by themselves.
 *
 * <p>Promises: the files appear under their names whole or not at all; the same shop gives the same bytes; memory does
 * not grow with the orders; no cell that a spreadsheet would run as a formula.
 */
@NullMarked
package io.bonafide.exchange.canonical;

import org.jspecify.annotations.NullMarked;
