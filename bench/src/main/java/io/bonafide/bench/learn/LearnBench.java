package io.bonafide.bench.learn;

import io.bonafide.app.learn.LightGbm;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Lessons;
import io.bonafide.core.assess.LineSight;
import io.bonafide.core.learn.Learner;
import io.bonafide.core.learn.LearningSettings;
import io.bonafide.core.learn.Learnt;
import io.bonafide.core.order.Label;
import io.bonafide.core.order.Platform;
import io.bonafide.core.signal.Detector;
import io.bonafide.core.signal.Detectors;
import io.bonafide.core.simulate.Scenario;
import io.bonafide.core.simulate.SimulationSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Shops learn from labels on earlier lines and are measured on later ones, and writes docs/learning-measured.md. */
public final class LearnBench {
    private static final long TRIED_SEED = 9_700_000;
    private static final long FIRST_SEED = 9_800_000;
    private static final int ORDERS = 8_000;
    private static final int DAYS = 90;
    private static final int[] COUNTS = {20, 100, 500, 2000};
    private static final double[] WRONG = {0, .1};
    private static final double[] STEALTH = {.2, .8};
    private static final double[] BASE_RATES = {.02, .08};
    private static final List<Platform> PLATFORMS = List.of(Platform.OTHER, Platform.TMALL, Platform.DOUYIN);

    private final Learner learner = new Learner(
            LearningSettings.defaults().withAsOf(),
            Detectors.all().stream().map(Detector::code).toList(),
            new LightGbm());
    private final Map<String, Tally> scores = new LinkedHashMap<>();
    private final Map<String, Tally> asOf = new LinkedHashMap<>();
    private final Map<String, GateCount> gates = new LinkedHashMap<>();

    private LearnBench() {}

    /** @param docs where {@code learning-measured.md} goes */
    public static void run(EvidenceModel model, Path docs) throws IOException {
        String text = measured(model, FIRST_SEED);
        Files.writeString(docs.resolve("learning-measured.md"), text);
        System.out.print(text);
    }

    /** The same of the shops by which learning was designed; writes nothing. */
    public static void tune(EvidenceModel model) {
        System.out.print(measured(model, TRIED_SEED));
    }

    private static String measured(EvidenceModel model, long firstSeed) {
        LearnBench bench = new LearnBench();
        List<SimulationSettings> plans = plans(firstSeed);
        for (SimulationSettings plan : plans) {
            bench.measure(ShopYear.of(plan, model), plan.seed());
        }
        return LearnWords.TEXT.formatted(
                plans.size(), ORDERS, DAYS, rows(bench.scores), rows(bench.asOf), bench.gateRows());
    }

    private static List<SimulationSettings> plans(long firstSeed) {
        List<SimulationSettings> plans = new ArrayList<>();
        for (Platform platform : PLATFORMS) {
            for (double rate : BASE_RATES) {
                for (double stealth : STEALTH) {
                    plans.add(SimulationSettings.defaults()
                            .withSeed(firstSeed + plans.size())
                            .withOrders(ORDERS)
                            .withPeriod(LocalDate.of(2026, 3, 1), DAYS)
                            .withShop(platform, "learns")
                            .withScenario(Scenario.MIXED, rate, stealth));
                }
            }
        }
        return plans;
    }

    private void measure(ShopYear shop, long seed) {
        boolean[] positive = positive(shop);
        double[] engine = probabilities(shop, line -> line.sight().logOdds());
        double[] asOfEngine = probabilities(shop, line -> line.sight().asOfLogOdds());
        double brier = tally(scores, "engine").add(engine, positive);
        double asOfBrier = tally(asOf, "engine").add(asOfEngine, positive);
        for (double wrong : WRONG) {
            for (int count : COUNTS) {
                String name = count + " labels" + (wrong == 0 ? "" : ", 10 % wrong");
                List<Label> labels = new Reviewed(count, wrong).labels(shop.seen(), shop.truth(), seed + count);
                Lessons lessons = Lessons.of(shop.earlier(), labels);
                Learnt learnt = learner.learn(lessons.lessons(), lessons.unlabelled());
                double recalibrated = tally(scores, "recalibrated, " + name)
                        .add(
                                probabilities(
                                        shop,
                                        line -> learnt.hindsight()
                                                .logOdds(line.sight().logOdds())),
                                positive);
                double used = tally(scores, "as used, " + name)
                        .add(probabilities(shop, line -> learnt.logOdds(line.sight())), positive);
                double asOfUsed = tally(asOf, name)
                        .add(
                                probabilities(
                                        shop,
                                        line -> learnt.asOf()
                                                .logOdds(line.sight().asOfLogOdds())),
                                positive);
                gates.computeIfAbsent(name, any -> new GateCount())
                        .add(learnt, brier, recalibrated, used, asOfBrier, asOfUsed);
            }
        }
    }

    private static Tally tally(Map<String, Tally> among, String name) {
        return among.computeIfAbsent(name, any -> new Tally());
    }

    private static boolean[] positive(ShopYear shop) {
        boolean[] positive = new boolean[shop.later().size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = shop.positive(shop.later().get(i));
        }
        return positive;
    }

    private static double[] probabilities(ShopYear shop, ToDoubleFunction<LineSight> logOdds) {
        return shop.later().stream()
                .mapToDouble(line -> 1 / (1 + StrictMath.exp(-logOdds.applyAsDouble(line))))
                .toArray();
    }

    private static String rows(Map<String, Tally> tallies) {
        StringBuilder rows = new StringBuilder();
        tallies.forEach((name, each) -> rows.append(each.row(name)));
        return rows.toString();
    }

    private String gateRows() {
        StringBuilder rows = new StringBuilder();
        gates.forEach((name, each) -> rows.append(each.row(name)));
        return rows.toString();
    }
}
