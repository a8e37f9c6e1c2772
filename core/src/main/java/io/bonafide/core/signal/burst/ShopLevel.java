package io.bonafide.core.signal.burst;

/** What a shop steadily sells, by the epoch hour ({@link SteadyLevel}). */
public final class ShopLevel {
    private final int firstHour;
    private final double[] before;

    ShopLevel(int firstHour, double[] hours) {
        this.firstHour = firstHour;
        this.before = new double[hours.length + 1];
        for (int hour = 0; hour < hours.length; hour++) {
            before[hour + 1] = before[hour] + hours[hour];
        }
    }

    /**
     * The level of a history, one row for each order of each item, in any order of rows.
     *
     * @param items code of the row's item; negative for none
     * @param epochHours when the order was placed, in hours since 1970
     */
    public static ShopLevel of(int[] items, int[] epochHours, BurstCalendar calendar) {
        return SteadyLevel.of(HourCounts.of(items, epochHours, new boolean[items.length], calendar), calendar);
    }

    /** The first epoch hour of the history. */
    int start() {
        return firstHour;
    }

    /** The first epoch hour after it. */
    int end() {
        return firstHour + before.length - 1;
    }

    /** Orders from an epoch hour up to another. */
    double between(int fromHour, int toHour) {
        return before[within(toHour)] - before[within(fromHour)];
    }

    private int within(int hour) {
        return Math.min(before.length - 1, Math.max(0, hour - firstHour));
    }
}
