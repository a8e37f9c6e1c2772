package io.bonafide.core.assess.innocence;

/** What the engine found of each line by its ordinal, knowing no labels. */
public interface Scores {
    /** The line's log-likelihood ratio in hindsight: how strange it is. */
    double logRatio(int line);

    /** Whether the line is suspect. */
    boolean suspect(int line);

    /** Whether the line belongs to an incident. */
    boolean inIncident(int line);
}
