package io.bonafide.core.signal.burst;

import java.util.Arrays;

/**
 * What the shop sells each hour, without what single items sell beyond their share: an M-estimate.
 *
 * <p>An item is held against the rest of the shop. Where three items are pushed at once, each would hide the others; so an
 * item's day counts for at most its share of the day's level + {@value #CAP} standard deviations + 1, and shares and levels
 * are found by turns (Huber, Robust Statistics, 1981, 7.8). Time O(item-hours with orders × {@value #ROUNDS}), memory 20
 * bytes an item-day with orders.
 */
final class SteadyLevel {
    private static final int ROUNDS = 6;
    private static final double CAP = 2;
    private static final double DISPERSION = 0.05;
    private static final int DAY = 24;

    private final HourCounts counts;
    private final double[] entries;
    private final double[] share;
    private final double[] level;

    private SteadyLevel(HourCounts counts, BurstCalendar calendar) {
        this.counts = counts;
        this.entries = new double[counts.hours.length];
        this.share = new double[counts.items.length];
        this.level = new double[counts.shop.length / DAY + 1];
        for (int index = 0; index < counts.items.length; index++) {
            for (int at = counts.starts[index]; at < counts.starts[index + 1]; at++) {
                boolean own = calendar.coversItem(counts.items[index], counts.firstHour + counts.hours[at]);
                entries[at] = own ? 0 : counts.counts[at];
            }
        }
    }

    /** Orders of each hour from the first of {@code counts} on, those of items in a campaign of their own left out. */
    static double[] of(HourCounts counts, BurstCalendar calendar) {
        SteadyLevel steady = new SteadyLevel(counts, calendar);
        double[] kept = steady.entries.clone();
        for (int round = 0; round < ROUNDS; round++) {
            steady.fit(kept);
            kept = steady.capped();
        }
        double[] hours = new double[counts.shop.length];
        for (int at = 0; at < kept.length; at++) {
            hours[counts.hours[at]] += kept[at];
        }
        return hours;
    }

    private void fit(double[] kept) {
        Arrays.fill(level, 0);
        for (int at = 0; at < kept.length; at++) {
            level[counts.hours[at] / DAY] += kept[at];
        }
        double[] after = new double[level.length + 1];
        for (int day = level.length - 1; day >= 0; day--) {
            after[day] = after[day + 1] + level[day];
        }
        for (int index = 0; index < share.length; index++) {
            double orders = 0;
            for (int at = counts.starts[index]; at < counts.starts[index + 1]; at++) {
                orders += kept[at];
            }
            double since = after[counts.hours[counts.starts[index]] / DAY];
            share[index] = since > 0 ? orders / since : 0;
        }
    }

    private double[] capped() {
        double[] kept = new double[entries.length];
        for (int index = 0; index < share.length; index++) {
            int at = counts.starts[index];
            while (at < counts.starts[index + 1]) {
                int day = counts.hours[at] / DAY;
                double orders = 0;
                int next = at;
                while (next < counts.starts[index + 1] && counts.hours[next] / DAY == day) {
                    orders += entries[next++];
                }
                double mean = share[index] * level[day];
                double most = mean + CAP * Math.sqrt(mean + DISPERSION * mean * mean) + 1;
                double part = orders > most ? most / orders : 1;
                for (; at < next; at++) {
                    kept[at] = entries[at] * part;
                }
            }
        }
        return kept;
    }
}
