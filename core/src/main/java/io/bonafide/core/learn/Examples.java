package io.bonafide.core.learn;

import java.util.List;

/**
 * Labelled rows to learn from, or to judge by. The rows are not copied: who hands them over leaves them alone.
 *
 * @param inputs what a row holds
 * @param rows one value for each input; NaN is missing
 * @param positives whether each row is positive; both answers occur
 * @param weights how much each row counts, above 0; empty if all count 1
 * @param offsets the log odds that each row has before any tree is added; empty if the training is to find one for all
 */
public record Examples(
        List<Input> inputs, List<double[]> rows, List<Boolean> positives, List<Double> weights, List<Double> offsets) {

    /** Rows that all count the same, without offsets. */
    public Examples(List<Input> inputs, List<double[]> rows, List<Boolean> positives) {
        this(inputs, rows, positives, List.of(), List.of());
    }

    public Examples {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
        positives = List.copyOf(positives);
        weights = List.copyOf(weights);
        offsets = List.copyOf(offsets);
        requireOneEach("weights", weights, rows.size());
        requireOneEach("offsets", offsets, rows.size());
        if (rows.size() != positives.size()) {
            throw new IllegalArgumentException("""
                    There are %d rows and %d labels.
                    Give one label for each row.""".formatted(rows.size(), positives.size()));
        }
        for (double[] row : rows) {
            if (row.length != inputs.size()) {
                throw new IllegalArgumentException("""
                        A row has %d values, but there are %d inputs.
                        Give one for each, NaN where it is missing.""".formatted(row.length, inputs.size()));
            }
        }
        if (!positives.contains(true) || !positives.contains(false)) {
            throw new IllegalArgumentException(
                    """
                    All %d labels are %s.
                    There is nothing to tell apart; wait for labels of the other kind.""".formatted(positives.size(), positives.isEmpty() ? "absent" : positives.get(0)));
        }
    }

    private static void requireOneEach(String name, List<Double> values, int rows) {
        if (!values.isEmpty() && values.size() != rows) {
            throw new IllegalArgumentException("""
                    There are %d rows and %d %s.
                    Give one for each row, or none.""".formatted(rows, values.size(), name));
        }
    }
}
