package io.bonafide.core.signal.burst;

/**
 * Settings of the burst test. All defaults are our own choice.
 *
 * @param windowHours hindsight: how far a baseline reaches to either side of the tested hour
 * @param gapHours hindsight: how far to either side the neighbours of the tested hour are left out of its baseline, so
 *     that a burst of several hours is not its own baseline
 * @param shopHalfLifeHours as of: age at which an hour counts half in the shop's level
 * @param itemHalfLifeHours as of: age at which an hour counts half in an item's share
 * @param shopHistoryHours ordinary hours that the shop's baseline must rest on before an hour is tested
 * @param itemHistoryHours ordinary hours of the item's own life that its baseline must rest on
 * @param cap an hour beyond its expectation + {@code cap} standard deviations + 1 does not pull its baseline further
 * @param profilePseudoOrders weight, in orders, of hour of day × weekday against the single hour of the week
 * @param dispersionPseudoWeight weight, in units of an item's Σμ², of the dispersion of all items against its own
 * @param leastDispersion floor of any dispersion, so that no series is trusted to be Poisson
 * @param falseCalls as of: expected share, 0 to 1, of false ones among the hours that are called bursts
 */
public record BurstParameters(
        int windowHours,
        int gapHours,
        double shopHalfLifeHours,
        double itemHalfLifeHours,
        int shopHistoryHours,
        int itemHistoryHours,
        double cap,
        double profilePseudoOrders,
        double dispersionPseudoWeight,
        double leastDispersion,
        double falseCalls) {

    public BurstParameters {
        positive("windowHours", windowHours);
        positive("shopHalfLifeHours", shopHalfLifeHours);
        positive("itemHalfLifeHours", itemHalfLifeHours);
        positive("shopHistoryHours", shopHistoryHours);
        positive("itemHistoryHours", itemHistoryHours);
        positive("cap", cap);
        positive("profilePseudoOrders", profilePseudoOrders);
        positive("dispersionPseudoWeight", dispersionPseudoWeight);
        positive("leastDispersion", leastDispersion);
        positive("falseCalls", falseCalls);
        if (gapHours < 0 || gapHours >= windowHours) {
            throw new IllegalArgumentException("""
                    The burst setting gapHours (%d) is not between 0 and windowHours (%d).
                    Leave out less than the window holds.""".formatted(gapHours, windowHours));
        }
    }

    /** Two weeks to either side, half a day left out; half-lives of one and two weeks. */
    public static BurstParameters defaults() {
        return new BurstParameters(336, 12, 168, 336, 168, 72, 3, 20, 20, 0.02, 0.05);
    }

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("""
                    The burst setting %s (%s) is not a positive number.
                    Leave it out to use the default.""".formatted(name, value));
        }
    }
}
