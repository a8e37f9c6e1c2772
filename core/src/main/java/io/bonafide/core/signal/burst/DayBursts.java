package io.bonafide.core.signal.burst;

import io.bonafide.core.signal.burst.Burst.Verdict;

/**
 * Bursts of days over a whole history: the tails of {@link DayBaseline}, each with the false discovery share at which it
 * would be called (Benjamini, Hochberg, J. R. Stat. Soc. B 57, 1995), over all days tested, those without orders included.
 *
 * <p>The bench measures methods with it ({@code ./bonafide bench bursts}); no detector asks it, since orders have hours.
 *
 * <p>Each day is still judged by the days before it only. Time as {@link DayBaseline}, and O(n log n) to rank; memory 20 bytes an item-day.
 */
public final class DayBursts {
    private final int[][] orders;
    private final Tails tails;

    private DayBursts(int[][] orders, Tails tails) {
        this.orders = orders;
        this.tails = tails;
    }

    /**
     * The bursts of a history.
     *
     * @param orders of each day, of each item
     * @param firstWeekday 0 to 6
     */
    public static DayBursts of(int[][] orders, int firstWeekday, DayParameters parameters) {
        int items = orders.length == 0 ? 0 : orders[0].length;
        DayBaseline baseline = new DayBaseline(items, parameters);
        Tails tails = new Tails(orders.length * items);
        for (int day = 0; day < orders.length; day++) {
            baseline.observe((firstWeekday + day) % 7, orders[day], false);
            for (int item = 0; item < items; item++) {
                Burst burst = baseline.item(item);
                if (burst.verdict() == Verdict.TESTED) {
                    tails.set(day * items + item, burst.expected(), 0, burst.tail());
                }
            }
        }
        // The tails are recalibrated already, each by the days before it.
        tails.finish(new Recalibration(), tails.tested());
        return new DayBursts(orders, tails);
    }

    /** What the item's day says. */
    public Burst item(int day, int item) {
        return tails.burst(day * orders[day].length + item, orders[day][item], false);
    }
}
