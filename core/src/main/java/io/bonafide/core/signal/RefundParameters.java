package io.bonafide.core.signal;

/**
 * When refunds of a group are a mass. All defaults are our own choice.
 *
 * @param leastRefunds refunded orders in the window from which on the share is looked at
 * @param leastShare share of refunded orders, 0 to 1, from which on it stands out
 * @param usualShare share of refunded orders that the most disappointed honest groups have: half of a live stream's buyers may
 *     send back what the stream had praised
 */
public record RefundParameters(int leastRefunds, double leastShare, double usualShare) {

    public RefundParameters {
        Require.positive("leastRefunds", leastRefunds);
        Require.part("leastShare", leastShare);
        Require.part("usualShare", usualShare);
        if (usualShare >= leastShare) {
            throw new IllegalArgumentException("""
                    The setting usualShare (%s) is not below leastShare (%s).
                    What honest groups have must not stand out.""".formatted(usualShare, leastShare));
        }
    }

    public static RefundParameters defaults() {
        return new RefundParameters(5, 0.7, 0.5);
    }
}
