package io.bonafide.core.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that trees are trained on.
 *
 * <p>A judged line stands for what its label leaves one to believe ({@link Doubt}): a label against all evidence is likelier wrong.
 *
 * <p>Trees start from the recalibrated engine, so that they learn what it gets wrong. A line that nobody judged stands
 * twice, once as each answer, weighed by what the recalibrated engine says: it pulls nothing away from that, and holds the
 * trees to it where labels are few. So an unlabelled line is never taken for genuine (Elkan, Noto, KDD 2008, on what
 * that costs), and a few odd labels among clear lines cannot lift them all.
 */
final class Teaching {
    private static final double LEAST_WEIGHT = 1e-6;

    private final Recalibration start;
    private final Doubt doubt;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> positives = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Double> offsets = new ArrayList<>();

    Teaching(Recalibration start, Doubt doubt) {
        this.doubt = doubt;
        this.start = start;
    }

    Examples of(Spans.Part part, List<Unlabelled> unlabelled, double weight, List<Input> inputs) {
        for (int i = 0; i < part.weights().length; i++) {
            Lesson lesson = part.lessons().get(i);
            double before = Logistic.probability(start.logOdds(lesson.sight().logOdds()));
            add(lesson.sight(), doubt.believed(before, lesson.positive()), part.weights()[i]);
        }
        for (Unlabelled each : unlabelled) {
            Lesson.Sight sight = each.sight();
            double probability = Logistic.probability(start.logOdds(sight.logOdds()));
            add(sight, probability, weight * each.lines());
        }
        return new Examples(inputs, rows, positives, weights, offsets);
    }

    private void add(Lesson.Sight sight, double probability, double weight) {
        add(sight, true, weight * probability);
        add(sight, false, weight * (1 - probability));
    }

    private void add(Lesson.Sight sight, boolean positive, double weight) {
        if (weight >= LEAST_WEIGHT) {
            rows.add(Features.row(sight.logOdds(), sight.evidence()));
            positives.add(positive);
            weights.add(weight);
            offsets.add(start.logOdds(sight.logOdds()));
        }
    }
}
