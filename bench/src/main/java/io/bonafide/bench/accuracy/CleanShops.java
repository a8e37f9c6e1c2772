package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.rules.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/** Whether clean shops, from 10,000 lines to a million, read near zero: fewer than 5 of 96, and below 1 % for any step. */
public final class CleanShops {
    private static final int LEAST_LINES = 10_000;
    private static final int MOST_LINES = 1_000_000;
    private static final int MOST_COUNTED = 5;
    private static final double MOST_CHANCE = .01;
    private static final long FIRST_SEED = 8 * Plans.FIRST_UNSEEN_SEED;

    private CleanShops() {}

    /**
     * @param shops how many; their sizes are spread evenly on a logarithmic scale
     * @param docs where {@code clean-shops.md} goes
     * @return whether all of them read near zero
     */
    public static boolean run(EvidenceModel model, int shops, Path docs) throws IOException {
        RulePack tmall = RulePacks.shipped().of(Platform.TMALL).orElseThrow();
        StringBuilder rows = new StringBuilder();
        int failed = 0;
        for (int i = 0; i < shops; i++) {
            SimulationSettings plan = plan(i, shops);
            ShopRun run = ShopRun.of(plan, model);
            Exposure.OnLadder ladder = run.exposure(plan, tmall);
            int counted = ladder.headline().counted();
            double chance = ladder.branches().get(0).alert().rungs().stream()
                    .mapToDouble(Exposure.Rung::chance)
                    .max()
                    .orElse(0);
            boolean passed = counted < MOST_COUNTED && chance < MOST_CHANCE;
            failed += passed ? 0 : 1;
            rows.append(String.format(
                    Locale.ROOT,
                    "| %d | %d | %d | %.4f | %s |%n",
                    plan.seed(),
                    run.hindsight().lines(),
                    counted,
                    chance,
                    passed ? "yes" : "**no**"));
            System.err.printf(
                    "%d of %d: %d lines, %d counted%n",
                    i + 1, shops, run.hindsight().lines(), counted);
        }
        String text = """
                # Clean shops

                Written by `./bonafide bench clean %d`. Simulated Tmall exports with every innocent look-alike and nothing fake, on
                seeds that no fit has seen; 45 days, no earlier findings. Passed: fewer than %d lines of 96, and below %d %% for any step.
                **%d of %d passed.**

                | seed | lines | counted | chance of a step | passed |
                |---|---|---|---|---|
                %s""".formatted(shops, MOST_COUNTED, Math.round(100 * MOST_CHANCE), shops - failed, shops, rows);
        Files.writeString(docs.resolve("clean-shops.md"), text);
        System.out.print(text);
        return failed == 0;
    }

    private static SimulationSettings plan(int index, int shops) {
        double position = shops == 1 ? 0 : index / (shops - 1.0);
        double lines = LEAST_LINES * StrictMath.pow((double) MOST_LINES / LEAST_LINES, position);
        long seed = FIRST_SEED + index;
        SplittableRandom random = new SplittableRandom(seed);
        return SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders((int) (lines / SimulationSettings.LINES_PER_ORDER))
                .withPeriod(LocalDate.of(2026, 1 + random.nextInt(10), 5), 45)
                .withShop(Platform.TMALL, "clean")
                .withScenario(Scenario.CLEAN, 0, .3);
    }
}
