package io.bonafide.core.learn;

/**
 * That a label may be wrong: whoever looks errs at random, as often in either direction (Natarajan et al., NIPS 2013).
 *
 * <p>A line of probability p is then called fake with probability ε + (1 - 2ε) p. Losses of that against the label are proper
 * for p, and a few wrong labels among lines that are beyond doubt no longer speak for all lines like them.
 *
 * @param error ε, from 0 to below one half
 */
record Doubt(double error) {
    static final Doubt NONE = new Doubt(0);

    /** The probability that a line is called fake. */
    double called(double probability) {
        return error + (1 - 2 * error) * probability;
    }

    /** The probability that a line is fake, given what it was called and what was thought of it before. */
    double believed(double before, boolean positive) {
        double fake = before * (positive ? 1 - error : error);
        double genuine = (1 - before) * (positive ? error : 1 - error);
        return fake / (fake + genuine);
    }
}
