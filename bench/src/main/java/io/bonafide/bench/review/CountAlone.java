package io.bonafide.bench.review;

import java.util.List;

/** Minus the number of the user's reviews. */
record CountAlone() implements Method {

    @Override
    public String name() {
        return "minus the user's review count";
    }

    @Override
    public double[] scores(List<double[]> rows, View view) {
        return rows.stream().mapToDouble(row -> -row[0]).toArray();
    }
}
