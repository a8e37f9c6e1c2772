package io.bonafide.core.signal.burst;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.SplittableRandom;

/** A seeded shop of counts: items by popularity, hour of day, weekday, growth, gamma-distributed busyness of days. */
final class SyntheticShop {
    /** The epoch hour at which it opens. */
    static final int START = 480_000;

    /** A shape that means no overdispersion. */
    static final double POISSON = 1e9;

    /** One row for each order. */
    final IntArrayList items = new IntArrayList();

    final IntArrayList hours = new IntArrayList();
    final int span;
    private final SplittableRandom random;

    /**
     * A shop without attacks.
     *
     * @param dayShape shape of the gamma that multiplies each day
     * @param itemShape shape of the gamma that multiplies each item-hour
     */
    SyntheticShop(
            long seed,
            int days,
            int itemCount,
            double ordersADay,
            double growthADay,
            double dayShape,
            double itemShape) {
        random = new SplittableRandom(seed);
        span = days * 24;
        double[] share = shares(itemCount);
        for (int day = 0; day < days; day++) {
            double busy = ordersADay * Math.pow(1 + growthADay, day) * gamma(random, dayShape) * weekday(day);
            for (int hour = 0; hour < 24; hour++) {
                for (int item = 0; item < itemCount; item++) {
                    double mean = busy * ofDay(hour) * share[item];
                    place(
                            item,
                            day * 24 + hour,
                            poisson(random, itemShape == POISSON ? mean : mean * gamma(random, itemShape)));
                }
            }
        }
    }

    void place(int item, int hour, int orders) {
        for (int i = 0; i < orders; i++) {
            items.add(item);
            hours.add(START + hour);
        }
    }

    int orders(int item, int hour) {
        int sum = 0;
        for (int row = 0; row < items.size(); row++) {
            sum += items.getInt(row) == item && hours.getInt(row) == START + hour ? 1 : 0;
        }
        return sum;
    }

    /** The rows by hour, otherwise as they were placed. */
    int[] rowsInTimeOrder() {
        int[] rows = new int[items.size()];
        Arrays.setAll(rows, row -> row);
        IntArrays.stableSort(rows, (a, b) -> Integer.compare(hours.getInt(a), hours.getInt(b)));
        return rows;
    }

    HindsightBursts bursts(BurstCalendar calendar) {
        boolean[] first = new boolean[items.size()];
        Arrays.fill(first, true);
        return HindsightBursts.of(items.toIntArray(), hours.toIntArray(), first, calendar, BurstParameters.defaults());
    }

    static double ofDay(int hour) {
        return (1 + 0.9 * Math.sin((hour - 9) * Math.PI / 12)) / 24;
    }

    private static double weekday(int day) {
        return day % 7 < 2 ? 1.6 : 0.8;
    }

    private double[] shares(int count) {
        double[] share = new double[count];
        double sum = 0;
        for (int item = 0; item < count; item++) {
            share[item] = 1.0 / (item + 3);
            sum += share[item];
        }
        for (int item = 0; item < count; item++) {
            share[item] /= sum;
        }
        return share;
    }

    static int poisson(SplittableRandom random, double mean) {
        double rest = mean;
        int sum = 0;
        while (rest > 500) {
            sum += poisson(random, 500);
            rest -= 500;
        }
        double product = random.nextDouble();
        double limit = Math.exp(-rest);
        while (product > limit) {
            sum++;
            product *= random.nextDouble();
        }
        return sum;
    }

    /** Mean 1; Marsaglia and Tsang. */
    static double gamma(SplittableRandom random, double shape) {
        if (shape == POISSON) {
            return 1;
        }
        if (shape < 1) {
            return gammaAbove(random, shape + 1) / shape * Math.pow(random.nextDouble(), 1 / shape);
        }
        return gammaAbove(random, shape) / shape;
    }

    private static double gammaAbove(SplittableRandom random, double shape) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = gaussian(random);
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
