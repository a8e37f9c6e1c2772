package io.bonafide.core.evaluate;

import java.util.OptionalDouble;

/**
 * How well probabilities put positives before negatives. Only their order counts.
 *
 * <p>A threshold flags every line at or above it; lines with equal probabilities are flagged together or not at all. So
 * the area under the ROC curve counts a tied pair half (Mann and Whitney), average precision is the sum over distinct
 * values of the gain in recall times the precision there, without interpolation, and a recall at a false-positive rate is
 * that of the lowest threshold that keeps the rate. Each is one walk over the distinct values.
 */
public final class Ranking {
    private final Scores scores;
    private final long positives;
    private final long negatives;

    Ranking(Scores scores) {
        this.scores = scores;
        positives = scores.positives();
        negatives = scores.negatives();
    }

    public long positives() {
        return positives;
    }

    public long negatives() {
        return negatives;
    }

    /** The chance that a positive stands before a negative, ties half; empty without either. */
    public OptionalDouble rocAuc() {
        if (positives == 0 || negatives == 0) {
            return OptionalDouble.empty();
        }
        double wins = 0;
        long below = negatives;
        for (Scores.Walk walk = scores.walk(); walk.next(); ) {
            below -= walk.negatives();
            wins += walk.positives() * (below + walk.negatives() / 2.0);
        }
        return OptionalDouble.of(wins / positives / negatives);
    }

    /** Average precision; empty without positives. */
    public OptionalDouble averagePrecision() {
        if (positives == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        long hits = 0;
        long flagged = 0;
        for (Scores.Walk walk = scores.walk(); walk.next(); ) {
            hits += walk.positives();
            flagged += walk.count();
            sum += walk.positives() * ((double) hits / flagged);
        }
        return OptionalDouble.of(sum / positives);
    }

    /** What flagging everything at or above {@code threshold} gives. */
    public Cut at(double threshold) {
        long hits = 0;
        long alarms = 0;
        for (Scores.Walk walk = scores.walk(); walk.next() && walk.value() >= threshold; ) {
            hits += walk.positives();
            alarms += walk.negatives();
        }
        return new Cut(threshold, hits, alarms, positives, negatives);
    }

    /**
     * What the lowest threshold gives that flags at most the share {@code rate} of negatives; its threshold is infinite
     * if even the highest value is shared by more of them.
     */
    public Cut atFalsePositiveRate(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("""
                    The false-positive rate (%s) must be from 0 to 1.
                    Write 0.001 for one in a thousand.""".formatted(rate));
        }
        long allowed = (long) StrictMath.floor(rate * negatives + 1e-9);
        Cut best = new Cut(Double.POSITIVE_INFINITY, 0, 0, positives, negatives);
        long hits = 0;
        long alarms = 0;
        for (Scores.Walk walk = scores.walk(); walk.next() && alarms + walk.negatives() <= allowed; ) {
            hits += walk.positives();
            alarms += walk.negatives();
            best = new Cut(walk.value(), hits, alarms, positives, negatives);
        }
        return best;
    }

    /**
     * One threshold and what it flags.
     *
     * @param hits positives flagged
     * @param alarms negatives flagged
     * @param positives there are in all
     * @param negatives there are in all
     */
    public record Cut(double threshold, long hits, long alarms, long positives, long negatives) {

        /** Share of positives flagged; empty without positives. */
        public OptionalDouble recall() {
            return share(hits, positives);
        }

        /** Share of the flagged that are positive; empty if nothing is flagged. */
        public OptionalDouble precision() {
            return share(hits, hits + alarms);
        }

        /** Share of negatives flagged; empty without negatives. */
        public OptionalDouble falsePositiveRate() {
            return share(alarms, negatives);
        }

        private static OptionalDouble share(long part, long whole) {
            return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
        }
    }
}
