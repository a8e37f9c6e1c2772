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
public final class Plans {
    /** Seeds below it are seen by the fit. */
    public static final long FIRST_UNSEEN_SEED = 3_000_000;

    /** Scenarios that make lines which are no ordinary purchases. */
    public static final List<Scenario> ATTACKS = Arrays.stream(Scenario.values())
            .filter(scenario -> scenario != Scenario.CLEAN
                    && scenario != Scenario.MIXED
                    && scenario != Scenario.DATA_DOUBLE_IMPORT
                    && scenario != Scenario.DATA_SHIFTED_CLOCK)
            .toList();

    private static final long SEEDS_OF_ROUND = 100;
    private static final double WEAKEST = .0005;
    private static final double STRONGEST = .15;
    private static final int LARGEST = 150_000;
    private static final List<Platform> FITTED =
            List.of(Platform.OTHER, Platform.TMALL, Platform.JD, Platform.PDD, Platform.DOUYIN, Platform.XIAOHONGSHU);

    private Plans() {}

    /**
     * Shops to fit to: {@code rounds} for every scenario, by turns of the platforms, so that every scenario is seen in every
     * form of export; and larger ones up to {@value #LARGEST} orders, since what counts for much in a small shop is daily
     * business in a large one: by turns a clean and a mixed one, and a clean one whose buyers' names are masked, since many
     * of its regular customers look like one.
     */
    public static List<SimulationSettings> fitting(int rounds) {
        List<SimulationSettings> plans = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Scenario scenario : Scenario.values()) {
                long seed = 1 + round * SEEDS_OF_ROUND + scenario.ordinal();
                plans.add(drawn(seed, scenario, platform(round + scenario.ordinal()), 3_000, 40_000));
            }
            if (round % 2 == 0) {
                plans.add(drawn(90 + round * SEEDS_OF_ROUND, Scenario.CLEAN, platform(round / 2), 40_000, LARGEST));
                plans.add(drawn(91 + round * SEEDS_OF_ROUND, Scenario.MIXED, platform(round / 2 + 1), 40_000, LARGEST));
            } else {
                plans.add(drawn(90 + round * SEEDS_OF_ROUND, Scenario.CLEAN, Platform.TMALL, 40_000, LARGEST));
            }
        }
        return plans;
    }

    /**
     * Whether a shop to fit to gives its campaigns. Many do not, and are not to be accused of their own promotions for it:
     * by turns of as many rounds as there are platforms, so that every scenario is seen in every form both ways.
     */
    static boolean givesCalendar(SimulationSettings fitting) {
        return (fitting.seed() / SEEDS_OF_ROUND / FITTED.size()) % 2 == 0;
    }

    private static Platform platform(int turn) {
        return FITTED.get(turn % FITTED.size());
    }

    /** A shop whose size, period, strength and stealth are drawn by its seed. */
    private static SimulationSettings drawn(long seed, Scenario scenario, Platform platform, int least, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        double strength = logUniform(WEAKEST, STRONGEST, random);
        return SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders((int) logUniform(least, most, random))
                .withPeriod(LocalDate.of(2025, 1 + random.nextInt(12), 1), 30 + random.nextInt(60))
                .withShop(platform, "fit")
                .withScenario(scenario, strength, random.nextDouble());
    }

    private static double logUniform(double least, double most, SplittableRandom random) {
        return least * StrictMath.pow(most / least, random.nextDouble());
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
