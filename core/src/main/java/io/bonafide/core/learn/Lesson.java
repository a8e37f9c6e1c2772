package io.bonafide.core.learn;

import java.time.Instant;

/**
 * A line that somebody judged, as the engine saw it.
 *
 * @param at when it was placed
 * @param group lines of one group were judged together and count as the root of their number: an incident, else an order
 * @param source who judged, as {@code labelled_by} of {@code labels.csv} says
 * @param positive whether it is no ordinary purchase
 * @param sight what the engine saw of it
 */
public record Lesson(Instant at, String group, String source, boolean positive, Sight sight) {

    /**
     * What the engine saw of a line. The array is not copied: who hands it over leaves it alone.
     *
     * @param logOdds in hindsight
     * @param asOfLogOdds as of its payment
     * @param evidence each detector's weight in hindsight; 0 where it found the line ordinary or abstained
     */
    public record Sight(double logOdds, double asOfLogOdds, double[] evidence) {

        public Sight {
            if (!Double.isFinite(logOdds) || !Double.isFinite(asOfLogOdds)) {
                throw new IllegalArgumentException("""
                        The log odds (%s, as of payment %s) of a line are not finite.
                        Hold the probabilities away from 0 and 1.""".formatted(logOdds, asOfLogOdds));
            }
        }
    }
}
