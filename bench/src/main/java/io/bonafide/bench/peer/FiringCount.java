package io.bonafide.bench.peer;

import java.util.Arrays;
import java.util.List;

/** The number of detectors that found a line suspicious: what adding up alarms comes to. */
public record FiringCount() implements Ranker {

    @Override
    public String name() {
        return "number of detectors that fire";
    }

    @Override
    public double[] scores(List<double[]> rows) {
        return rows.stream()
                .mapToDouble(
                        row -> Arrays.stream(row).filter(value -> value > 0).count())
                .toArray();
    }
}
