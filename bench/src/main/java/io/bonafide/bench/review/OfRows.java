package io.bonafide.bench.review;

import io.bonafide.bench.peer.Ranker;
import java.util.List;

/** A peer that reads the rows alone, the same in both views. */
record OfRows(Ranker ranker) implements Method {

    @Override
    public String name() {
        return ranker.name();
    }

    @Override
    public double[] scores(List<double[]> rows, View view) {
        return ranker.scores(rows);
    }
}
