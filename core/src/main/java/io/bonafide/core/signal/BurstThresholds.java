package io.bonafide.core.signal;

/**
 * From when on a burst is worth telling. All defaults are our own choice.
 *
 * @param leastOrders orders of the hour or span from which on it is looked at
 * @param leastDistrictOrders the same of a district's span: households of one district order by turns
 * @param leastOdd the part of an item's other lines, 0 to 1, from which on their having a sign speaks of the rest
 * @param mostChance the share of chance, 0 to 1, that is put up with: in hindsight among hours at least as extreme, as of an
 *     order among all hours called so far
 * @param campaignPart the part of the weight that remains inside a campaign or live stream
 */
public record BurstThresholds(
        int leastOrders, int leastDistrictOrders, double leastOdd, double mostChance, double campaignPart) {

    public BurstThresholds {
        Require.positive("leastOrders", leastOrders);
        Require.positive("leastDistrictOrders", leastDistrictOrders);
        Require.part("leastOdd", leastOdd);
        Require.part("mostChance", mostChance);
        Require.part("campaignPart", campaignPart);
    }

    public static BurstThresholds defaults() {
        return new BurstThresholds(5, 10, 0.1, 0.05, 0.25);
    }
}
