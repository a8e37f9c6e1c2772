package io.bonafide.core.exposure;

import org.jspecify.annotations.Nullable;

/**
 * On what one value of a rule rests.
 *
 * @param likely how likely an unconfirmed value is right, 0 to 1; null if nobody said
 */
public record Basis(
        Source source, Confidence confidence, @Nullable Double likely) {

    public Basis {
        Require.that(
                likely == null || (likely > 0 && likely < 1 && confidence == Confidence.UNCONFIRMED),
                """
                The likelihood (%s) of a value of source (%s) does not fit.
                Give one between 0 and 1, and to unconfirmed values only.""",
                likely,
                source.code());
    }

    /** Whether it was read in the platform's own text. Whoever shows the value marks it if not. */
    public boolean verified() {
        return confidence == Confidence.READ;
    }
}
