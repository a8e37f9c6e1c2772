package io.bonafide.core.signal;

/**
 * When orders of one key are too many. All defaults are our own choice.
 *
 * @param leastUsual orders a day that any key is granted, so that a new one may come back
 * @param busiestUsual orders a day of the busiest honest key. Where the history is too short to know a key's habit, it is
 *     granted this much; infinite where nothing can be said without the habit
 * @param leastOrders fewer in every window are no repetition
 * @param shape of the negative-binomial count: the smaller, the more irregular honest keys are
 * @param leastWeight suspicions below it are not worth a reviewer's time
 * @param campaignPart the part that remains inside a campaign, which brings orders to everybody's links and coupons
 */
public record RepeatParameters(
        double leastUsual,
        double busiestUsual,
        int leastOrders,
        double shape,
        double leastWeight,
        double campaignPart) {

    public RepeatParameters {
        Require.positive("leastUsual", leastUsual);
        Require.positive("leastOrders", leastOrders);
        Require.positive("shape", shape);
        Require.positive("leastWeight", leastWeight);
        Require.part("campaignPart", campaignPart);
        if (!(busiestUsual >= leastUsual)) {
            throw new IllegalArgumentException("""
                    The setting busiestUsual (%s) is below leastUsual (%s).
                    Grant the busiest key at least what every key is granted.""".formatted(busiestUsual, leastUsual));
        }
    }

    /** One person: a buyer, receiver, phone or device. */
    public static RepeatParameters person() {
        return new RepeatParameters(0.05, 5, 3, 2, 1, 1);
    }

    /** One person's account at the shop's till: of its habit nothing is kept. */
    public static RepeatParameters account() {
        return new RepeatParameters(0.05, 1, 3, 2, 1, 1);
    }

    /** A family's door, or an office's. */
    public static RepeatParameters household() {
        return new RepeatParameters(0.1, 10, 4, 2, 1, 1);
    }

    /** A network address, which a household, an office or a carrier's customers share. */
    public static RepeatParameters network() {
        return new RepeatParameters(0.2, 30, 5, 2, 1, 1);
    }

    /** A coupon or link that anybody may use. */
    public static RepeatParameters crowd() {
        return new RepeatParameters(5, Double.POSITIVE_INFINITY, 10, 1, 2, 0.5);
    }
}
