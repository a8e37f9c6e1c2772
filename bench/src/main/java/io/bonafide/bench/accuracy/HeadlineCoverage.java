package io.bonafide.bench.accuracy;

import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.exposure.CountingUnit;
import io.bonafide.core.exposure.Exposure;
import io.bonafide.core.exposure.RulePack;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import io.bonafide.exchange.rules.RulePacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How often the interval of the headline holds the true number, and how near the number is: the report says "85 (82 to 90) of 96"
 * and means 9 of 10.
 */
public final class HeadlineCoverage {
    private static final double[] BASE_RATES = {.003, .01, .03};
    private static final double[] STEALTH = {.25, .5, .75};
    private static final int ORDERS = 8_000;
    private static final double NEAR = .2;
    private static final long FIRST_SEED = 12 * Plans.FIRST_UNSEEN_SEED;

    private HeadlineCoverage() {}

    /** @param docs where {@code headline.md} goes */
    public static void run(EvidenceModel model, Path docs) throws IOException {
        RulePack tmall = RulePacks.shipped().of(Platform.TMALL).orElseThrow();
        StringBuilder rows = new StringBuilder();
        List<Told> all = new ArrayList<>();
        long seed = FIRST_SEED;
        for (double baseRate : BASE_RATES) {
            for (double stealth : STEALTH) {
                List<Told> cell = new ArrayList<>();
                for (Scenario scenario : Plans.ATTACKS) {
                    cell.add(told(plan(seed++, scenario, baseRate, stealth), model, tmall));
                    System.err.printf("\r%d shops", all.size() + cell.size());
                }
                all.addAll(cell);
                rows.append(row(String.format(Locale.ROOT, "%.1f %% | %.2f", 100 * baseRate, stealth), cell));
            }
        }
        System.err.println();
        rows.append(row("**all** | ", all));
        String text = """
                # The headline's interval

                Written by `./bonafide bench headline`. Simulated Tmall exports of %d orders in 45 days on seeds that no fit reads, one shop for each
                of %d scenarios in every row, no earlier findings; shipped model `%s`. The headline's interval, 5 %% to 95 %%, is of what
                incidents hold that was found; lines that nothing found are not in it. Near: within a fifth of the true number.

                | base rate | stealth | shops | interval holds the truth | all of it below | all of it above | near | counted / true, median |
                |---|---|---|---|---|---|---|---|
                %s""".formatted(ORDERS, Plans.ATTACKS.size(), model.name().substring(0, 12), rows);
        Files.writeString(docs.resolve("headline.md"), text);
        System.out.print(text);
    }

    private static SimulationSettings plan(long seed, Scenario scenario, double baseRate, double stealth) {
        SplittableRandom random = new SplittableRandom(seed);
        return SimulationSettings.defaults()
                .withSeed(seed)
                .withOrders(ORDERS)
                .withPeriod(LocalDate.of(2026, 1 + random.nextInt(10), 5), 45)
                .withShop(Platform.TMALL, "headline")
                .withScenario(scenario, baseRate, stealth);
    }

    private static Told told(SimulationSettings plan, EvidenceModel model, RulePack pack) {
        ShopRun run = ShopRun.of(plan, model);
        Exposure.Headline headline = run.exposure(plan, pack).headline();
        return new Told(headline.counted(), headline.low(), headline.high(), truth(run, headline.unit()));
    }

    /** How many lines, or orders with such a line, are no ordinary purchases. */
    private static long truth(ShopRun run, CountingUnit unit) {
        List<LineKey> lines = run.labels().entrySet().stream()
                .filter(entry -> FittingRows.positive(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return unit == CountingUnit.LINE
                ? lines.size()
                : lines.stream().map(LineKey::orderId).distinct().count();
    }

    private static String row(String name, List<Told> shops) {
        double[] ratios = shops.stream()
                .mapToDouble(shop -> (double) shop.counted / shop.truth)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %.2f |%n",
                name,
                shops.size(),
                shops.stream()
                        .filter(shop -> shop.low <= shop.truth && shop.truth <= shop.high)
                        .count(),
                shops.stream().filter(shop -> shop.high < shop.truth).count(),
                shops.stream().filter(shop -> shop.low > shop.truth).count(),
                shops.stream()
                        .filter(shop -> Math.abs(shop.counted - shop.truth) <= NEAR * shop.truth)
                        .count(),
                ratios[ratios.length / 2]);
    }

    /** What a headline says, beside the truth. */
    private record Told(int counted, int low, int high, long truth) {}
}
