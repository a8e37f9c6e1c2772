package io.bonafide.core.signal.burst;

import io.bonafide.core.signal.burst.Burst.Verdict;
import java.util.Arrays;

/**
 * Bursts and ramps of whole days, as of each day: every item's day held against its own days before.
 *
 * <p>An item is expected to have its share of what the rest of the shop sells that day, times its own weekday's factor; so
 * neither a busy day of the shop nor its weekend is a burst of an item. Shares fade with age. A day that was an alarm does
 * not become part of the baseline, for up to {@code longestAlarm} days in a row; any other is capped. Counts are
 * negative-binomial; each item's dispersion is drawn towards that of all items as busy. Tails are recalibrated, by
 * busyness, on the days before ({@link Recalibration}): a single series has too few days for a map of its own far out.
 *
 * <p>A tail says how rare a day is, whatever an attack would look like; two orders of an item that sells one a month are rare. Who
 * has few looks to spend asks for {@link #evidence}: how much likelier the day is if its level was doubled, tripled or
 * quintupled than if it was not. Its mean is at most 1 where nothing happened, so that a chance of at most 10^-evidence is had
 * without any map.
 *
 * <p>Each day costs O(items + items with orders × √orders); memory 350 bytes an item.
 */
public final class DayBaseline {
    private static final double[] BUSYNESS = {0.5, 2};
    private static final double[] FACTORS = {2, 3, 5};
    private static final int HOURS = 24;

    private final DayParameters parameters;
    private final DayItem[] items;
    private final Burst[] today;
    private final double[] evidence;
    private final ItemStream.Pool[] pools = new ItemStream.Pool[BUSYNESS.length + 1];
    private final Recalibration ramps = new Recalibration();
    private int day;

    /** @param items how many there may be; their codes are 0 up to it */
    public DayBaseline(int items, DayParameters parameters) {
        this.parameters = parameters;
        this.items = new DayItem[items];
        this.today = new Burst[items];
        this.evidence = new double[items];
        Arrays.fill(today, Burst.untested(0, Verdict.TOO_LITTLE_HISTORY));
        Arrays.setAll(pools, busyness -> new ItemStream.Pool());
    }

    /**
     * Judges a day and then learns it.
     *
     * @param weekday 0 to 6
     * @param orders of each item; an item is known from its first order on
     * @param inCampaign whether a campaign covers the shop: then the day is neither judged nor learnt
     * @throws IllegalArgumentException if there is no such weekday, or an item without a count
     */
    public void observe(int weekday, int[] orders, boolean inCampaign) {
        requireDay(weekday, orders);
        for (ItemStream.Pool pool : pools) {
            pool.refitOnce(day * HOURS);
        }
        ramps.fit();
        long total = Arrays.stream(orders).asLongStream().sum();
        Arrays.fill(evidence, 0);
        for (int item = 0; item < items.length; item++) {
            today[item] = inCampaign
                    ? Burst.untested(orders[item], Verdict.IN_CAMPAIGN)
                    : judge(item, weekday, orders[item], total - orders[item]);
        }
        day++;
    }

    /** What the item's last day says. */
    public Burst item(int item) {
        return today[item];
    }

    /** log10 of how much likelier the item's last day is under an attack; 0 if it was not tested or had no orders. */
    public double evidence(int item) {
        return evidence[item];
    }

    /** How far the item has slowly outgrown its level, as a recalibrated -log10 chance. */
    public double ramp(int item) {
        return items[item] == null ? 0 : ramps.apply(items[item].ramp());
    }

    private Burst judge(int item, int weekday, int count, double others) {
        if (items[item] == null && count > 0) {
            items[item] = new DayItem(parameters);
        }
        DayItem state = items[item];
        if (state == null || others <= 0) {
            return Burst.untested(count, Verdict.TOO_LITTLE_HISTORY);
        }
        if (!state.enoughHistory()) {
            state.begin(count, others);
            return Burst.untested(count, Verdict.TOO_LITTLE_HISTORY);
        }
        double mean = state.expected(weekday, others);
        ItemStream.Pool pool = pool(mean);
        double shape = state.shape(pool);
        double tail = pool.tail(count, mean, shape);
        if (count > 0) {
            evidence[item] = evidence(count, mean, shape);
            pool.map.addGivenAny(count, mean, shape);
        }
        state.learn(count, weekday, others, tail >= parameters.alarmTail(), pool);
        double chance = StrictMath.pow(10, -state.ramp());
        ramps.add(chance, chance);
        return new Burst(count, mean, tail, Double.NaN, Verdict.TESTED);
    }

    private static double evidence(int count, double mean, double shape) {
        double sum = 0;
        for (double factor : FACTORS) {
            sum += StrictMath.exp(NegativeBinomial.logRatio(count, mean, shape, factor));
        }
        return StrictMath.log10(sum / FACTORS.length);
    }

    private ItemStream.Pool pool(double mean) {
        int busyness = 0;
        while (busyness < BUSYNESS.length && mean >= BUSYNESS[busyness]) {
            busyness++;
        }
        return pools[busyness];
    }

    private void requireDay(int weekday, int[] orders) {
        if (weekday < 0 || weekday > 6 || orders.length != items.length) {
            throw new IllegalArgumentException("""
                    The day has weekday (%d) and orders of (%d) items, where 0 to 6 and %d are expected.
                    Give every item a count, 0 if it had none.""".formatted(weekday, orders.length, items.length));
        }
    }
}
