package io.bonafide.bench.peer;

import java.util.List;

/** A way to rank rows by how much they stand out, without labels. */
public interface Ranker {

    String name();

    /**
     * How much each row stands out; only the order counts, and no score is negative.
     *
     * @param rows all of the same positive length, in the order in which they came
     */
    double[] scores(List<double[]> rows);
}
