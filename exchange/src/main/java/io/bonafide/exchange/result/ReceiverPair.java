package io.bonafide.exchange.result;

/**
 * Two orders with masked receivers that were tied to one: a row of {@code receivers.csv}. With a verdict in its first cell
 * it is a row of {@code ties.csv}.
 *
 * @param receiver counts the receivers from 1
 * @param weight in bits, against strangers; infinite, and written as nothing, where somebody said so
 * @param confidence probability that it is one receiver, if but one pair of the shop's orders were
 * @param reason what agrees
 */
public record ReceiverPair(
        String platform,
        String shopId,
        String orderId,
        String otherOrderId,
        int receiver,
        double weight,
        double confidence,
        String reason) {}
