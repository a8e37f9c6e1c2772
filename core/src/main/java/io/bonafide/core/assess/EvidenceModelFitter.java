package io.bonafide.core.assess;

import io.bonafide.core.learn.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits an {@link EvidenceModel} to lines of which the truth is known.
 *
 * <p>Logistic regression on step indicators: a detector's weights are cut at quantiles of the
 * fake and of the genuine lines' weights, and each cut that a weight reaches
 * adds a coefficient that is not negative; an answer at all, rather than an abstention, adds one that is not positive.
 * Each row's log odds start at its shop's base rate, so that the coefficients are log-likelihood ratios, free of it. The
 * penalised likelihood is concave; its maximum under the signs is found by Newton steps for one coefficient after the
 * other, each put back to its side of 0. Which member of a group is the strongest depends on the coefficients, so that
 * fitting and choosing alternate a few rounds. Rows of one pattern are one row: time and memory follow the number of
 * patterns, not of rows. Deterministic.
 */
public final class EvidenceModelFitter {
    private static final int ROUNDS = 4;
    private static final int MOST_SWEEPS = 150;
    private static final double SMALL = 1e-5;
    /** Coefficients that stand at 0 are looked at again in every so many sweeps, and before the end. */
    private static final int FULL_SWEEP_EVERY = 10;

    private static final double LONGEST_STEP = 1;

    private final List<String> detectors;
    private final List<EvidenceModel.Group> groups;
    private final double penalty;
    private final Patterns patterns;
    private final int[][][] touched;
    private final double[] ordinary;
    private final double[][] increments;
    private final double[][] parts;
    private final double[] logOdds;
    private final double[] probabilities;

    private EvidenceModelFitter(
            List<String> detectors, List<EvidenceModel.Group> groups, List<Row> rows, double penalty) {
        this.detectors = detectors;
        this.groups = groups;
        this.penalty = penalty;
        this.patterns = new Patterns(rows, detectors.size());
        this.touched = touched(patterns, detectors.size());
        this.ordinary = new double[detectors.size()];
        this.increments = new double[detectors.size()][];
        for (int detector = 0; detector < increments.length; detector++) {
            increments[detector] = new double[patterns.cuts(detector).length];
        }
        this.parts = new double[patterns.size()][detectors.size()];
        this.logOdds = new double[patterns.size()];
        this.probabilities = new double[patterns.size()];
    }

    /**
     * Fits a model.
     *
     * @param detectors codes, by their place in the rows' weights
     * @param groups of those detectors; a group's part for the rest is taken as given
     * @param penalty of the squared coefficients, in rows; 1 is mild
     * @throws IllegalArgumentException if there are no rows of one of the two kinds
     */
    public static EvidenceModel fit(
            List<String> detectors, List<EvidenceModel.Group> groups, List<Row> rows, double penalty) {
        if (rows.stream().noneMatch(Row::fake) || rows.stream().allMatch(Row::fake)) {
            throw new IllegalArgumentException("""
                    The rows (%d) are all of one kind.
                    Give lines that are fake and lines that are genuine.""".formatted(rows.size()));
        }
        EvidenceModelFitter fitter = new EvidenceModelFitter(detectors, groups, rows, penalty);
        for (int round = 0; round < ROUNDS; round++) {
            fitter.chooseStrongest();
            fitter.descend();
        }
        return fitter.model();
    }

    private void chooseStrongest() {
        for (int pattern = 0; pattern < parts.length; pattern++) {
            Arrays.fill(parts[pattern], 1);
            for (EvidenceModel.Group group : groups) {
                chooseStrongest(pattern, group);
            }
            logOdds[pattern] = logOdds(pattern);
            probabilities[pattern] = Logistic.probability(logOdds[pattern]);
        }
    }

    /** Before anything is fitted, the member whose weight is the highest on its own scale. */
    private void chooseStrongest(int pattern, EvidenceModel.Group group) {
        int strongest = -1;
        double most = 0;
        for (String code : group.detectors()) {
            int detector = detectors.indexOf(code);
            if (detector < 0) {
                continue;
            }
            parts[pattern][detector] = group.rest();
            double added = added(pattern, detector) + SMALL * patterns.reached(pattern, detector);
            if (added > most) {
                most = added;
                strongest = detector;
            }
        }
        if (strongest >= 0) {
            parts[pattern][strongest] = 1;
        }
    }

    private double logOdds(int pattern) {
        double sum = patterns.offset(pattern);
        for (int detector = 0; detector < ordinary.length; detector++) {
            if (patterns.answered(pattern, detector)) {
                sum += ordinary[detector] + parts[pattern][detector] * added(pattern, detector);
            }
        }
        return sum;
    }

