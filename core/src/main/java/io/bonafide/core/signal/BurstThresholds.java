package io.bonafide.core.signal;

/**
 * From when on a burst is worth telling. All defaults are our own choice.
 *
 * @param leastOrders orders of the hour or span from which on it is looked at
 * @param leastDistrictOrders the same of a district's span: households of one district order by turns
 * @param leastOdd the part of an item's other lines, 0 to 1, from which on their having a sign speaks of the rest
 * @param mostChance in hindsight: the share of chance, 0 to 1, among hours at least as extreme that is put up with
 * @param leastTail as of an order, where no such share is known: the least -log10 of the chance
 * @param campaignPart the part of the weight that remains inside a campaign or live stream
 */
public record BurstThresholds(
        int leastOrders,
        int leastDistrictOrders,
        double leastOdd,
        double mostChance,
        double leastTail,
        double campaignPart) {

    public BurstThresholds {
        Require.positive("leastOrders", leastOrders);
        Require.positive("leastDistrictOrders", leastDistrictOrders);
        Require.part("leastOdd", leastOdd);
        Require.part("mostChance", mostChance);
        Require.positive("leastTail", leastTail);
        Require.part("campaignPart", campaignPart);
    }

    public static BurstThresholds defaults() {
        return new BurstThresholds(5, 10, 0.1, 0.05, 4, 0.25);
    }
}
