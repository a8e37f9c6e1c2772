package io.bonafide.core.signal.burst;

import io.bonafide.core.state.Packer;
import io.bonafide.core.state.Unpacker;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The shop's side of the as-of view: profile, level and dispersion of the hours that are over, each fading with age, and
 * the sums of intensity that any item's exposure is a difference of.
 *
 * <p>O(1) an hour but for the profile, which costs 336 steps; memory 36 bytes an hour of history.
 */
final class ShopStream {
    private static final double PROFILE_DECAY_A_WEEK = StrictMath.pow(0.5, 1 / 8.0);
    private static final double FIRST_DISPERSION = 0.2;
    private static final double MOST_DISPERSION = 20;
    private static final int DISPERSION_HALF_LIVES = 4;
    private static final int REFIT_HOURS = 24;

    private final BurstCalendar calendar;
    private final BurstParameters parameters;
    private final WeekProfile profile;
    private final double levelDecay;
    private final double dispersionDecay;
    private final double itemDecay;

    /** Intensity of the hours before the i-th, each faded by the item half-life. */
    private final DoubleArrayList faded = new DoubleArrayList();

    /** Intensity of the hours before the i-th. */
    private final DoubleArrayList intensities = new DoubleArrayList();

    /** Squared intensity of the hours before the i-th. */
    private final DoubleArrayList squares = new DoubleArrayList();

    /** How many ordinary hours stand before the i-th. */
    private final IntArrayList ordinary = new IntArrayList();

    /** What is left of an item's order after so many hours. */
    private final DoubleArrayList fades = new DoubleArrayList();

    private int firstHour;
    private int hour;
    private int orders;
    private double levelOrders;
    private double levelWeight;
    private double excess;
    private double meanSquares;
    private final Recalibration map = new Recalibration();
    private final OnlineFdr tests;
    /** Which of the online tests the open hour is; 0 for none. */
    private long test;

    private boolean called;

    ShopStream(BurstCalendar calendar, BurstParameters parameters) {
        this.calendar = calendar;
        this.parameters = parameters;
        this.tests = new OnlineFdr(parameters.falseCalls());
        this.profile = new WeekProfile(parameters.profilePseudoOrders());
        this.levelDecay = StrictMath.pow(0.5, 1 / parameters.shopHalfLifeHours());
        this.dispersionDecay = StrictMath.pow(0.5, 1 / (DISPERSION_HALF_LIVES * parameters.shopHalfLifeHours()));
        this.itemDecay = StrictMath.pow(0.5, 1 / parameters.itemHalfLifeHours());
    }

    /** Closes the hours before {@code next}. */
    void advanceTo(int next) {
        if (ordinary.isEmpty()) {
            firstHour = next;
            hour = next;
            faded.add(0);
            intensities.add(0);
            squares.add(0);
            ordinary.add(0);
        }
        while (hour < next) {
            close();
            hour++;
            orders = 0;
            called = false;
            test = enoughHistory() && !calendar.coversShop(hour) ? tests.begin() : 0;
        }
    }

    void addOrder() {
        orders++;
        called = called || test > 0 && NegativeBinomial.isHigh(orders, expected(), shape()) && tests.call(test, tail());
    }

    /** Whether the test called the open hour. */
    boolean called() {
        return called;
    }

    int hour() {
        return hour;
    }

    /** Orders of the open hour so far, of items in no campaign. */
    int orders() {
        return orders;
    }

    boolean started() {
        return !ordinary.isEmpty();
    }

    boolean enoughHistory() {
        return history() >= 2 * parameters.shopHistoryHours();
    }

    /** Orders that the whole of the open hour is expected to have. */
    double expected() {
        return level() * profile.at(calendar.hourOfWeek(hour));
    }

    double shape() {
        return 1 / (dispersion() + 1 / (levelOrders + 0.5));
    }

    /** The recalibrated tail of the open hour's orders. */
    double tail() {
        return map.apply(NegativeBinomial.tail(orders, expected(), shape()));
    }

    double dispersion() {
        double moment = meanSquares > 0 ? excess / meanSquares : FIRST_DISPERSION;
        return Math.min(MOST_DISPERSION, Math.max(parameters.leastDispersion(), moment));
    }

    /** Intensity of the hours from {@code from} up to {@code to}, each faded by its age at {@code at}. */
    double faded(int from, int to, int at) {
        double upTo = faded.getDouble(to - firstHour) * fade(at - to);
        return Math.max(0, upTo - faded.getDouble(from - firstHour) * fade(at - from));
    }

