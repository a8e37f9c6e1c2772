package io.bonafide.core.learn;

import java.util.List;

/**
 * Labelled rows to learn from, or to judge by. The rows are not copied: who hands them over leaves them alone.
 *
 * @param inputs what a row holds
 * @param rows one value for each input; NaN is missing
 * @param positives whether each row is positive; both answers occur
 */
public record Examples(List<Input> inputs, List<double[]> rows, List<Boolean> positives) {

    public Examples {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
        positives = List.copyOf(positives);
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
}
