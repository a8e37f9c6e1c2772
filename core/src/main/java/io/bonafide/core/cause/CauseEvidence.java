package io.bonafide.core.cause;

/**
 * What one figure says of one cause.
 *
 * @param value the incident's
 * @param usual the shop's, in lines of no incident; NaN for a figure that speaks for itself
 * @param weight natural logarithm of the factor by which it makes the cause likelier than the others on average: for the
 *     cause if positive, against it if negative
 */
public record CauseEvidence(Cause cause, Figure figure, double value, double usual, double weight) {

    public boolean speaksFor() {
        return weight > 0;
    }
}
