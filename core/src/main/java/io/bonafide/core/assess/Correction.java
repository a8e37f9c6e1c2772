package io.bonafide.core.assess;

/** What becomes of a line's log-likelihood ratio by what was learnt. */
interface Correction {
    /** Nothing was learnt. */
    Correction NONE = (engine, weights) -> engine;

    /**
     * The ratio as learnt.
     *
     * @param engine the ratio as the evidence model has it
     * @param weights of each detector: NaN where it abstained, 0 where it found the line ordinary
     */
    double logRatio(double engine, double[] weights);
}
