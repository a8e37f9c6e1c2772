package io.bonafide.exchange.result;

import org.jspecify.annotations.Nullable;

/**
 * Two writings of an address that were taken for one place: a row of {@code addresses.csv}. It names rows of the input and
 * repeats nothing of them but the orders' ids. With a verdict in its first cell it is a row of {@code ties.csv}.
 *
 * @param orderId of {@code row}; null if it names none
 * @param otherOrderId of {@code otherRow}; null if it names none
 * @param place counts the places from 1
 * @param file the input whose {@code row} has the one writing
 * @param otherFile the input whose {@code otherRow} has the other
 * @param confidence estimated probability that both are one place
 * @param reason what agrees
 */
public record AddressPair(
        @Nullable String orderId,
        @Nullable String otherOrderId,
        int place,
        String file,
        long row,
        String otherFile,
        long otherRow,
        double confidence,
        String reason) {}
