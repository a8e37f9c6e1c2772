package io.bonafide.core.identity;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;

/**
 * How common the values of one field are among a shop's different sightings, and so what it weighs that two agree in it or
 * differ. Values of two periods are not compared, and each is held against the sightings of its own.
 */
final class ShownValues {
    private static final double LEAST_DIFFERING = 1e-9;

    private final int field;
    private final double agreement;
    private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    private final Long2IntOpenHashMap sightings = new Long2IntOpenHashMap();
    /** By period, over its sightings the sum of how many show the same: each value's count squared. */
    private final Long2DoubleOpenHashMap agreeing = new Long2DoubleOpenHashMap();

    /** @param agreement how often two orders of one receiver show the same value */
    ShownValues(List<Sighting> distinct, int field, double agreement) {
        this.field = field;
        this.agreement = agreement;
        for (Sighting one : distinct) {
            sightings.addTo(one.period(field), 1);
            counts.addTo(one.field(field), 1);
        }
        counts.remove(0);
        for (Sighting one : distinct) {
            agreeing.addTo(one.period(field), counts.get(one.field(field)));
        }
    }

    /** Log2 of how much likelier what the two show is of one receiver than of two. */
    double weight(Sighting one, Sighting other) {
        long here = one.field(field);
        long there = other.field(field);
        long period = one.period(field);
        if (here == 0 || there == 0 || period != other.period(field)) {
            return 0;
        }
        double all = sightings.get(period);
        double chance = agreeing.get(period) / (all * all);
        return here == there
                ? log2(agreement * all / counts.get(here))
                : log2((1 - agreement) / Math.max(1 - chance, LEAST_DIFFERING));
    }

    static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
