package io.bonafide.exchange.result;

/**
 * Two writings of an address that were taken for one place: a row of {@code addresses.csv}. It names rows of the input and
 * repeats nothing of them.
 *
 * @param place counts the places from 1
 * @param file the input whose {@code row} has the one writing
 * @param otherFile the input whose {@code otherRow} has the other
 * @param confidence estimated probability that both are one place
 * @param reason what agrees
 */
public record AddressPair(
        int place, String file, long row, String otherFile, long otherRow, double confidence, String reason) {}
