package io.bonafide.core.identity;

import java.util.List;

/**
 * What is assumed of masked receivers. Nothing here was fitted.
 *
 * @param agreement how often two orders of one receiver show the same name, phone, place, buyer and, within a period, OAID
 * @param mostFalse so many ties between strangers are expected in the whole shop at most
 * @param shareFalse or this share of all ties, if that is more; 0 for never
 * @param mostInBlock orders that share a pair of values are compared if no more show it
 * @param mostOrders a receiver has at most so many orders
 */
public record SightingParameters(
        List<Double> agreement, double mostFalse, double shareFalse, int mostInBlock, int mostOrders) {
    public SightingParameters {
        agreement = List.copyOf(agreement);
        if (agreement.size() != Sighting.FIELDS || agreement.stream().anyMatch(m -> !(m > 0 && m < 1))) {
            throw new IllegalArgumentException("""
                    The agreement (%s) is not %d probabilities between 0 and 1.
                    Give one for each of name, phone, place, buyer and OAID.""".formatted(agreement, Sighting.FIELDS));
        }
        if (!(mostFalse > 0) || !(shareFalse >= 0 && shareFalse < 1) || mostInBlock < 2 || mostOrders < 2) {
            throw new IllegalArgumentException("""
                    The limits (mostFalse %s, shareFalse %s, mostInBlock %d, mostOrders %d) allow no tie.
                    Set the first above 0, the second from 0 to below 1, and the others to 2 or more.""".formatted(mostFalse, shareFalse, mostInBlock, mostOrders));
        }
    }

    public static SightingParameters defaults() {
        return new SightingParameters(List.of(.98, .97, .9, .9, .9), 1, .01, 64, 1000);
    }
}
