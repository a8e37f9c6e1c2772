package io.bonafide.core.signal.burst;

import static io.bonafide.core.signal.burst.BurstCalendar.HOURS_OF_WEEK;

import io.bonafide.core.state.Packer;
import io.bonafide.core.state.Unpacker;
import java.util.Arrays;

/**
 * How a shop's orders spread over the 168 hours of the week, with mean 1.
 *
 * <p>Each hour of the week is hour of day × weekday, and departs from that product only as far as its own orders carry
 * it: (orders + κ)/(expected + κ). So a young shop has a daily curve, an old one a weekly.
 */
final class WeekProfile {
    private static final int HOURS = 24;
    private static final int DAYS = 7;

    private final double pseudoOrders;
    private final double[] orders = new double[HOURS_OF_WEEK];
    private final double[] flat = new double[HOURS_OF_WEEK];
    private final double[] profile = new double[HOURS_OF_WEEK];

    WeekProfile(double pseudoOrders) {
        this.pseudoOrders = pseudoOrders;
        Arrays.fill(profile, 1);
    }

    double at(int hourOfWeek) {
        return profile[hourOfWeek];
    }

    /** Adds an hour: its orders, and how many a shop without any curve would have had. */
    void add(int hourOfWeek, double count, double flatExpectation) {
        orders[hourOfWeek] += count;
        flat[hourOfWeek] += flatExpectation;
    }

    void clear() {
        Arrays.fill(orders, 0);
        Arrays.fill(flat, 0);
    }

    void decay(int hourOfWeek, double factor) {
        orders[hourOfWeek] *= factor;
        flat[hourOfWeek] *= factor;
    }

    /** Multiplies the flat expectations, which were counted in units of {@code level}. */
    void scale(double level) {
        for (int slot = 0; slot < HOURS_OF_WEEK; slot++) {
            flat[slot] *= level;
        }
    }

    void refit() {
        double[] ofDay = ofDay();
        double[] ofWeekday = ofWeekday(ofDay);
        double sum = 0;
        for (int slot = 0; slot < HOURS_OF_WEEK; slot++) {
            double product = ofDay[slot % HOURS] * ofWeekday[slot / HOURS];
            double expected = flat[slot] * product;
            profile[slot] = product * (orders[slot] + pseudoOrders) / (expected + pseudoOrders);
            sum += profile[slot];
        }
        for (int slot = 0; slot < HOURS_OF_WEEK; slot++) {
            profile[slot] *= HOURS_OF_WEEK / sum;
        }
    }

    void pack(Packer to) {
        to.put(orders, HOURS_OF_WEEK).put(flat, HOURS_OF_WEEK).put(profile, HOURS_OF_WEEK);
    }

    void unpack(Unpacker from) {
        System.arraycopy(from.getDoubles(HOURS_OF_WEEK), 0, orders, 0, HOURS_OF_WEEK);
        System.arraycopy(from.getDoubles(HOURS_OF_WEEK), 0, flat, 0, HOURS_OF_WEEK);
        System.arraycopy(from.getDoubles(HOURS_OF_WEEK), 0, profile, 0, HOURS_OF_WEEK);
    }

    private double[] ofDay() {
        double[] curve = new double[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            double seen = 0.5;
            double expected = 0.5;
            for (int day = 0; day < DAYS; day++) {
                seen += orders[day * HOURS + hour];
                expected += flat[day * HOURS + hour];
            }
            curve[hour] = seen / expected;
        }
        return curve;
    }

    private double[] ofWeekday(double[] ofDay) {
        double[] curve = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            double seen = pseudoOrders;
            double expected = pseudoOrders;
            for (int hour = 0; hour < HOURS; hour++) {
                seen += orders[day * HOURS + hour];
                expected += flat[day * HOURS + hour] * ofDay[hour];
            }
            curve[day] = seen / expected;
        }
        return curve;
    }
}
