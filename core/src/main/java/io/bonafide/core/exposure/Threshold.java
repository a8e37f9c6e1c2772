package io.bonafide.core.exposure;

import org.jspecify.annotations.Nullable;

/**
 * A number of 笔 from which on, inclusive, a finding is graded otherwise.
 *
 * @param title what reaching it is called, such as 较多
 * @param value the number; null if the platform does not publish it, so that the merchant must enter it
 */
public record Threshold(
        String code, Wording title, @Nullable Integer value, Basis basis) {

    public Threshold {
        code = Require.code("threshold", code);
        Require.that(value == null || value > 1, """
                The threshold (%s of %s) divides nothing.
                Give at least 2, or leave it out if the platform does not publish it.""", value, code);
    }

    /** Whether the platform says where it is. */
    public boolean published() {
        return value != null;
    }
}