    private double added(int pattern, int detector) {
        double added = 0;
        for (int cut = 0; cut < patterns.reached(pattern, detector); cut++) {
            added += increments[detector][cut];
        }
        return added;
    }

    private void descend() {
        boolean full = true;
        boolean done = false;
        for (int sweep = 1; sweep <= MOST_SWEEPS && !done; sweep++) {
            boolean small = sweep(full) <= SMALL;
            done = small && full;
            full = small || sweep % FULL_SWEEP_EVERY == 0;
        }
    }

    /** Moves every coefficient, or those alone that do not stand at 0. Gives the longest move. */
    private double sweep(boolean full) {
        double change = 0;
        for (int detector = 0; detector < ordinary.length; detector++) {
            double before = ordinary[detector];
            if (full || before < 0) {
                ordinary[detector] = Math.min(0, before + newton(detector, -1, before));
                change = Math.max(change, move(detector, -1, ordinary[detector] - before));
            }
            for (int cut = 0; cut < increments[detector].length; cut++) {
                before = increments[detector][cut];
                if (full || before > 0) {
                    increments[detector][cut] = Math.max(0, before + newton(detector, cut, before));
                    change = Math.max(change, move(detector, cut, increments[detector][cut] - before));
                }
            }
        }
        return change;
    }

    /** The step for one coefficient; {@code cut} -1 is the detector's ordinary answer. */
    private double newton(int detector, int cut, double value) {
        double slope = -penalty * value;
        double curvature = penalty;
        for (int pattern : touched[detector][cut + 1]) {
            double factor = factor(pattern, detector, cut);
            double probability = probabilities[pattern];
            slope += factor * (patterns.fakes(pattern) - patterns.rows(pattern) * probability);
            curvature += factor * factor * patterns.rows(pattern) * probability * (1 - probability);
        }
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curvature));
    }

    private double move(int detector, int cut, double by) {
        if (by != 0) {
            for (int pattern : touched[detector][cut + 1]) {
                logOdds[pattern] += by * factor(pattern, detector, cut);
                probabilities[pattern] = Logistic.probability(logOdds[pattern]);
            }
        }
        return Math.abs(by);
    }

    /** The patterns that each coefficient speaks of, the detector's ordinary answer first. */
    private static int[][][] touched(Patterns patterns, int detectors) {
        int[][][] touched = new int[detectors][][];
        for (int detector = 0; detector < detectors; detector++) {
            touched[detector] = new int[patterns.cuts(detector).length + 1][];
            int number = detector;
            touched[detector][0] = IntStream.range(0, patterns.size())
                    .filter(pattern -> patterns.answered(pattern, number))
                    .toArray();
            for (int cut = 0; cut < patterns.cuts(detector).length; cut++) {
                int least = cut;
                touched[detector][cut + 1] = IntStream.range(0, patterns.size())
                        .filter(pattern -> patterns.reached(pattern, number) > least)
                        .toArray();
            }
        }
        return touched;
    }

    private double factor(int pattern, int detector, int cut) {
        return cut < 0 ? 1 : parts[pattern][detector];
    }

    private EvidenceModel model() {
        List<EvidenceModel.Term> terms = new ArrayList<>();
        for (int detector = 0; detector < ordinary.length; detector++) {
            List<EvidenceModel.Step> steps = new ArrayList<>();
            for (int cut = 0; cut < increments[detector].length; cut++) {
                EvidenceModel.Step step =
                        new EvidenceModel.Step(patterns.cuts(detector)[cut], increments[detector][cut]);
                if (step.increment() > 0) {
                    steps.add(step);
                }
            }
            terms.add(new EvidenceModel.Term(detectors.get(detector), ordinary[detector], steps));
        }
        return new EvidenceModel(terms, groups);
    }

    /**
     * One line of which the truth is known.
     *
     * @param sampleWeight how many lines it stands for
     * @param baseRate the share of lines that are not ordinary purchases in the shop that it is from, 0 to 1 exclusive
     * @param weights of each detector: NaN where it abstained, 0 where it found the line ordinary
     */
    public record Row(boolean fake, double sampleWeight, double baseRate, double[] weights) {
        public Row {
            if (!(sampleWeight > 0) || !(baseRate > 0 && baseRate < 1)) {
                throw new IllegalArgumentException("""
                        The row (sample weight %s, base rate %s) has no weight or an impossible base rate.
                        Give a weight above 0 and a base rate between 0 and 1.""".formatted(sampleWeight, baseRate));
            }
        }
    }
}
