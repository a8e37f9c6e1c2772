package io.bonafide.bench.innocence;

import io.bonafide.bench.accuracy.ShopRun;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.innocence.Innocence;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.LineKey;
import io.bonafide.core.order.Platform;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Holds the suspects of simulated shops against a known share of their genuine lines, and writes docs/innocence.md. */
public final class InnocenceBench {
    private static final long FIRST_SEED = 9_500_000;
    private static final int ROUNDS = 2;
    private static final int ORDERS = 12_000;
    private static final double STRENGTH = .04;
    private static final double[] STEALTH = {0, .6};
    private static final double[] VERIFIED = {.2, .5, .9};

    private InnocenceBench() {}

    /** @param docs where {@code innocence.md} goes */
    public static void run(EvidenceModel model, Path docs) throws IOException {
        Map<String, Outcomes> byShare = new TreeMap<>();
        Map<String, Outcomes> byScenario = new TreeMap<>();
        for (SimulationSettings plan : plans()) {
            ShopRun run = ShopRun.of(plan, model);
            for (double share : VERIFIED) {
                Innocence innocence =
                        run.hindsight().innocence(reviewed(run.labels(), share, plan.seed()), Innocence.LEVEL);
                byShare.computeIfAbsent(share + " of the genuine", any -> new Outcomes())
                        .add(innocence, run.labels());
                if (share == VERIFIED[VERIFIED.length - 1]) {
                    byScenario
                            .computeIfAbsent(plan.scenario().code(), any -> new Outcomes())
                            .add(innocence, run.labels());
                }
            }
        }
        String text = InnocenceWords.TEXT.formatted(rows(byShare), rows(byScenario));
        Files.writeString(docs.resolve("innocence.md"), text);
        System.out.print(text);
    }

    private static String rows(Map<String, Outcomes> outcomes) {
        StringBuilder rows = new StringBuilder();
        outcomes.forEach((name, each) -> rows.append(each.row(name)));
        return rows.toString();
    }

    private static List<SimulationSettings> plans() {
        List<SimulationSettings> plans = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            for (double stealth : STEALTH) {
                for (int round = 0; round < ROUNDS; round++) {
                    SimulationSettings shop = SimulationSettings.defaults()
                            .withSeed(FIRST_SEED + plans.size())
                            .withOrders(ORDERS)
                            .withShop(Platform.TMALL, "s");
                    plans.add(scenario == Scenario.CLEAN ? shop : shop.withScenario(scenario, STRENGTH, stealth));
                }
            }
        }
        return plans;
    }

    /** A reviewer who looked at that share of the genuine lines, drawn at random, and was right. */
    private static List<Label> reviewed(Map<LineKey, Label> truth, double share, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Label> labels = new ArrayList<>();
        new TreeMap<>(truth).forEach((line, label) -> {
            if (random.nextDouble() < share && label.verdict() == Label.Verdict.GENUINE) {
                labels.add(new Label(line, label.verdict(), null, null, Label.REVIEWER, null));
            }
        });
        return labels;
    }
}
