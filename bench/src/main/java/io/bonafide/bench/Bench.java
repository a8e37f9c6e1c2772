package io.bonafide.bench;

import io.bonafide.bench.accuracy.Accuracy;
import io.bonafide.bench.accuracy.CleanShops;
import io.bonafide.bench.accuracy.DetectorRates;
import io.bonafide.bench.accuracy.FitModel;
import io.bonafide.bench.accuracy.HeadlineCoverage;
import io.bonafide.bench.address.AddressBench;
import io.bonafide.bench.burst.BurstBench;
import io.bonafide.bench.cause.CauseBench;
import io.bonafide.bench.cause.FitCauses;
import io.bonafide.bench.engine.EngineBench;
import io.bonafide.bench.innocence.InnocenceBench;
import io.bonafide.bench.learn.LearnBench;
import io.bonafide.bench.receiver.ReceiverBench;
import io.bonafide.bench.review.YelpChiBench;
import io.bonafide.bench.ring.RingBench;
import io.bonafide.bench.shopee.ShopeeBench;
import io.bonafide.bench.speed.History;
import io.bonafide.bench.speed.Speed;
import io.bonafide.bench.unseen.UnseenBench;
import io.bonafide.exchange.model.CauseModels;
import io.bonafide.exchange.model.EvidenceModels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./bonafide bench NAME}: runs one benchmark from the project's directory. */
public final class Bench {
    private static final String USAGE = """
            Usage: ./bonafide bench NAME
              fit        fit the evidence model on simulated shops and write it among exchange's resources
              detectors  how often each detector answers and fires
              accuracy   measure the shipped model on unseen shops, into docs/accuracy.md
              unseen     what no fit has seen, a scenario and an export left out, beside forests, into docs/accuracy-unseen.md
              headline   how often the headline's interval holds the truth, into docs/headline.md
              clean [N]  whether N clean shops (100) read near zero, into docs/clean-shops.md
              innocence  suspects beside verified orders in simulated shops, into docs/innocence.md
              learn      what labels gain and cost on later lines of simulated shops, into docs/learning-measured.md
              learn-tune the same on the shops by which learning was designed
              speed      1 million canonical lines from file to all outputs, into docs/performance.md
              history [N]  N lines (10 million) of one shop and of ten, into docs/history.md
              fit-causes fit the cause model on simulated shops and write it among exchange's resources
              causes     measure the shipped cause model on unseen shops, into docs/causes.md
              rings      rings against their peers in real reviews and a grid of injections, into docs/rings.md
              rings-tune [N]  what the tuning seeds 1 to N (4) say of the affinity
              addresses  which addresses are one place, against peers, into docs/addresses.md
              addresses-tune  the weights and settings that the tuning half of the addresses gives
              receivers  which masked orders went to one receiver, in simulated shops, into docs/receivers.md
              bursts     bursts of days beside plain tests in real series, into docs/bursts.md
              bursts-tune  what the tuning half of the series says of the settings
              yelpchi    reviews ranked by suspicion, without labels and with, beside peers, into docs/yelpchi.md
              yelpchi-tune  what the choosing half of the users says of the traits and of a grid of models
              engine [N] a shop of N lines (200,000) in one engine, its snapshots, and live, into docs/engine.md
              shopee     orders per buyer in a sliding hour beside Esper, into docs/shopee.md""";

    private static final int CLEAN_SHOPS = 100;
    private static final int TUNING_SEEDS = 4;
    private static final int ENGINE_LINES = 200_000;

    /** As automake's tests and scripts/real-data.sh have it: not run. */
    private static final int WITHOUT_DATA = 77;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String name = arguments.length == 0 ? "" : arguments[0];
        List<String> rest = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Path project = Path.of(System.getProperty("bonafide.home", ""));
        switch (name) {
            case "fit" ->
                FitModel.run(
                        project.resolve("exchange/src/main/resources/io/bonafide/exchange/model/evidence-model.txt"));
            case "detectors" -> DetectorRates.run(rest.isEmpty() ? 1 : Integer.parseInt(rest.get(0)));
            case "accuracy" -> Accuracy.run(EvidenceModels.shipped(), project.resolve("docs"));
            case "headline" -> HeadlineCoverage.run(EvidenceModels.shipped(), project.resolve("docs"));
            case "unseen" -> UnseenBench.run(EvidenceModels.shipped(), project.resolve("docs"));
            case "clean" ->
                exitUnless(CleanShops.run(
                        EvidenceModels.shipped(),
                        rest.isEmpty() ? CLEAN_SHOPS : Integer.parseInt(rest.get(0)),
                        project.resolve("docs")));
            case "fit-causes" ->
                FitCauses.run(
                        EvidenceModels.shipped(),
                        project.resolve("exchange/src/main/resources/io/bonafide/exchange/model/cause-model.txt"));
            case "causes" -> CauseBench.run(EvidenceModels.shipped(), CauseModels.shipped(), project.resolve("docs"));
            case "innocence" -> InnocenceBench.run(EvidenceModels.shipped(), project.resolve("docs"));
            case "learn" -> LearnBench.run(EvidenceModels.shipped(), project.resolve("docs"));
            case "learn-tune" -> LearnBench.tune(EvidenceModels.shipped());
            case "speed" -> Speed.run(project, rest.isEmpty() ? Speed.LINES : Integer.parseInt(rest.get(0)));
            case "history" -> History.run(project, rest.isEmpty() ? History.LINES : Integer.parseInt(rest.get(0)));
            case "rings" -> exitUnlessData(RingBench.run(project));
            case "rings-tune" ->
                exitUnlessData(RingBench.tune(project, rest.isEmpty() ? TUNING_SEEDS : Integer.parseInt(rest.get(0))));
            case "addresses" -> exitUnlessData(AddressBench.run(project));
            case "addresses-tune" -> exitUnlessData(AddressBench.tune(project));
            case "receivers" -> ReceiverBench.run(project.resolve("docs"));
            case "bursts" -> exitUnlessData(BurstBench.run(project));
            case "bursts-tune" -> exitUnlessData(BurstBench.tune(project));
            case "yelpchi" -> exitUnlessData(YelpChiBench.run(project));
            case "yelpchi-tune" -> exitUnlessData(YelpChiBench.tune(project));
            case "engine" ->
                EngineBench.run(
                        EvidenceModels.shipped(),
                        rest.isEmpty() ? ENGINE_LINES : Integer.parseInt(rest.get(0)),
                        project);
            case "shopee" -> exitUnlessData(ShopeeBench.run(project));
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }

    private static void exitUnlessData(boolean present) {
        if (!present) {
            System.exit(WITHOUT_DATA);
        }
    }

    private static void exitUnless(boolean passed) {
        if (!passed) {
            System.exit(1);
        }
    }
}
