package io.bonafide.core.signal.burst;

import static io.bonafide.core.signal.burst.BurstParameters.positive;

/**
 * Settings of the test of days.
 *
 * @param halfLifeDays age at which a day counts half in an item's share
 * @param historyDays ordinary days since the item's first order that its baseline must rest on
 * @param alarmTail a day with at least this tail (-log10) does not become part of its item's baseline
 * @param longestAlarm days in a row after which such days are a new level and are learnt, capped
 * @param cap a day beyond its expectation + {@code cap} standard deviations + 1 does not pull its baseline further
 * @param weekdayPseudoOrders weight, in orders, of no weekday pattern of the item's own against what it shows
 * @param dispersionPseudoWeight weight, in units of an item's Σμ², of the dispersion of all items against its own
 * @param leastDispersion floor of any dispersion, so that no series is trusted to be Poisson
 * @param rampFactor growth of a level that the slow test waits for
 * @param longestRamp days after which the slow test takes the level for granted and begins anew
 */
public record DayParameters(
        double halfLifeDays,
        int historyDays,
        double alarmTail,
        int longestAlarm,
        double cap,
        double weekdayPseudoOrders,
        double dispersionPseudoWeight,
        double leastDispersion,
        double rampFactor,
        int longestRamp) {

    public DayParameters {
        positive("halfLifeDays", halfLifeDays);
        positive("historyDays", historyDays);
        positive("alarmTail", alarmTail);
        positive("longestAlarm", longestAlarm);
        positive("cap", cap);
        positive("weekdayPseudoOrders", weekdayPseudoOrders);
        positive("dispersionPseudoWeight", dispersionPseudoWeight);
        positive("leastDispersion", leastDispersion);
        positive("longestRamp", longestRamp);
        if (!(rampFactor > 1)) {
            throw new IllegalArgumentException("""
                    The burst setting rampFactor (%s) is not above 1.
                    Give the growth to wait for, such as 1.5.""".formatted(rampFactor));
        }
    }

    /** A half-life of eight weeks, growth by half within three weeks. */
    public static DayParameters defaults() {
        return new DayParameters(56, 21, 4, 7, 3, 20, 80, 0.02, 1.5, 20);
    }
}
