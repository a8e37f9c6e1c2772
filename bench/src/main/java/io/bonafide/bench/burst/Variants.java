package io.bonafide.bench.burst;

import io.bonafide.core.signal.burst.DayParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** The defaults, and one setting changed at a time. */
final class Variants {
    private Variants() {}

    static Map<String, DayParameters> all() {
        Map<String, DayParameters> variants = new LinkedHashMap<>();
        variants.put("defaults", DayParameters.defaults());
        for (double days : new double[] {14, 28, 112}) {
            variants.put("halfLifeDays " + days, with(days, 4, 20, 80, 1.5, 20));
        }
        variants.put("alarmTail 100", with(56, 100, 20, 80, 1.5, 20));
        variants.put("weekdayPseudo 1e6", with(56, 4, 1e6, 80, 1.5, 20));
        for (double weight : new double[] {3, 20}) {
            variants.put("dispersionPseudo " + weight, with(56, 4, 20, weight, 1.5, 20));
        }
        for (double factor : new double[] {2, 3}) {
            variants.put("rampFactor " + factor, with(56, 4, 20, 80, factor, 20));
        }
        for (int days : new int[] {10, 42}) {
            variants.put("longestRamp " + days, with(56, 4, 20, 80, 1.5, days));
        }
        return variants;
    }

    private static DayParameters with(
            double halfLife, double alarm, double weekday, double dispersion, double ramp, int longestRamp) {
        DayParameters defaults = DayParameters.defaults();
        return new DayParameters(
                halfLife,
                defaults.historyDays(),
                alarm,
                defaults.longestAlarm(),
                defaults.cap(),
                weekday,
                dispersion,
                defaults.leastDispersion(),
                ramp,
                longestRamp);
    }
}
