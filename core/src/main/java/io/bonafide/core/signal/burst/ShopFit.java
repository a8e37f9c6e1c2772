package io.bonafide.core.signal.burst;

/**
 * The shop's hours in hindsight: seasonal profile, local level, dispersion; and how busy each hour really was, which is
 * what its items are held against.
 *
 * <p>Expectation of hour t: profile(t) × the level of the hours within {@code windowHours} of t, those within {@code
 * gapHours} left out. Each round caps every hour at its expectation + {@code cap} standard deviations + 1 and fits again,
 * so that peaks lose their pull (the winsorised form of Farrington's reweighting, J. R. Stat. Soc. A 159, 1996). The
 * dispersion is the method of moments on the capped counts: Σ((c − μ)² − μ) / Σμ². Time O(rounds × hours).
 */
final class ShopFit {
    private static final int ROUNDS = 7;
    private static final double MOST_DISPERSION = 20;

    private final HourCounts counts;
    private final BurstParameters parameters;
    private final int[] slots;
    private final boolean[] ordinary;
    private final WeekProfile profile;

    /** Expected orders of each hour; NaN where too few hours stand around it. */
    final double[] expected;

    /** Pseudo-orders that each hour's level rests on. */
    final double[] support;

    private double dispersion = 1;

    private ShopFit(HourCounts counts, BurstCalendar calendar, BurstParameters parameters) {
        this.counts = counts;
        this.parameters = parameters;
        int size = counts.shop.length;
        this.slots = new int[size];
        this.ordinary = new boolean[size];
        for (int t = 0; t < size; t++) {
            slots[t] = calendar.hourOfWeek(counts.firstHour + t);
            ordinary[t] = !calendar.coversShop(counts.firstHour + t);
        }
        this.profile = new WeekProfile(parameters.profilePseudoOrders());
        this.expected = new double[size];
        this.support = new double[size];
    }

    static ShopFit of(HourCounts counts, BurstCalendar calendar, BurstParameters parameters) {
        ShopFit fit = new ShopFit(counts, calendar, parameters);
        double[] capped = new double[counts.shop.length];
        for (int t = 0; t < capped.length; t++) {
            capped[t] = counts.shop[t];
        }
        for (int round = 0; round < ROUNDS; round++) {
            fit.level(capped);
            fit.season(capped);
            fit.level(capped);
            fit.disperse(capped);
            fit.cap(capped);
        }
        return fit;
    }

    double dispersion() {
        return dispersion;
    }

    boolean ordinary(int t) {
        return ordinary[t];
    }

    /** The shape of what hour {@code t} is expected to have, the level's own uncertainty included. */
    double shape(int t) {
        return 1 / (dispersion + 1 / support[t]);
    }

    /** How busy the hour was against its expectation, as far as {@code orders} can tell: a gamma posterior's mean. */
    double busyness(double orders, double expectation) {
        double prior = 1 / dispersion;
        return (prior + orders) / (prior + expectation);
    }

    /** The hour's intensity once its own orders are known; 0 in a shop-wide campaign or without a baseline. */
    double intensity(int t) {
        if (!ordinary[t] || Double.isNaN(expected[t])) {
            return 0;
        }
        return expected[t] * busyness(counts.shop[t], expected[t]);
    }

    private void level(double[] capped) {
        int size = capped.length;
        double[] orders = new double[size + 1];
        double[] weights = new double[size + 1];
        int[] hours = new int[size + 1];
        for (int t = 0; t < size; t++) {
            orders[t + 1] = orders[t] + (ordinary[t] ? capped[t] : 0);
            weights[t + 1] = weights[t] + (ordinary[t] ? profile.at(slots[t]) : 0);
            hours[t + 1] = hours[t] + (ordinary[t] ? 1 : 0);
        }
        for (int t = 0; t < size; t++) {
            Window window = Window.around(t, 0, size, parameters);
            double level = (window.sum(orders) + 0.5) / window.sum(weights);
            boolean enough = window.sum(hours) >= parameters.shopHistoryHours();
            expected[t] = enough ? level * profile.at(slots[t]) : Double.NaN;
            support[t] = window.sum(orders) + 0.5;
        }
    }

    private void season(double[] capped) {
        profile.clear();
        for (int t = 0; t < capped.length; t++) {
            if (ordinary[t] && !Double.isNaN(expected[t])) {
                profile.add(slots[t], capped[t], expected[t] / profile.at(slots[t]));
            }
        }
        profile.refit();
    }

    private void disperse(double[] capped) {
        double excess = 0;
        double squares = 0;
        for (int t = 0; t < capped.length; t++) {
            if (ordinary[t] && !Double.isNaN(expected[t])) {
                double residual = capped[t] - expected[t];
                excess += residual * residual - expected[t];
                squares += expected[t] * expected[t];
            }
        }
        double moment = squares > 0 ? excess / squares : 0;
        dispersion = Math.min(MOST_DISPERSION, Math.max(parameters.leastDispersion(), moment));
    }

    private void cap(double[] capped) {
        for (int t = 0; t < capped.length; t++) {
            double mean = expected[t];
            if (!Double.isNaN(mean)) {
                double deviation = Math.sqrt(mean + dispersion * mean * mean);
                capped[t] = Math.min(counts.shop[t], mean + parameters.cap() * deviation + 1);
            }
        }
    }
}
