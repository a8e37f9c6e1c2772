package io.bonafide.bench.cause;

import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Which shops teach causes, which decide how sure the model may be, and which it is reported on; three blocks of seeds. */
final class CausePlans {
    private static final long FITTING = 2_000_000;
    private static final long CALIBRATING = 2_500_000;
    private static final long REPORTING = 5_500_000;

    private static final double WEAKEST = .001;
    private static final double STRONGEST = .12;
    private static final int SMALLEST = 2_000;
    private static final int LARGEST = 16_000;
    /** Clean shops among the others: for each scenario's shop there are so many. */
    private static final int CLEAN_OFTEN = 3;

    private static final List<Platform> FITTED =
            List.of(Platform.OTHER, Platform.TMALL, Platform.JD, Platform.PDD, Platform.DOUYIN, Platform.XIAOHONGSHU);
    /** The last two are exports that no fit has seen. */
    private static final List<Platform> REPORTED = List.of(
            Platform.OTHER,
            Platform.TMALL,
            Platform.JD,
            Platform.PDD,
            Platform.DOUYIN,
            Platform.XIAOHONGSHU,
            Platform.KUAISHOU,
            Platform.AMAZON);

    private CausePlans() {}

    static List<SimulationSettings> fitting(int rounds) {
        return plans(FITTING, rounds, FITTED, 2025);
    }

    static List<SimulationSettings> calibrating(int rounds) {
        return plans(CALIBRATING, rounds, FITTED, 2025);
    }

    static List<SimulationSettings> reporting(int rounds) {
        return plans(REPORTING, rounds, REPORTED, 2026);
    }

    private static List<SimulationSettings> plans(long block, int rounds, List<Platform> platforms, int year) {
        List<SimulationSettings> plans = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Scenario scenario : Scenario.values()) {
                int times = scenario == Scenario.CLEAN ? CLEAN_OFTEN : 1;
                for (int i = 0; i < times; i++) {
                    long seed = block + round * 100L + scenario.ordinal() + 30L * i;
                    Platform platform = platforms.get((round + scenario.ordinal() + i) % platforms.size());
                    plans.add(drawn(seed, scenario, platform, year));
                }
            }
        }
        return plans;
    }

    private static SimulationSettings drawn(long seed, Scenario scenario, Platform platform, int year) {
        SplittableRandom random = new SplittableRandom(seed);
        double strength = WEAKEST * StrictMath.pow(STRONGEST / WEAKEST, random.nextDouble());
        double orders = SMALLEST * StrictMath.pow((double) LARGEST / SMALLEST, random.nextDouble());
        return SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders((int) orders)
                .withPeriod(LocalDate.of(year, 1 + random.nextInt(12), 1), 30 + random.nextInt(60))
                .withShop(platform, "causes")
                .withScenario(scenario, strength, random.nextDouble());
    }
}
