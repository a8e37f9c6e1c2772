package io.bonafide.bench.review;

import java.util.List;

/** A way to rank reviews by suspicion that reads no label. */
interface Method {

    String name();

    /** How suspicious each row is; only the order counts. Rows hold the traits that {@link TailRanking#SHIPPED} reads. */
    double[] scores(List<double[]> rows, View view);
}
