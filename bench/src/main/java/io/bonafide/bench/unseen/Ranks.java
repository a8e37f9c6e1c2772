package io.bonafide.bench.unseen;

import io.bonafide.bench.accuracy.ShopRun;
import io.bonafide.bench.peer.CutForest;
import io.bonafide.bench.peer.FiringCount;
import io.bonafide.bench.peer.IsolationForest;
import io.bonafide.bench.peer.Ranker;
import io.bonafide.bench.peer.Rows;
import io.bonafide.core.assess.EvidenceModel;
import io.bonafide.core.assess.Reweighed;
import io.bonafide.core.order.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** Ranks the lines of a cell's shop in every way; the shop is put through the detectors once. */
record Ranks(EvidenceModel shipped, Models models) {
    /** The base rate at which the peers rank, whose forests take longer than all else. */
    static final double PEERS_AT = .01;

    private static final long FOREST_SEED = 1;
    private static final Map<Way, Ranker> PEERS = Map.of(
            Way.CUT_FOREST, new CutForest(FOREST_SEED),
            Way.ISOLATION_FOREST, new IsolationForest(FOREST_SEED),
            Way.FIRING_COUNT, new FiringCount());

    Reading read(Cell cell) {
        ShopRun run = ShopRun.of(cell.plan(), EvidenceModel.silent());
        List<double[]> weights = new ArrayList<>();
        List<Label.Verdict> truth = new ArrayList<>();
        run.hindsight().forEachVector(vector -> {
            weights.add(vector.weights());
            truth.add(Objects.requireNonNull(run.labels().get(vector.line())).verdict());
        });
        Map<Way, Scored> scores = new EnumMap<>(Way.class);
        modelsFor(cell)
                .forEach((way, model) -> scores.put(
                        way,
                        parted(Reweighed.under(model, Models.CODES, weights).probabilities(), truth)));
        if (cell.baseRate() == PEERS_AT) {
            List<double[]> rows = Rows.of(weights);
            PEERS.forEach((way, peer) -> scores.put(way, parted(asShares(peer.scores(rows)), truth)));
        }
        return Reading.of(cell, scores);
    }

    private Map<Way, EvidenceModel> modelsFor(Cell cell) {
        Map<Way, EvidenceModel> chosen = new EnumMap<>(Way.class);
        chosen.put(Way.SHIPPED, shipped);
        chosen.put(Way.ALL_ROWS, models.without(LeftOut.NOTHING));
        chosen.put(Way.WITHOUT_EXPORT, models.without(new LeftOut(null, cell.mask())));
        if (cell.baseRate() > 0) {
            chosen.put(Way.WITHOUT_SCENARIO, models.without(new LeftOut(cell.scenario(), null)));
        }
        return chosen;
    }

    /** Scores from 0 up as numbers from 0 to 1 in the same order. */
    static double[] asShares(double[] scores) {
        double[] shares = new double[scores.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = scores[i] / (1 + scores[i]);
        }
        return shares;
    }

    static Scored parted(double[] scores, List<Label.Verdict> truth) {
        DoubleStream.Builder positives = DoubleStream.builder();
        DoubleStream.Builder negatives = DoubleStream.builder();
        for (int i = 0; i < scores.length; i++) {
            switch (truth.get(i)) {
                case FAKE, ABUSE -> positives.add(scores[i]);
                case GENUINE -> negatives.add(scores[i]);
                case UNCLEAR -> {}
            }
        }
        return new Scored(positives.build().toArray(), negatives.build().toArray());
    }
}
