package io.bonafide.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Detectors' weights as plain rows, for rankers that know neither abstentions nor heavy tails. */
public final class Rows {
    private Rows() {}

    /**
     * An abstention is an ordinary answer, a weight its log1p; columns that never change are left out, since they tell
     * nothing and cost a forest time.
     */
    public static List<double[]> of(List<double[]> weights) {
        List<double[]> filled = weights.stream().map(Rows::filled).toList();
        int[] telling = telling(filled);
        List<double[]> rows = new ArrayList<>(filled.size());
        for (double[] row : filled) {
            rows.add(IntStream.of(telling).mapToDouble(column -> row[column]).toArray());
        }
        return rows;
    }

    private static double[] filled(double[] weights) {
        double[] row = new double[weights.length];
        for (int column = 0; column < row.length; column++) {
            row[column] = Double.isNaN(weights[column]) ? 0 : StrictMath.log1p(weights[column]);
        }
        return row;
    }

    /** The columns that change, or the first if none does. */
    private static int[] telling(List<double[]> rows) {
        double[] first = rows.get(0);
        int[] telling = IntStream.range(0, first.length)
                .filter(column -> rows.stream().anyMatch(row -> row[column] != first[column]))
                .toArray();
        return telling.length == 0 ? new int[] {0} : telling;
    }
}
