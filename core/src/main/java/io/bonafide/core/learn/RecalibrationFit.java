package io.bonafide.core.learn;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Fits a {@link Recalibration}.
 *
 * <p>Platt's two-parameter logistic (1999) on the engine's log odds, as a posterior mode: shift about 0 and slope about 1
 * are normal, with deviations {@value #SHIFT} and {@value #SLOPE}, as if few shops were off by more than a factor of e² in the
 * odds. Without labels that is the identity; with weight W of labels the shift is at most W · {@value #SHIFT}², since no
 * label pulls by more than its weight, and an opinion that the engine itself gives pulls nowhere but back. Labels are
 * {@link Doubt}ed. The centre is the labels' mean, so that shift and slope hardly depend on each other; the span is where the
 * middle nine tenths of their weight lie. Fisher's scoring, halved while it does not descend; where the slope is below the least, it is
 * held there. O(n) a step.
 */
final class RecalibrationFit {
    static final double SHIFT = 1;
    static final double SLOPE = .25;

    private static final double TAIL = .05;
    private static final int STEPS = 60;
    private static final double DONE = 1e-8;
    private static final double SMALLEST_STEP = 1e-9;

    private final Evidenced rows;
    private final Doubt doubt;
    private final double centre;

    private RecalibrationFit(Evidenced rows, Doubt doubt, double centre) {
        this.rows = rows;
        this.doubt = doubt;
        this.centre = centre;
    }

    /** The mode by labels; the identity where none has weight. */
    static Recalibration of(Evidenced rows, Doubt doubt) {
        return rows.labelWeight > 0
                ? fit(rows, doubt, i -> rows.labelled.get(i), rows.labelWeight)
                : Recalibration.IDENTITY;
    }

    /** The mode by opinions alone, which hold wherever they were given. */
    static Recalibration ofOpinions(Evidenced rows) {
        double sum = rows.weights.doubleStream().sum();
        return sum > 0 ? fit(rows, Doubt.NONE, i -> true, sum) : Recalibration.IDENTITY;
    }

    private static Recalibration fit(Evidenced rows, Doubt doubt, IntPredicate speaks, double sum) {
        double centre = 0;
        for (int i = 0; i < rows.size(); i++) {
            centre += speaks.test(i) ? rows.weights.getDouble(i) / sum * rows.logOdds.getDouble(i) : 0;
        }
        double[] at = new RecalibrationFit(rows, doubt, centre).mode();
        List<Integer> rising = IntStream.range(0, rows.size())
                .filter(speaks)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rows.logOdds.getDouble(i)))
                .toList();
        double from = quantile(rows, rising, TAIL * sum);
        double to = rows.labelWeight > 0
                ? quantile(rows, rising, (1 - TAIL) * sum)
                : rows.logOdds.getDouble(rising.get(rising.size() - 1));
        return new Recalibration(centre, at[0], at[1], from, to);
    }

    private double[] mode() {
        double[] free = descend(0, 1, false);
        return free[1] < Recalibration.LEAST_SLOPE ? descend(free[0], Recalibration.LEAST_SLOPE, true) : free;
    }

    private double[] descend(double shift, double slope, boolean slopeIsFixed) {
        double[] at = {shift, slope};
        for (int step = 0; step < STEPS; step++) {
            double[] move = scoring(at, slopeIsFixed);
            double before = loss(at[0], at[1]);
            double share = 1;
            while (share > SMALLEST_STEP && loss(at[0] + share * move[0], at[1] + share * move[1]) > before) {
                share /= 2;
            }
            if (share <= SMALLEST_STEP) {
                return at;
            }
            at[0] += share * move[0];
            at[1] += share * move[1];
            if (Math.abs(move[0]) + Math.abs(move[1]) < DONE) {
                return at;
            }
        }
        return at;
    }

    private double[] scoring(double[] at, boolean slopeIsFixed) {
        double gradientShift = at[0] / (SHIFT * SHIFT);
        double gradientSlope = (at[1] - 1) / (SLOPE * SLOPE);
        double shiftShift = 1 / (SHIFT * SHIFT);
        double shiftSlope = 0;
        double slopeSlope = 1 / (SLOPE * SLOPE);
        for (int i = 0; i < rows.size(); i++) {
            double off = rows.logOdds.getDouble(i) - centre;
            double probability = Logistic.probability(corrected(i, at[0], at[1]));
            double variance = Math.max(Double.MIN_NORMAL, probability * (1 - probability));
            Doubt of = doubt(i);
            double called = of.called(probability);
            double steep = (1 - 2 * of.error()) * variance;
            double spread = Math.max(Double.MIN_NORMAL, called * (1 - called));
            double pull = rows.weights.getDouble(i) * (called - rows.targets.getDouble(i)) * (steep / spread);
            double curve = rows.weights.getDouble(i) * steep * (steep / spread);
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
        for (int i = 0; i < rows.size(); i++) {
            loss += rows.weights.getDouble(i) * loss(i, corrected(i, shift, slope));
        }
        return loss;
    }

    private double loss(int i, double logOdds) {
        double target = rows.targets.getDouble(i);
        Doubt of = doubt(i);
        if (of.error() == 0) {
            return target * Logistic.loss(logOdds, true) + (1 - target) * Logistic.loss(logOdds, false);
        }
        double called = of.called(Logistic.probability(logOdds));
        return -target * StrictMath.log(called) - (1 - target) * StrictMath.log1p(-called);
    }

    private Doubt doubt(int i) {
        return rows.labelled.get(i) ? doubt : Doubt.NONE;
    }

    private double corrected(int i, double shift, double slope) {
        double engine = rows.logOdds.getDouble(i);
        return engine + shift + (slope - 1) * (engine - centre);
    }

    /** The least log odds up to which that much weight lies. */
    private static double quantile(Evidenced rows, List<Integer> rising, double weight) {
        double below = 0;
        for (int i : rising) {
            below += rows.weights.getDouble(i);
            if (below >= weight) {
                return rows.logOdds.getDouble(i);
            }
        }
        return rows.logOdds.getDouble(rising.get(rising.size() - 1));
    }
}
