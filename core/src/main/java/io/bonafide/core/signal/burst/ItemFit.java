package io.bonafide.core.signal.burst;

import java.util.Arrays;

/**
 * One item's hours in hindsight: its share of the shop's intensity around each hour, and its dispersion.
 *
 * <p>The share at an hour is (the item's orders in the window + ½) / (the shop's intensity in the window), over the
 * item's own life and outside its campaigns; the tested hour and its neighbours are left out. An hour beyond its expectation +
 * {@code cap} standard deviations + 1 counts as its expectation, so that an attack widens neither share nor dispersion;
 * what an honest heavy tail loses by it, the recalibration gives back. Hours without an order enter the dispersion through prefix sums of the intensity and its square, with
 * the share of the next hour that has one: time is proportional to the hours that have orders, not to the span.
 */
final class ItemFit {
    private static final int ROUNDS = 5;

    private final ShopFit shop;
    private final ShopHours hours;
    private final HourCounts counts;
    private final BurstCalendar calendar;
    private final BurstParameters parameters;

    private int start;
    private int size;
    private int[] campaigns = {};
    private int[] bounds = {};
    private double[] exposure = {};
    private double[] emptyIntensity = {};
    private double[] emptySquares = {};
    private double[] kept = {};
    private double[] keptPrefix = {};
    private boolean[] tested = {};
    private boolean[] inCampaign = {};

    private double excess;
    private double squares;
    private double dispersion;

    ItemFit(ShopFit shop, ShopHours hours, HourCounts counts, BurstCalendar calendar, BurstParameters parameters) {
        this.shop = shop;
        this.hours = hours;
        this.counts = counts;
        this.calendar = calendar;
        this.parameters = parameters;
    }

    /** Fits item {@code index}, drawing its dispersion towards {@code prior}. */
    void fit(int index, double prior) {
        start = counts.starts[index];
        size = counts.starts[index + 1] - start;
        campaigns = calendar.intervals(counts.items[index]);
        if (bounds.length < 4 * size) {
            grow(Math.max(size, exposure.length * 2));
        }
        for (int j = 0; j < size; j++) {
            prepare(j, index);
        }
        dispersion = prior;
        for (int j = 0; j < size; j++) {
            keptPrefix[j + 1] = keptPrefix[j] + (inCampaign[j] ? 0 : counts.counts[start + j]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            drop();
            disperse(prior);
        }
    }

    boolean tested(int j) {
        return tested[j];
    }

    boolean inCampaign(int j) {
        return inCampaign[j];
    }

    /** Σ((c − μ)² − μ) over the item's hours, from which all items' dispersion is pooled. */
    double excess() {
        return excess;
    }

    /** Σμ² over the item's hours. */
    double squares() {
        return squares;
    }

    /** How many of the item's hours, with orders or without, can be tested. */
    long testedHours() {
        boolean any = false;
        for (int j = 0; j < size; j++) {
            any |= tested[j];
        }
        return any ? hours.ordinary(counts.hours[start], counts.hours[start + size - 1] + 1, campaigns) : 0;
    }

    /** The orders that entry {@code j} of the item is expected to have, the shop's busyness in that hour known. */
    double expected(int j) {
        int t = counts.hours[start + j];
        double share = share(j);
        double others = others(j);
        double expectedOthers = shop.expected[t] * Math.max(0, 1 - share);
        return share * shop.expected[t] * shop.busyness(others, expectedOthers);
    }

    double shape(int j) {
        double busynessKnown = 1 / shop.dispersion() + others(j);
        return 1 / (dispersion + 1 / busynessKnown + 1 / (windowOrders(j) + 0.5));
    }

    private double others(int j) {
        return Math.max(0, counts.shop[counts.hours[start + j]] - counts.counts[start + j]);
    }

    private double share(int j) {
        return (windowOrders(j) + 0.5) / exposure[j];
    }

    private double windowOrders(int j) {
        return keptPrefix[bounds[4 * j + 1]]
                - keptPrefix[bounds[4 * j]]
                + keptPrefix[bounds[4 * j + 3]]
                - keptPrefix[bounds[4 * j + 2]];
    }

    private void prepare(int j, int index) {
        int t = counts.hours[start + j];
        int end = counts.hours[start + size - 1] + 1;
        Window window = Window.around(t, counts.hours[start], end, parameters);
        bounds[4 * j] = indexOf(window.from());
        bounds[4 * j + 1] = indexOf(window.gapFrom());
        bounds[4 * j + 2] = indexOf(window.gapTo());
        bounds[4 * j + 3] = indexOf(window.to());
        exposure[j] = hours.intensity(window.from(), window.gapFrom(), campaigns)
                + hours.intensity(window.gapTo(), window.to(), campaigns);
        long history = hours.ordinary(window.from(), window.gapFrom(), campaigns)
                + hours.ordinary(window.gapTo(), window.to(), campaigns);
        inCampaign[j] = calendar.covers(counts.items[index], counts.firstHour + t);
        tested[j] = !inCampaign[j]
                && history >= parameters.itemHistoryHours()
                && exposure[j] > 0
                && !Double.isNaN(shop.expected[t]);
        int after = j == 0 ? t : counts.hours[start + j - 1] + 1;
        emptyIntensity[j] = hours.intensity(after, t, campaigns);
        emptySquares[j] = hours.squares(after, t, campaigns);
    }

    private int indexOf(int hour) {
        int at = Arrays.binarySearch(counts.hours, start, start + size, hour);
        return (at >= 0 ? at : -at - 1) - start;
    }

    private void disperse(double prior) {
        excess = 0;
        squares = 0;
        for (int j = 0; j < size; j++) {
            if (tested[j]) {
                double share = share(j);
                double mean = expected(j);
                double residual = keptPrefix[j + 1] - keptPrefix[j] - mean;
                double emptyMeans = share * emptyIntensity[j];
                double emptySquare = share * share * emptySquares[j];
                excess += residual * residual - mean + emptySquare - emptyMeans;
                squares += mean * mean + emptySquare;
            }
        }
        double weight = parameters.dispersionPseudoWeight();
        dispersion = Math.max(parameters.leastDispersion(), (excess + weight * prior) / (squares + weight));
    }

    private void drop() {
        for (int j = 0; j < size; j++) {
            double count = inCampaign[j] ? 0 : counts.counts[start + j];
            double mean = tested[j] ? expected(j) : Double.NaN;
            kept[j] = count > most(mean) ? mean : count;
        }
        for (int j = 0; j < size; j++) {
            keptPrefix[j + 1] = keptPrefix[j] + kept[j];
        }
    }

    private double most(double mean) {
        return mean + parameters.cap() * Math.sqrt(mean + dispersion * mean * mean) + 1;
    }

    private void grow(int length) {
        bounds = new int[4 * length];
        exposure = new double[length];
        emptyIntensity = new double[length];
        emptySquares = new double[length];
        keptPrefix = new double[length + 1];
        kept = new double[length];
        tested = new boolean[length];
        inCampaign = new boolean[length];
    }
}
