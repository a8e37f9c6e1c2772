package io.bonafide.bench.learn;

import io.bonafide.core.evaluate.Calibration;
import io.bonafide.core.evaluate.Evaluation;
import io.bonafide.core.evaluate.Evaluator;
import io.bonafide.core.order.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Means over shops of what one way of weighing scores on later lines. */
final class Tally {
    private static final int BINS = 15;
    private static final double LEAST = 1e-12;

    private final List<double[]> shops = new ArrayList<>();

    /** @return the shop's Brier score */
    double add(double[] probabilities, boolean[] positive) {
        Evaluator evaluator = new Evaluator();
        for (int i = 0; i < positive.length; i++) {
            Label.Verdict verdict = positive[i] ? Label.Verdict.FAKE : Label.Verdict.GENUINE;
            evaluator.add(probabilities[i], null, verdict, null);
        }
        Evaluation evaluation = evaluator.evaluate();
        Calibration calibration = evaluation.calibration();
        double brier = calibration.brier().orElseThrow();
        double precision = evaluation.ranking().averagePrecision().orElse(Double.NaN);
        shops.add(new double[] {
            brier,
            mean(probabilities, positive, (p, is) -> -StrictMath.log(Math.max(LEAST, is ? p : 1 - p))),
            calibration.error(BINS).orElse(Double.NaN),
            precision,
            calibration.predicted(),
            calibration.positives()
        });
        return brier;
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.5f | %.5f | %.4f | %.4f | %.3f |%n",
                name,
                shops.size(),
                mean(0),
                mean(1),
                mean(2),
                mean(3),
                sum(4) / sum(5));
    }

    private static double mean(double[] probabilities, boolean[] positive, Loss loss) {
        double sum = 0;
        for (int i = 0; i < positive.length; i++) {
            sum += loss.of(probabilities[i], positive[i]);
        }
        return sum / positive.length;
    }

    private interface Loss {
        double of(double probability, boolean positive);
    }

    private double mean(int column) {
        return shops.stream()
                .mapToDouble(each -> each[column])
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private double sum(int column) {
        return shops.stream().mapToDouble(each -> each[column]).sum();
    }
}
