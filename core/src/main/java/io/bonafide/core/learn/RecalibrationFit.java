package io.bonafide.core.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Fits a {@link Recalibration} to labels.
 *
 * <p>Platt's two-parameter logistic (1999) on the engine's log odds, as a posterior mode: shift about 0 and slope about 1
 * are normal, with deviations {@value #SHIFT} and {@value #SLOPE}, as if few shops were off by more than a factor of e² in the
 * odds. Without labels that is the identity; with weight W of labels the shift is at most W · {@value #SHIFT}², since no
 * label pulls by more than its weight. The centre is the labels' mean, so that shift and slope hardly depend on each
 * other; the span is where the middle nine tenths of their weight lie. The loss is convex: Newton's steps, halved while
 * they do not descend, reach the mode; where its slope is below the least, the mode lies on that edge. O(n) a step.
 */
final class RecalibrationFit {
    static final double SHIFT = 1;
    static final double SLOPE = .25;

    private static final double TAIL = .05;
    private static final int STEPS = 100;
    private static final double DONE = 1e-12;
    private static final double SMALLEST_STEP = 1e-10;

    private final double[] logOdds;
    private final boolean[] positive;
    private final double[] weights;
    private final double centre;

    private RecalibrationFit(double[] logOdds, boolean[] positive, double[] weights, double sum) {
        this.logOdds = logOdds;
        this.positive = positive;
        this.weights = weights;
        double mean = 0;
        for (int i = 0; i < logOdds.length; i++) {
            mean += weights[i] / sum * logOdds[i];
        }
        this.centre = mean;
    }

    /** The mode; the identity where no label has weight. */
    static Recalibration of(double[] logOdds, boolean[] positive, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return sum > 0 ? new RecalibrationFit(logOdds, positive, weights, sum).mode(sum) : Recalibration.IDENTITY;
    }

    private Recalibration mode(double sum) {
        double[] free = descend(0, 1, false);
        double[] at = free[1] < Recalibration.LEAST_SLOPE ? descend(free[0], Recalibration.LEAST_SLOPE, true) : free;
        return new Recalibration(centre, at[0], at[1], quantile(TAIL * sum), quantile((1 - TAIL) * sum));
    }

    private double[] descend(double shift, double slope, boolean slopeIsFixed) {
        double[] at = {shift, slope};
        for (int step = 0; step < STEPS; step++) {
            double[] move = newton(at, slopeIsFixed);
            double before = loss(at[0], at[1]);
            double share = 1;
            while (share > SMALLEST_STEP && loss(at[0] + share * move[0], at[1] + share * move[1]) > before) {
                share /= 2;
            }
            at[0] += share * move[0];
            at[1] += share * move[1];
            if (share <= SMALLEST_STEP || Math.abs(move[0]) + Math.abs(move[1]) < DONE) {
                return at;
            }
        }
        return at;
    }

    private double[] newton(double[] at, boolean slopeIsFixed) {
        double gradientShift = at[0] / (SHIFT * SHIFT);
        double gradientSlope = (at[1] - 1) / (SLOPE * SLOPE);
        double shiftShift = 1 / (SHIFT * SHIFT);
        double shiftSlope = 0;
        double slopeSlope = 1 / (SLOPE * SLOPE);
        for (int i = 0; i < logOdds.length; i++) {
            double off = logOdds[i] - centre;
            double probability = Logistic.probability(corrected(i, at[0], at[1]));
            double pull = weights[i] * (probability - (positive[i] ? 1 : 0));
            double curve = weights[i] * probability * (1 - probability);
            gradientShift += pull;
            gradientSlope += pull * off;
            shiftShift += curve;
            shiftSlope += curve * off;
            slopeSlope += curve * off * off;
        }
        if (slopeIsFixed) {
            return new double[] {-gradientShift / shiftShift, 0};
        }
        double determinant = shiftShift * slopeSlope - shiftSlope * shiftSlope;
        return new double[] {
            (shiftSlope * gradientSlope - slopeSlope * gradientShift) / determinant,
            (shiftSlope * gradientShift - shiftShift * gradientSlope) / determinant
        };
    }

    private double loss(double shift, double slope) {
        double offSlope = (slope - 1) / SLOPE;
        double loss = (shift * shift / (SHIFT * SHIFT) + offSlope * offSlope) / 2;
        for (int i = 0; i < logOdds.length; i++) {
            loss += weights[i] * Logistic.loss(corrected(i, shift, slope), positive[i]);
        }
        return loss;
    }

    private double corrected(int i, double shift, double slope) {
        return logOdds[i] + shift + (slope - 1) * (logOdds[i] - centre);
    }

    /** The least log odds up to which that much weight lies. */
    private double quantile(double weight) {
        int[] rising = IntStream.range(0, logOdds.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> logOdds[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double below = 0;
        for (int i : rising) {
            below += weights[i];
            if (below >= weight) {
                return logOdds[i];
            }
        }
        return logOdds[rising[rising.length - 1]];
    }
}
