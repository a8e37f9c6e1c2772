package io.bonafide.core.signal;

/**
 * When orders that have something in common are too many. All defaults are our own choice.
 *
 * @param leastBaskets orders of the same basket in an hour from which on it is looked at
 * @param leastUnpaid unpaid orders of an item in an hour from which on they are looked at
 * @param leastMemoCodes orders with the same memo code in 30 days from which on the code is no accident
 * @param leastRewards orders with the same small sum paid back after their review in 30 days from which on it is looked at
 * @param shape of the negative-binomial count; 4 means that an expectation may be off by half
 * @param leastWeight tails below it are ordinary
 */
public record CrowdParameters(
        int leastBaskets, int leastUnpaid, int leastMemoCodes, int leastRewards, double shape, double leastWeight) {

    public CrowdParameters {
        Require.positive("leastBaskets", leastBaskets);
        Require.positive("leastUnpaid", leastUnpaid);
        Require.positive("leastMemoCodes", leastMemoCodes);
        Require.positive("leastRewards", leastRewards);
        Require.positive("shape", shape);
        Require.positive("leastWeight", leastWeight);
    }

    public static CrowdParameters defaults() {
        return new CrowdParameters(4, 5, 5, 5, 4, 2);
    }
}
