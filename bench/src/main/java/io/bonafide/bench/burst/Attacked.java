package io.bonafide.bench.burst;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Series with bursts put into one in twenty. */
record Attacked(DaySeries series, List<Attack> attacks) {
    static final int[] FACTORS = {2, 3, 5};
    static final int[] LENGTHS = {1, 2, 3};
    static final int RAMP_DAYS = 28;
    static final int RAMP_FACTOR = 3;
    private static final double SHARE = 0.05;

    /** Each burst multiplies its days by one of the factors, for one of the lengths; the kinds take turns. */
    static Attacked bursts(DaySeries clean, double[][] expected, Half half, long seed) {
        return inject(clean, expected, half, seed, false);
    }

    /** Each ramp grows by the day, to three times after four weeks. */
    static Attacked ramps(DaySeries clean, double[][] expected, Half half, long seed) {
        return inject(clean, expected, half, seed, true);
    }

    private static Attacked inject(DaySeries clean, double[][] expected, Half half, long seed, boolean ramp) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] judged = clean.judged();
        int[] items = IntStream.range(0, clean.items()).filter(half::has).toArray();
        int[][] orders = new int[clean.days()][];
        for (int day = 0; day < orders.length; day++) {
            orders[day] = clean.orders()[day].clone();
        }
        List<Attack> attacks = new ArrayList<>();
        int most = (int) (items.length * SHARE);
        for (int i = 0; attacks.size() < most && i < items.length; i++) {
            int swap = i + random.nextInt(items.length - i);
            int item = items[swap];
            items[swap] = items[i];
            int kind = attacks.size();
            int length = ramp ? RAMP_DAYS : LENGTHS[kind % 3];
            int factor = ramp ? RAMP_FACTOR : FACTORS[kind / 3 % 3];
            int day = random.nextInt(clean.days() - length);
            if (IntStream.range(day, ramp ? day + 1 : day + length)
                    .allMatch(at -> judged[at][item] && expected[at][item] > 0)) {
                attacks.add(new Attack(item, day, length, factor, expected[day][item]));
                for (int at = day; at < day + length; at++) {
                    double part = ramp ? (at - day + 1.0) / length : 1;
                    orders[at][item] += poisson(random, expected[at][item] * (factor - 1) * part);
                }
            }
        }
        return new Attacked(new DaySeries(orders, clean.firstWeekday()), attacks);
    }

    /** Knuth's product, in steps that a double can hold. */
    static int poisson(SplittableRandom random, double mean) {
        int count = 0;
        for (double rest = mean; rest > 0; rest -= 500) {
            double floor = StrictMath.exp(-Math.min(rest, 500));
            for (double product = random.nextDouble(); product > floor; product *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
