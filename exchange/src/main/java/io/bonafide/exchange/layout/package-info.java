/**
 * Layouts: what the columns of an export mean, as data (one YAML file each), and the decoding of a row by them.
 *
 * <p>Start at {@link io.bonafide.exchange.layout.Field}, everything that a row can say, and {@link
 * io.bonafide.exchange.layout.Draft}, one row's values.
 */
@NullMarked
package io.bonafide.exchange.layout;

import org.jspecify.annotations.NullMarked;
