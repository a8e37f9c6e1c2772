package io.bonafide.bench.accuracy;

import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Which shops the model is fitted to, and which it is measured on. */
final class Plans {
    /** Seeds below it are seen by the fit. */
    static final long FIRST_UNSEEN_SEED = 1_000_000;

    /** Scenarios that make lines which are no ordinary purchases. */
    static final List<Scenario> ATTACKS = Arrays.stream(Scenario.values())
            .filter(scenario -> scenario != Scenario.CLEAN
                    && scenario != Scenario.MIXED
                    && scenario != Scenario.DATA_DOUBLE_IMPORT
                    && scenario != Scenario.DATA_SHIFTED_CLOCK)
            .toList();

    private static final List<Platform> FITTED =
            List.of(Platform.OTHER, Platform.TMALL, Platform.JD, Platform.PDD, Platform.DOUYIN, Platform.XIAOHONGSHU);

    private Plans() {}

    /** Shops to fit to: {@code rounds} for every scenario, and as many clean ones. */
    static List<SimulationSettings> fitting(int rounds) {
        List<SimulationSettings> plans = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Scenario scenario : Scenario.values()) {
                long seed = 1 + round * 100L + scenario.ordinal();
                plans.add(drawn(seed, scenario, 4_000, 12_000, .0005, .15));
            }
        }
        return plans;
    }

    /** A shop whose size, period, platform, strength and stealth are drawn by its seed. */
    private static SimulationSettings drawn(
            long seed, Scenario scenario, int least, int most, double weakest, double strongest) {
        SplittableRandom random = new SplittableRandom(seed);
        double strength = weakest * StrictMath.pow(strongest / weakest, random.nextDouble());
        Platform platform = FITTED.get(random.nextInt(FITTED.size()));
        return SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders(random.nextInt(least, most))
                .withPeriod(LocalDate.of(2025, 1 + random.nextInt(12), 1), 30 + random.nextInt(60))
                .withShop(platform, "fit")
                .withScenario(scenario, strength, random.nextDouble());
    }

    /** Shops to measure on: for a base rate, {@code rounds} for one scenario, by turns of three platforms. */
    static List<SimulationSettings> measuring(Scenario scenario, double baseRate, int rounds) {
        List<Platform> platforms = List.of(Platform.OTHER, Platform.TMALL, Platform.DOUYIN);
        List<SimulationSettings> plans = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long seed = FIRST_UNSEEN_SEED + scenario.ordinal() * 1_000L + Math.round(baseRate * 1e4) * 37 + round;
            SplittableRandom random = new SplittableRandom(seed);
            plans.add(SimulationSettings.defaults()
                    .withSeed(seed)
                    .withOrders(15_000)
                    .withPeriod(LocalDate.of(2026, 1 + random.nextInt(9), 11), 45)
                    .withShop(platforms.get(round % platforms.size()), "unseen")
                    .withScenario(scenario, baseRate, .15 + .7 * random.nextDouble()));
        }
        return plans;
    }
}
