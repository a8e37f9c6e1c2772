package io.bonafide.bench.cause;

import io.bonafide.core.cause.Cause;
import io.bonafide.core.cause.CauseModelFitter.Example;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How often each group counts: all causes alike in sum, and in a cause each shop by the root of its groups, since those of
 * one shop are much alike. So the model's probabilities are those of a shop that holds every cause for equally likely
 * before it looks.
 */
final class Balance {
    private static final double OF_EACH_CAUSE = 300;
    /** Incidents as found are rarer than the stories that could be listed, and are what the model is for. */
    private static final double OF_FOUND = 3;

    private Balance() {}

    static List<Example> examples(List<Known> groups) {
        double[] weights = weights(groups);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            examples.add(new Example(groups.get(i).figures(), groups.get(i).cause(), weights[i]));
        }
        return examples;
    }

    static double[] weights(List<Known> groups) {
        Map<Cell, Integer> cells = new HashMap<>();
        groups.forEach(group -> cells.merge(Cell.of(group), 1, Integer::sum));
        Map<Cause, Double> causes = new EnumMap<>(Cause.class);
        double[] weights = new double[groups.size()];
        for (int i = 0; i < weights.length; i++) {
            double once = groups.get(i).how() == Known.How.LISTED ? 1 : OF_FOUND;
            weights[i] = once / Math.sqrt(Objects.requireNonNull(cells.get(Cell.of(groups.get(i)))));
            causes.merge(groups.get(i).cause(), weights[i], Double::sum);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= OF_EACH_CAUSE
                    / Objects.requireNonNull(causes.get(groups.get(i).cause()));
        }
        return weights;
    }

    private record Cell(long seed, Cause cause, Known.How how) {
        static Cell of(Known group) {
            return new Cell(group.seed(), group.cause(), group.how());
        }
    }
}
