package io.bonafide.core.signal.burst;

/** One item's days: its share of what the rest of the shop sells, fading with age, its weekdays, dispersion and ramp. */
final class DayItem {
    private static final int WEEKDAYS = 7;
    private static final double WEEKDAY_DECAY = StrictMath.pow(0.5, 1 / 16.0);

    private final DayParameters parameters;
    private final double decay;
    private final double[] weekdayOrders = new double[WEEKDAYS];
    private final double[] weekdayMeans = new double[WEEKDAYS];
    private final Ramp ramp;

    private int days;
    private int alarmedDays;
    private double orders;
    private double exposure;
    private double excess;
    private double squares;

    DayItem(DayParameters parameters) {
        this.parameters = parameters;
        this.decay = StrictMath.pow(0.5, 1 / parameters.halfLifeDays());
        this.ramp = new Ramp(parameters.rampFactor(), parameters.longestRamp());
    }

    boolean enoughHistory() {
        return days >= parameters.historyDays() && exposure > 0;
    }

    /** Orders expected on a day on which the rest of the shop has {@code others}. */
    double expected(int weekday, double others) {
        return share() * ofWeekday(weekday) * others;
    }

    /** The shape of what a day has: days vary, and the share is known only as well as its orders tell it. */
    double shape(ItemStream.Pool pool) {
        return 1 / (dispersion(pool) + 1 / (orders + 0.5));
    }

    /** How far the item has outgrown a level, as -log10 of a bound on the chance. */
    double ramp() {
        return ramp.tail();
    }

    /** Learns a day that cannot be judged yet. */
    void begin(double kept, double exposed) {
        orders = orders * decay + kept;
        exposure = exposure * decay + exposed;
        days++;
    }

    /** Learns a day that was judged; one that was an alarm as if it had been as expected. */
    void learn(int count, int weekday, double others, boolean alarm, ItemStream.Pool pool) {
        double mean = expected(weekday, others);
        double factor = ofWeekday(weekday);
        double dispersion = dispersion(pool);
        double capped = Math.min(count, mean + parameters.cap() * Math.sqrt(mean + dispersion * mean * mean) + 1);
        ramp.add(capped, share(), factor * others, shape(pool));
        alarmedDays = alarm ? alarmedDays + 1 : 0;
        boolean forget = alarm && alarmedDays <= parameters.longestAlarm();
        double kept = forget ? mean : capped;
        if (!forget) {
            disperse(capped, mean, pool);
        }
        weekdayOrders[weekday] = weekdayOrders[weekday] * WEEKDAY_DECAY + kept;
        weekdayMeans[weekday] = weekdayMeans[weekday] * WEEKDAY_DECAY + mean / factor;
        begin(kept, factor * others);
    }

    private void disperse(double capped, double mean, ItemStream.Pool pool) {
        double more = (capped - mean) * (capped - mean) - mean;
        excess += more;
        squares += mean * mean;
        pool.add(more, mean * mean);
    }

    private double dispersion(ItemStream.Pool pool) {
        double own = pool.shrunk(excess, squares, parameters.dispersionPseudoWeight());
        return Math.max(parameters.leastDispersion(), own);
    }

    private double share() {
        return (orders + 0.5) / exposure;
    }

    private double ofWeekday(int weekday) {
        double pseudo = parameters.weekdayPseudoOrders();
        return (weekdayOrders[weekday] + pseudo) / (weekdayMeans[weekday] + pseudo);
    }
}
