package io.bonafide.bench.burst;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a method finds at a threshold that was set on the clean tuning half.
 *
 * @param rate flagged part of the reporting half's clean days
 * @param attacks all that were made, and {@code found}, whether each was
 */
record Recall(Method method, Threshold threshold, double rate, List<Attack> attacks, boolean[] found) {

    /** Runs the method over the clean series and over every attacked copy. */
    static Recall of(Method method, double allowed, boolean fresh, DaySeries clean, List<Attacked> worlds) {
        double[][] tails = method.tails(clean);
        Threshold threshold = Threshold.at(allowed, fresh, tails, clean, Half.TUNING);
        List<Attack> attacks =
                worlds.stream().flatMap(world -> world.attacks().stream()).toList();
        boolean[] found = new boolean[attacks.size()];
        int at = 0;
        for (Attacked world : worlds) {
            double[][] attacked = method.tails(world.series());
            for (Attack attack : world.attacks()) {
                found[at++] = threshold.finds(attack, attacked, world.series());
            }
        }
        return new Recall(method, threshold, threshold.rate(tails, clean, Half.REPORTING), attacks, found);
    }

    double all() {
        return among(attack -> true);
    }

    double among(Predicate<Attack> which) {
        int all = 0;
        int hits = 0;
        for (int i = 0; i < found.length; i++) {
            if (which.test(attacks.get(i))) {
                all++;
                hits += found[i] ? 1 : 0;
            }
        }
        return (double) hits / all;
    }

    /** Cells of a table's row. */
    String cells(List<Predicate<Attack>> columns) {
        StringBuilder cells = new StringBuilder();
        columns.forEach(column -> cells.append(String.format(Locale.ROOT, " | %.3f", among(column))));
        return cells.toString();
    }
}
