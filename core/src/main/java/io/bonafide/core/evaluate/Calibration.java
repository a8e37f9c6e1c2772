package io.bonafide.core.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether probabilities mean what they say.
 *
 * <p>The Brier score is the mean squared difference of probability and truth; its skill is measured against the constant
 * forecast of the evaluated lines' own base rate (1 perfect, 0 no better than the constant, negative worse). The
 * calibration error is the mean over bins of equal count, weighted by count, of |mean probability - share of
 * positives|; only lines with a probability of at least {@value #LEAST} are binned, since nearly all lines of a
 * marketplace are near 0 and would drown the rest. A bin ends only between distinct values, so equal probabilities share
 * a bin and bins may differ in size (Naeini, Cooper, Hauskrecht: Obtaining well calibrated probabilities, AAAI 2015, for
 * the measure). Intervals of a bin's share are Clopper and Pearson's exact ones at 95 %.
 */
public final class Calibration {
    /** The lowest probability that is binned. */
    public static final double LEAST = 0.01;

    private static final double CONFIDENCE = 0.95;

    private final Scores scores;
    private final long lines;
    private final long positives;

    Calibration(Scores scores) {
        this.scores = scores;
        positives = scores.positives();
        lines = positives + scores.negatives();
    }

    /** How many positives the probabilities promise. */
    public double predicted() {
        double sum = 0;
        for (Scores.Walk walk = scores.walk(); walk.next(); ) {
            sum += walk.value() * walk.count();
        }
        return sum;
    }

    /** How many there are. */
    public long positives() {
        return positives;
    }

    public long lines() {
        return lines;
    }

    /** 0 best, 1 worst; empty without lines. */
    public OptionalDouble brier() {
        if (lines == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (Scores.Walk walk = scores.walk(); walk.next(); ) {
            double p = walk.value();
            sum += walk.positives() * (1 - p) * (1 - p) + walk.negatives() * p * p;
        }
        return OptionalDouble.of(sum / lines);
    }

    /** 1 - Brier / (b(1 - b)) with b the share of positives; empty where b is 0 or 1 and there is no such reference. */
    public OptionalDouble brierSkill() {
        if (positives == 0 || positives == lines) {
            return OptionalDouble.empty();
        }
        double base = (double) positives / lines;
        return OptionalDouble.of(1 - brier().orElseThrow() / (base * (1 - base)));
    }

    /**
     * The calibration error over at most {@code bins} bins of equal count; empty if no line reaches {@link #LEAST}.
     */
    public OptionalDouble error(int bins) {
        List<Bin> curve = curve(bins);
        long binned = curve.stream().mapToLong(Bin::lines).sum();
        if (binned == 0) {
            return OptionalDouble.empty();
        }
        double sum = curve.stream()
                .mapToDouble(bin -> bin.lines() * Math.abs(bin.mean() - bin.share()))
                .sum();
        return OptionalDouble.of(sum / binned);
    }

    /** The reliability curve, from high probabilities to low. */
    public List<Bin> curve(int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("""
                    The number of bins (%d) must be at least 1.
                    Ten is usual.""".formatted(bins));
        }
        long left = reaching();
        List<Bin> curve = new ArrayList<>(bins);
        Scores.Walk walk = scores.walk();
        while (left > 0) {
            long wanted = Math.max(1, Math.round((double) left / Math.max(1, bins - curve.size())));
            Bin bin = bin(walk, Math.min(left, wanted));
            curve.add(bin);
            left -= bin.lines();
        }
        return List.copyOf(curve);
    }

    /** How many lines have a probability of at least {@link #LEAST}. */
    private long reaching() {
        long count = 0;
        for (Scores.Walk walk = scores.walk(); walk.next() && walk.value() >= LEAST; ) {
            count += walk.count();
        }
        return count;
    }

    /** Walks on until the bin has at least {@code wanted} lines. */
    private static Bin bin(Scores.Walk walk, long wanted) {
        double sum = 0;
        long count = 0;
        long hits = 0;
        double highest = 0;
        while (count < wanted && walk.next()) {
            highest = count == 0 ? walk.value() : highest;
            sum += walk.value() * walk.count();
            count += walk.count();
            hits += walk.positives();
        }
        Interval interval = Interval.clopperPearson(hits, count, CONFIDENCE);
        return new Bin(walk.value(), highest, count, hits, sum / count, interval);
    }

    /**
     * Lines with similar probabilities.
     *
     * @param lowest probability in it
     * @param highest probability in it
     * @param positives how many of its lines are
     * @param mean probability
     * @param interval of the true share of positives, at 95 %
     */
    public record Bin(double lowest, double highest, long lines, long positives, double mean, Interval interval) {

        /** The share of positives. */
        public double share() {
            return (double) positives / lines;
        }
    }
}
