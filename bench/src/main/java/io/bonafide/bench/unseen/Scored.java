package io.bonafide.bench.unseen;

import io.bonafide.core.evaluate.Evaluation;
import io.bonafide.core.evaluate.Evaluator;
import io.bonafide.core.order.Label;
import java.util.List;

/**
 * The probabilities of a shop's lines by whether they are ordinary purchases. Unclear lines are in neither.
 *
 * @param positives of lines that are fake or abuse; the arrays are shared and not to be written
 */
record Scored(double[] positives, double[] negatives) {

    /** All figures over the lines of several shops. */
    static Evaluation together(List<Scored> shops) {
        Evaluator evaluator = new Evaluator();
        for (Scored shop : shops) {
            for (double positive : shop.positives) {
                evaluator.add(positive, null, Label.Verdict.FAKE, null);
            }
            for (double negative : shop.negatives) {
                evaluator.add(negative, null, Label.Verdict.GENUINE, null);
            }
        }
        return evaluator.evaluate();
    }

    Evaluation evaluate() {
        return together(List.of(this));
    }

    /** How many fakes the probabilities promise. */
    double predicted() {
        double sum = 0;
        for (double positive : positives) {
            sum += positive;
        }
        for (double negative : negatives) {
            sum += negative;
        }
        return sum;
    }
}
