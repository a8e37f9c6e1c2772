package io.bonafide.bench.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A figure and where 95 % of it lies when users are drawn again. */
record Estimate(double value, double low, double high) {
    private static final double TAIL = .025;

    static Estimate of(double value, double[] drawn) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        int skipped = (int) (TAIL * sorted.length);
        return new Estimate(value, sorted[skipped], sorted[sorted.length - 1 - skipped]);
    }

    /** The area of each method, and, at the same places, how much it lies above that of the last. */
    static Table areas(List<Auc> methods, List<Review> reviews) {
        double[][] drawn = new double[methods.size()][Auc.DRAWS];
        IntStream.range(0, Auc.DRAWS).parallel().forEach(draw -> {
            int[] times = Auc.drawn(reviews, draw);
            for (int m = 0; m < drawn.length; m++) {
                drawn[m][draw] = methods.get(m).weighed(times);
            }
        });
        double[] values = methods.stream().mapToDouble(Auc::all).toArray();
        int last = values.length - 1;
        return new Table(
                IntStream.range(0, values.length)
                        .mapToObj(m -> of(values[m], drawn[m]))
                        .toList(),
                IntStream.range(0, values.length)
                        .mapToObj(m -> of(
                                values[m] - values[last],
                                IntStream.range(0, Auc.DRAWS)
                                        .mapToDouble(draw -> drawn[m][draw] - drawn[last][draw])
                                        .toArray()))
                        .toList());
    }

    String text() {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
    }

    String signed() {
        return String.format(Locale.ROOT, "%+.3f (%+.3f to %+.3f)", value, low, high);
    }

    record Table(List<Estimate> areas, List<Estimate> gains) {

        Table {
            areas = List.copyOf(areas);
            gains = List.copyOf(gains);
        }
    }
}