    double intensity(int from, int to) {
        return intensities.getDouble(to - firstHour) - intensities.getDouble(from - firstHour);
    }

    double squares(int from, int to) {
        return squares.getDouble(to - firstHour) - squares.getDouble(from - firstHour);
    }

    int ordinary(int from, int to) {
        return ordinary.getInt(to - firstHour) - ordinary.getInt(from - firstHour);
    }

    double fade(int hours) {
        while (fades.size() <= hours) {
            fades.add(StrictMath.pow(itemDecay, fades.size()));
        }
        return fades.getDouble(hours);
    }

    /** What is left of an order after so many hours is not written: it is computed again. */
    void pack(Packer to) {
        to.put(firstHour)
                .put(hour)
                .put(orders)
                .put(levelOrders)
                .put(levelWeight)
                .put(excess)
                .put(meanSquares);
        profile.pack(to);
        map.pack(to);
        tests.pack(to);
        to.put(test).put(called);
        int hours = ordinary.size();
        to.put(hours).put(ordinary.elements(), hours);
        to.put(faded.elements(), hours).put(intensities.elements(), hours).put(squares.elements(), hours);
    }

    void unpack(Unpacker from) {
        firstHour = from.getInt();
        hour = from.getInt();
        orders = from.getInt();
        levelOrders = from.getDouble();
        levelWeight = from.getDouble();
        excess = from.getDouble();
        meanSquares = from.getDouble();
        profile.unpack(from);
        map.unpack(from);
        tests.unpack(from);
        test = from.getLong();
        called = from.getBoolean();
        int hours = from.getInt();
        ordinary.addElements(0, from.getInts(hours));
        faded.addElements(0, from.getDoubles(hours));
        intensities.addElements(0, from.getDoubles(hours));
        squares.addElements(0, from.getDoubles(hours));
    }

    private int history() {
        return ordinary.getInt(ordinary.size() - 1);
    }

    private double level() {
        return (levelOrders + 0.5) / Math.max(levelWeight, 0.5);
    }

    private void close() {
        boolean counts = !calendar.coversShop(hour);
        double intensity = counts ? learn() : 0;
        faded.add(itemDecay * (faded.getDouble(faded.size() - 1) + intensity));
        intensities.add(intensities.getDouble(intensities.size() - 1) + intensity);
        squares.add(squares.getDouble(squares.size() - 1) + intensity * intensity);
        ordinary.add(ordinary.getInt(ordinary.size() - 1) + (counts ? 1 : 0));
    }

    /** Takes the open hour into the baseline; its intensity. */
    private double learn() {
        int slot = calendar.hourOfWeek(hour);
        if (history() < parameters.shopHistoryHours()) {
            begin(slot);
            return orders;
        }
        double mean = expected();
        double capped = Math.min(orders, most(mean));
        double intensity = mean * (1 / dispersion() + orders) / (1 / dispersion() + mean);
        disperse(capped, mean);
        profile.decay(slot, PROFILE_DECAY_A_WEEK);
        profile.add(slot, capped, level());
        levelOrders = levelOrders * levelDecay + capped;
        levelWeight = levelWeight * levelDecay + profile.at(slot);
        profile.refit();
        return intensity;
    }

    /** The first period is taken as one: a level that still rises hour by hour would bend the profile. */
    private void begin(int slot) {
        profile.add(slot, orders, 1);
        levelOrders += orders;
        levelWeight++;
        if (history() + 1 == parameters.shopHistoryHours()) {
            profile.scale(level());
            profile.refit();
        }
    }

    private double most(double mean) {
        return mean + parameters.cap() * Math.sqrt(mean + dispersion() * mean * mean) + 1;
    }

    /** The first hours' dispersion weighs as much as a whole period of hours: those of one day resemble each other. */
    private void disperse(double capped, double mean) {
        if (meanSquares == 0) {
            meanSquares = parameters.shopHistoryHours() * mean * mean;
            excess = meanSquares * FIRST_DISPERSION;
        }
        if (enoughHistory()) {
            map.addAny(orders, mean, shape());
        }
        double residual = capped - mean;
        excess = excess * dispersionDecay + residual * residual - mean;
        meanSquares = meanSquares * dispersionDecay + mean * mean;
        if (history() % REFIT_HOURS == 0) {
            map.fit();
        }
    }
}
