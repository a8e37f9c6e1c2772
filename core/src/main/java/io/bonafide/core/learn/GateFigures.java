package io.bonafide.core.learn;

/**
 * How the trees did on labels later than all that taught them. Scores are mean squared differences of probability and
 * answer (Brier), weighted as the labels are; less is better.
 *
 * @param lines labels of the later span
 * @param groups how many independent looks they come from
 * @param engine the engine's own score
 * @param recalibrated the recalibrated engine's
 * @param trees the trees'
 * @param aboveEngine by how much the trees' score is above the engine's at most, with 95 % confidence; below 0 is better
 * @param aboveRecalibrated the same beside the recalibrated engine
 */
public record GateFigures(
        int lines,
        int groups,
        double engine,
        double recalibrated,
        double trees,
        double aboveEngine,
        double aboveRecalibrated) {

    /** Whether the trees are better than both. */
    public boolean better() {
        return aboveEngine < 0 && aboveRecalibrated < 0;
    }
}
