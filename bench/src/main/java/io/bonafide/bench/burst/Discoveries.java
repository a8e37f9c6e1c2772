package io.bonafide.bench.burst;

import io.bonafide.core.signal.burst.Burst;
import io.bonafide.core.signal.burst.Burst.Verdict;
import io.bonafide.core.signal.burst.DayBursts;
import io.bonafide.core.signal.burst.DayParameters;
import io.bonafide.core.signal.burst.OnlineFdr;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What is called at a promised share of false calls, and how many of the calls are on days without an attack. */
final class Discoveries {
    static final double PROMISED = 0.05;
    private static final int SHAPE = 5;

    private int calls;
    private int falseCalls;
    private double falseShare;
    private int found;
    private int attacks;

    /** Days of a known expectation, each item-day varying by a gamma of mean 1: all that is in them is known. */
    static DaySeries simulated(DaySeries like, double[][] expected, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] orders = new int[like.days()][like.items()];
        for (int day = 0; day < like.days(); day++) {
            for (int item = 0; item < like.items(); item++) {
                double gamma = 0;
                for (int i = 0; i < SHAPE; i++) {
                    gamma -= StrictMath.log(1 - random.nextDouble()) / SHAPE;
                }
                orders[day][item] = Attacked.poisson(random, expected[day][item] * gamma);
            }
        }
        return new DaySeries(orders, like.firstWeekday());
    }

    /** A row of the table: calls and false calls a world, mean share of false calls, attacks found. */
    static String row(String name, boolean online, List<Attacked> worlds) {
        Discoveries all = new Discoveries();
        for (Attacked world : worlds) {
            all.add(world, online);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.3f | %.3f |%n",
                name,
                online ? "LORD++, each day as of itself" : "Benjamini-Hochberg, at the end",
                (double) all.calls / worlds.size(),
                (double) all.falseCalls / worlds.size(),
                all.falseShare / worlds.size(),
                (double) all.found / all.attacks);
    }

    private void add(Attacked world, boolean online) {
        DaySeries series = world.series();
        DayBursts bursts = DayBursts.of(series.orders(), series.firstWeekday(), DayParameters.defaults());
        OnlineFdr stream = new OnlineFdr(PROMISED);
        boolean[][] called = new boolean[series.days()][series.items()];
        int calledHere = 0;
        int right = 0;
        for (int day = 0; day < series.days(); day++) {
            for (int item = 0; item < series.items(); item++) {
                Burst burst = bursts.item(day, item);
                if (burst.verdict() == Verdict.TESTED) {
                    called[day][item] = online ? stream.call(burst.tail()) : burst.fdr() <= PROMISED;
                    calledHere += called[day][item] ? 1 : 0;
                }
            }
        }
        for (Attack attack : world.attacks()) {
            int hits = 0;
            for (int day = attack.day(); day < attack.day() + attack.length(); day++) {
                hits += called[day][attack.item()] ? 1 : 0;
            }
            right += hits;
            found += hits > 0 ? 1 : 0;
        }
        calls += calledHere;
        falseCalls += calledHere - right;
        attacks += world.attacks().size();
        falseShare += (double) (calledHere - right) / Math.max(1, calledHere);
    }
}
