package io.bonafide.exchange.result;

import io.bonafide.core.exposure.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not read: a row of {@code quarantine.csv}.
 *
 * @param row the line or row number in the file, from 1; 0 if it is the file as a whole
 * @param column the column at fault; null if it is the row as a whole
 * @param valueClass what kind of value stood there, such as {@code number beyond 2^63}; never the value itself
 * @param reason what is wrong and the way out
 */
public record SetAside(String file, long row, @Nullable String column, String valueClass, Wording reason) {}
